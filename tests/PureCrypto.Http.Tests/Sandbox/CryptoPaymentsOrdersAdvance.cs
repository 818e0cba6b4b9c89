using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Destinations;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Sandbox;
using PureCrypto.Signing;

namespace PureCrypto.Http.Tests.Sandbox;

/// <summary>CryptoPayments in the sandbox: orders that run through their machine by the clock, refunds within bounds (CPO-5, CPE-1, CPA-5, CPA-6).</summary>
public sealed class CryptoPaymentsOrdersAdvance
{
    private const string Receiver = "TLpYCfo8m77QBu97Xkn1U8nJjcTSfzZpfe";

    private readonly SandboxClock _clock = new();

    [Fact]
    public async Task A_payment_is_made_in_two_parts_and_refunded_in_two()
    {
        await using var sandbox = await Sandboxed.StartAsync(new SandboxOptions { Time = _clock });
        var (client, merchant) = (sandbox.CryptoPayments(sandbox.Server.Accounts.CryptoPayments[0]), sandbox.Server.Accounts.CryptoPayments[0]);
        var made = (await client.Call(CryptoPaymentsEndpoints.CreatePayment, new PaymentRequest(merchant.Integration.Id, Of("1"), AssetId.Trx, "123"))).OrThrow().Value;
        Assert.True(made.PaymentPage.IsSome && made.WidgetCode.Bind(static code => code.Frame).IsSome);
        Assert.True(made.Deposit(Networks.Tron).OrThrow().TryUntagged(out string? address));

        var order = await Order(client, made.OrderId);
        Assert.Equal(("inProgress", "0.000000", "0.00", "123", 0), (order.Status.Text, Text(order.PrimaryAmount), Text(order.SecondaryAmount), order.ExternalId.IfNone(""), order.Transactions.Count));

        sandbox.Server.Deposit(address, Of("0.4"));
        _clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("inProgress completed", await Standing(client, made.OrderId));
        sandbox.Server.Deposit(address, Of("0.6"));
        Assert.Equal("inProgress completed inProgress", await Standing(client, made.OrderId));
        _clock.Advance(TimeSpan.FromMinutes(1));

        // The figures of the document's completed order.
        order = await Order(client, made.OrderId);
        Assert.Equal(("completed", "1.000000", "0.005000", "0.995000"), (order.Status.Text, Text(order.PrimaryAmount), Text(order.ServiceFeeAmount), Text(order.TotalAmount)));
        var transaction = (await client.Call(CryptoPaymentsEndpoints.Transaction, order.Transactions[1].Id)).OrThrow().Value;
        Assert.Equal((made.OrderId, "123", order.Transactions[1].Hash), (transaction.OrderId.IfNone(() => throw new InvalidOperationException("It names its order.")), transaction.ExternalId.IfNone(""), transaction.Hash));

        var refund = new RefundRequest(Of("0.5"), AssetId.Trx, AssetId.Trx.At(Receiver).OrThrow(), made.OrderId);
        var first = (await client.Call(CryptoPaymentsEndpoints.CreateRefund, refund)).OrThrow().Value;
        Assert.Equal("inProgress inProgress", await Standing(client, first.OrderId));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("completed completed", await Standing(client, first.OrderId));

        Assert.Equal((400, "More than is left of what the order received."), Refusal(await client.Call(CryptoPaymentsEndpoints.CreateRefund, refund with { Amount = Of("0.500001") })));
        Assert.Equal((400, "The asset is not the order's."), Refusal(await client.Call(CryptoPaymentsEndpoints.CreateRefund, refund with { AssetId = AssetId.UsdtTrc20 })));
        Assert.True((await client.Call(CryptoPaymentsEndpoints.CreateRefund, refund)).IsRight);
        Assert.Equal(400, Refusal(await client.Call(CryptoPaymentsEndpoints.CreateRefund, refund with { Amount = Of("0.000001") })).Status);
    }

    [Fact]
    public async Task What_is_not_paid_in_full_in_time_fails_and_cannot_be_refunded()
    {
        await using var sandbox = await Sandboxed.StartAsync(new SandboxOptions { Time = _clock });
        var merchant = sandbox.Server.Accounts.CryptoPayments[0];
        var client = sandbox.CryptoPayments(merchant);
        var made = (await client.Call(CryptoPaymentsEndpoints.CreatePayment, new PaymentRequest(merchant.Integration.Id, Of("1"), AssetId.UsdtTrc20))).OrThrow().Value;
        sandbox.Server.Deposit(made.PaymentAddress.IfNone(""), Of("0.999999"));

        _clock.Advance(TimeSpan.FromMinutes(19));
        Assert.Equal("inProgress completed", await Standing(client, made.OrderId));
        _clock.Advance(TimeSpan.FromMinutes(2));
        sandbox.Server.Deposit(made.PaymentAddress.IfNone("")); // too late to be seen

        Assert.Equal("failed completed", await Standing(client, made.OrderId));
        Assert.Equal(
            (400, "Only a completed payment or deposit can be refunded."),
            Refusal(await client.Call(CryptoPaymentsEndpoints.CreateRefund, new RefundRequest(Of("0.1"), AssetId.UsdtTrc20, AssetId.UsdtTrc20.At(Receiver).OrThrow(), made.OrderId))));
    }

    [Fact]
    public async Task The_balance_bounds_what_is_sent_and_grows_by_what_comes_in()
    {
        await using var sandbox = await Sandboxed.StartAsync(new SandboxOptions { Time = _clock });
        var merchant = sandbox.Server.Accounts.CryptoPayments[0];
        var client = sandbox.CryptoPayments(merchant);
        var all = new WithdrawalRequest(Of("100"), AssetId.Trx, AssetId.Trx.At(Receiver).OrThrow(), merchant.Integration.Id);
        Assert.Equal((400, "The balance does not cover the amount and its fee."), Refusal(await client.Call(CryptoPaymentsEndpoints.CreateWithdrawal, all)));

        var deposit = (await client.Call(CryptoPaymentsEndpoints.CreateDeposit, new DepositRequest(merchant.Integration.Id, AssetId.Trx))).OrThrow().Value;
        sandbox.Server.Deposit(deposit.PaymentAddress.IfNone(""), Of("1"));
        Assert.Equal(400, Refusal(await client.Call(CryptoPaymentsEndpoints.CreateWithdrawal, all)).Status); // not confirmed
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.True((await client.Call(CryptoPaymentsEndpoints.CreateWithdrawal, all)).IsRight);
        var transfer = new TransferRequest(Of("0.5"), AssetId.Trx, Receiver, AssetId.Trx.At(Receiver).OrThrow(), merchant.Integration.Id, "42");
        Assert.Equal(400, Refusal(await client.Call(CryptoPaymentsEndpoints.SendCrypto, transfer)).Status);
        var sent = (await client.Call(CryptoPaymentsEndpoints.SendCrypto, transfer with { Amount = Of("0.4") })).OrThrow().Value;
        Assert.Equal(sent.TransactionId, (await Order(client, sent.OrderId)).Transactions[0].Id);
    }

    [Fact]
    public async Task A_merchant_sees_its_own_orders_only_page_by_page()
    {
        await using var sandbox = await Sandboxed.StartAsync(new SandboxOptions { Time = _clock });
        var (alpha, beta) = (sandbox.Server.Accounts.CryptoPayments[0], sandbox.Server.Accounts.CryptoPayments[1]);
        var client = sandbox.CryptoPayments(alpha);
        var made = new List<OrderId>();
        for (int n = 0; n < 5; n++) made.Add((await client.Call(CryptoPaymentsEndpoints.CreateDeposit, new DepositRequest(alpha.Integration.Id))).OrThrow().Value.OrderId);

        var listed = new List<OrderId>();
        await foreach (var item in client.List(CryptoPaymentsEndpoints.OrderPages, new OrdersQuery(Quantity: 2))) listed.Add(item.OrThrow().Id);
        Assert.Equal(made.AsEnumerable().Reverse(), listed);

        var integrations = new List<IntegrationId>();
        await foreach (var item in client.List(CryptoPaymentsEndpoints.IntegrationPages, new IntegrationsQuery())) integrations.Add(item.OrThrow().Id);
        Assert.Equal([alpha.Integration.Id], integrations);

        Assert.Empty((await client.Call(CryptoPaymentsEndpoints.Orders, new OrdersQuery(IntegrationId: beta.Integration.Id))).OrThrow().Value.Data);
        Assert.Equal((404, "Order not found."), Refusal(await sandbox.CryptoPayments(beta).Call(CryptoPaymentsEndpoints.Order, made[0])));
        Assert.Equal((400, "Unknown integration."), Refusal(await sandbox.CryptoPayments(beta).Call(CryptoPaymentsEndpoints.CreateDeposit, new DepositRequest(alpha.Integration.Id))));
    }

    [Fact]
    public async Task Rates_are_the_documents_at_the_start_of_a_swing_and_move()
    {
        var time = new FixedTime(DateTimeOffset.UnixEpoch.AddDays(20_000));
        await using var sandbox = await Sandboxed.StartAsync(new SandboxOptions { Time = time });
        var client = sandbox.CryptoPayments(sandbox.Server.Accounts.CryptoPayments[0]);

        var assets = (await client.Call(CryptoPaymentsEndpoints.Assets, default)).OrThrow().Value.Assets;
        Assert.Equal([AssetId.UsdtTrc20, AssetId.Trx], assets.Select(static asset => asset.Id).ToArray());
        Assert.Equal(["1.000460 2.000920 USDT", "3.538946 7.077892 TRX"], await Rates("USD"));
        time.Now += TimeSpan.FromHours(1);
        Assert.Equal(["1.005462 2.010924 USDT", "3.556641 7.113282 TRX"], await Rates("USD"));
        Assert.Equal(2, (await Rates("EUR")).Length);
        Assert.Equal((400, "Unknown currency."), Refusal(await client.Call(CryptoPaymentsEndpoints.Rates, new RatesQuery(Of("2"), "XAU"))));

        async Task<string[]> Rates(string currency) => (await client.Call(CryptoPaymentsEndpoints.Rates, new RatesQuery(Of("2"), currency))).OrThrow().Value.Rates
            .Select(static rate => $"{rate.Rate} {rate.Crypto.Amount} {rate.Crypto.Currency}").ToArray();
    }

    [Fact]
    public async Task A_wrong_key_and_what_is_not_there_are_refused()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        using var wrong = Secret.OfText("wrong");
        var merchant = sandbox.Server.Accounts.CryptoPayments[0];

        Assert.Equal((401, "Invalid API key."), Refusal(await new ProviderClient(CryptoPaymentsProvider.Value, Credential.Bearer(wrong), sandbox.Effects).Call(CryptoPaymentsEndpoints.Assets, default)));
        Assert.Equal((404, "Transaction not found."), Refusal(await sandbox.CryptoPayments(merchant).Call(CryptoPaymentsEndpoints.Transaction, TransactionId.Parse("1").IfNone(static () => throw new InvalidOperationException("It is one.")))));
        var other = AssetId.Parse("BTC").IfNone(static () => throw new InvalidOperationException("It is one."));
        Assert.Equal((400, "Unknown asset."), Refusal(await sandbox.CryptoPayments(merchant).Call(CryptoPaymentsEndpoints.CreatePayment, new PaymentRequest(merchant.Integration.Id, Of("1"), other))));

        // A client of another make, whose input breaks two rules: both are told.
        using var http = new HttpClient();
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(sandbox.Server.BaseAddress, "/api/v1/order/refund"));
        message.Headers.Add("X-API-Key", "sandbox-cryptopayments-alpha");
        message.Content = new StringContent("""{"amount":"0.1234567","assetId":"TRX","destinationAddress":"nobody","refundOrderId":"1efbb7e3-74e3-68a8-a1ca-8ff1ac166f80"}""");
        using var answer = await http.SendAsync(message);
        Assert.Equal(
            (400, """{"message":"amount must be more than 0, with at most 6 decimals; destinationAddress must be an address of tron: too short or too long"}"""),
            ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    private static async Task<Order> Order(ProviderClient client, OrderId id) => (await client.Call(CryptoPaymentsEndpoints.Order, id)).OrThrow().Value;

    private static async Task<string> Standing(ProviderClient client, OrderId id)
    {
        var order = await Order(client, id);
        return string.Join(' ', order.Transactions.Select(static transaction => transaction.Status.Text).Prepend(order.Status.Text));
    }

    private static Amount Of(string text) => Amount.Parse(text).OrThrow();

    private static string Text(Option<CurrencyAmount> amount) => amount.Map(static x => x.Amount.ToString()).IfNone("");

    private static (int Status, string Message) Refusal<T>(Either<CallError, Answer<T>> result) => result.Match(
        Right: static _ => (0, "It succeeded."),
        Left: static error => error is CallError.Rejected rejected ? (rejected.Error.Status, rejected.Error.Message) : (0, error.Describe()));
}
