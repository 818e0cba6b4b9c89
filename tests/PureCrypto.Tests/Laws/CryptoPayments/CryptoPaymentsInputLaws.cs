using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Destinations;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Signing;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.CryptoPayments;

/// <summary>What CryptoPayments is sent, and what it answers (CPO-1, CPO-2, CPO-3, CPO-4, CPO-5, CPO-7, CPO-9, CPO-10, CPE-2; C1, C2, C3, C4, C5, C8).</summary>
public sealed class CryptoPaymentsInputLaws
{
    private static readonly Amount TooPrecise = Amount.Parse("0.1234567").OrThrow();
    private static readonly Destination OnBitcoin = Destination.Parse("bitcoin", "bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh").OrThrow();

    [Fact]
    public void Every_fault_of_a_transfer_is_named_and_nothing_is_sent() => Assert.Equal(
        [
            "amount must be more than 0, with at most 6 decimals",
            "transferAddress must be 1 to 255 visible ASCII characters",
            "destinationAddress must be on the network of the asset",
            "externalId must not be empty",
        ],
        Faults(Prepare.From(CryptoPaymentsEndpoints.SendCrypto, CryptoPaymentsExamples.Transfer with
        {
            Amount = TooPrecise,
            TransferAddress = "",
            Receiver = OnBitcoin,
            ExternalId = "",
        })));

    [Theory]
    [InlineData("0", false)]
    [InlineData("0.000001", true)]
    [InlineData("0.0000001", false)]
    [InlineData("1.0000000", false)] // its zeros would be digits on the wire
    [InlineData("79228162514264337593543.950335", true)]
    public void An_amount_has_at_most_six_decimals_on_the_wire(string amount, bool isSent)
    {
        var prepared = Prepare.From(CryptoPaymentsEndpoints.CreatePayment, CryptoPaymentsExamples.Payment with { Amount = Amount.Parse(amount).OrThrow() });

        Assert.Equal(isSent, prepared.Exists(request => request.Body.Text.Contains($"\"amount\":\"{amount}\"", StringComparison.Ordinal)));
        Assert.Equal(isSent ? [] : ["amount must be more than 0, with at most 6 decimals"], Faults(prepared));
    }

    [Fact]
    public void Every_request_that_moves_money_has_the_rules()
    {
        Assert.Equal(["amount", "destinationAddress"], Fields(Prepare.From(
            CryptoPaymentsEndpoints.CreateRefund, CryptoPaymentsExamples.Refund with { Amount = Amount.Zero, Receiver = OnBitcoin })));
        Assert.Equal(["amount", "destinationAddress"], Fields(Prepare.From(
            CryptoPaymentsEndpoints.CreateWithdrawal, CryptoPaymentsExamples.Withdrawal with { Amount = TooPrecise, Receiver = OnBitcoin })));
        Assert.Equal(["externalId"], Fields(Prepare.From(
            CryptoPaymentsEndpoints.CreateDeposit, new DepositRequest(CryptoPaymentsExamples.Integration, ExternalId: ""))));
    }

    /// <summary>CPO-4: whoever asks for it by its fields is told of each address that is none.</summary>
    [Theory]
    [InlineData("create-refund", "/api/v1/order/refund", "destinationAddress must be an address of tron: the checksum does not hold")]
    [InlineData("create-withdrawal", "/api/v1/order/withdrawal", "destinationAddress must be an address of tron: the checksum does not hold")]
    [InlineData("send-crypto", "/api/v1/order/transfer", "transferAddress must be an address of tron: too short or too long|destinationAddress must be an address of tron: the checksum does not hold")]
    public void Every_address_is_checked_before_anything_is_sent(string endpoint, string target, string faults)
    {
        string body = $$"""
            {"amount":"0","assetId":"TRX","transferAddress":"nobody","destinationAddress":"{{CryptoPaymentsExamples.Receiver[..^1]}}f","refundOrderId":"{{CryptoPaymentsExamples.Order}}","integrationId":"{{CryptoPaymentsExamples.Integration}}"}
            """;
        Assert.Equal(
            ["amount must be more than 0, with at most 6 decimals", .. faults.Split('|')],
            CryptoPaymentsProvider.Value.Endpoints.Find(e => e.Name == endpoint).IfNone(static () => throw new InvalidOperationException("It is one.")).Accept(new BindingFaults(target, body)));
    }

    /// <summary>CPO-2, CPO-4.</summary>
    [Fact]
    public void A_receiver_is_on_the_network_of_the_asset_and_needs_no_tag()
    {
        var (coin, unknown) = (Id("XRP"), Id("NEW_1"));
        var request = CryptoPaymentsExamples.Withdrawal with { AssetId = coin };

        Assert.Equal((Networks.Tron, Networks.Tron, Networks.Xrp, "NEW_1"), (AssetId.Trx.Network, AssetId.UsdtTrc20.Network, coin.Network, unknown.Network.Map(static x => x.Name).IfNone("")));
        Assert.True(Id(new string('X', 41)).Network.IsNone && AssetId.Parse("TR X").IsNone && AssetId.Parse("").IsNone);
        Assert.True(AssetId.Trx.At("nobody").IsLeft && unknown.At("nobody").IsRight && Id(new string('X', 41)).At("nobody").IsLeft);
        Assert.Equal(new DestinationError.TagMissing(Networks.Xrp), coin.At("r1").Match(Right: static _ => null!, Left: static error => error));
        Assert.Equal(
            ["destinationAddress must need no tag: there is no field for one"],
            Faults(Prepare.From(CryptoPaymentsEndpoints.CreateWithdrawal, request with { Receiver = Destination.Parse("xrp", "r1", "7").OrThrow() })));
        Assert.Empty(Faults(Prepare.From(CryptoPaymentsEndpoints.CreateWithdrawal, request with { Receiver = coin.At("r1", TagDemand.Waived).OrThrow() })));
    }

    [Theory]
    [InlineData("1EF65BDA-11AD-63CA-8AFE-73770EDDA314")] // version 6, in any case
    [InlineData("f47ac10b-58cc-4372-a567-0e02b2c3d479")]
    [InlineData("00000000-0000-2000-0000-000000000000")] // version 2, no variant
    public void A_uuid_of_any_version_is_an_id(string text)
    {
        Assert.Equal(text.ToLowerInvariant(), OrderId.Parse(text).Map(static id => id.Text).IfNone(""));
        Assert.Equal(text.ToLowerInvariant(), IntegrationId.Parse(text).Map(static id => id.Text).IfNone(""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("705")]
    [InlineData("{1ef65bda-11ad-63ca-8afe-73770edda314}")]
    [InlineData("1ef65bda11ad63ca8afe73770edda314")]
    public void What_is_no_uuid_is_refused_and_is_kept_where_the_provider_sends_it(string text)
    {
        Assert.True(OrderId.Parse(text).IsNone && IntegrationId.Parse(text).IsNone);
        Assert.Equal(text, Value(CryptoPaymentsEndpoints.CreateRefund, $$"""{"orderId":"{{text}}"}""").Map(static order => order.OrderId.Text).IfNone(""));
    }

    [Theory]
    [InlineData("705", "705")]
    [InlineData("\"705\"", "705")]
    [InlineData("1e3", "1e3")] // as it came
    public void A_transactions_id_is_read_from_a_number_too(string json, string id) => Assert.Equal(
        id,
        Value(CryptoPaymentsEndpoints.SendCrypto, $$"""{"orderId":"{{CryptoPaymentsExamples.Order}}","transactionId":{{json}}}""").Map(static x => x.TransactionId.Text).IfNone(""));

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    public void Any_success_is_taken_and_of_a_new_order_only_its_id_is_required(int status)
    {
        var answer = Read.From(CryptoPaymentsProvider.Value, CryptoPaymentsEndpoints.CreateDeposit, new Response(
            status, default, Body.OfText($$"""{"orderId":"{{CryptoPaymentsExamples.Order}}"}"""))).OrThrow();

        Assert.True(answer.Value.PaymentLink.IsNone && answer.Value.WidgetCode.IsNone && answer.Value.PaymentPage.IsNone);
        Assert.Equal(new DestinationError.NoAddress(), answer.Value.Deposit(Networks.Tron).Match(Right: static _ => null!, Left: static error => error));
    }

    [Fact]
    public void A_payment_address_is_checked_when_it_is_read()
    {
        var order = new IncomingOrder(CryptoPaymentsExamples.Order, "https://pay.example/x", default, CryptoPaymentsExamples.Payer);

        Assert.True(order.Deposit(Networks.Tron).OrThrow().TryUntagged(out string? address));
        Assert.Equal((CryptoPaymentsExamples.Payer, "https://pay.example/x"), (address, order.PaymentPage.Map(static page => page.AbsoluteUri).IfNone("")));
        Assert.True(order.Deposit(Networks.Bitcoin).IsLeft);
        Assert.True((order with { PaymentLink = "http://pay.example/x" }).PaymentPage.IsNone);
    }

    [Fact]
    public void A_guessed_path_can_be_replaced()
    {
        var moved = CryptoPaymentsEndpoints.Transaction with { Path = PathTemplate.Of("/api/v2/transaction/{transactionId}") };
        Assert.Equal("/api/v2/transaction/705", Prepare.From(moved, CryptoPaymentsExamples.Transaction).OrThrow().Target);
        Assert.Equal("/api/v1/transactions/705", Prepare.From(CryptoPaymentsEndpoints.Transaction, CryptoPaymentsExamples.Transaction).OrThrow().Target);
        Assert.True(CryptoPaymentsProvider.Value.BaseAddress.IsNone);
    }

    [Fact]
    public void Nothing_settles_what_was_sent_and_may_be_lost() => Assert.Equal(
        ["create-refund", "create-withdrawal", "send-crypto"],
        CryptoPaymentsProvider.Value.Endpoints
            .Filter(static endpoint => endpoint.Means.Exists(static means => means is PureCrypto.Attempts.Means.Impossible))
            .Select(static endpoint => endpoint.Name).ToArray());

    [Fact]
    public void The_key_travels_alone_and_is_not_shown()
    {
        using var key = Secret.OfText("db41bf-90f909-b34b52-b7c222-fc1e99");
        var sent = Prepare.From(
            CryptoPaymentsProvider.Value, CryptoPaymentsEndpoints.Assets, default, Credential.Bearer(key), new Stamp(DateTimeOffset.UnixEpoch, Nonce.Of(Guid.Empty))).OrThrow();
        var header = sent.Headers.Find(static h => h.Is("X-API-Key")).IfNone(static () => throw new InvalidOperationException("It is sent."));

        Assert.Equal(("db41bf-90f909-b34b52-b7c222-fc1e99", true, "(redacted)"), (header.OnTheWire(), header.IsSecret, header.Value));
        Assert.DoesNotContain(sent.Headers, static h => h.Is("Authorization"));
    }

    [Fact]
    public void The_four_amounts_are_read_as_they_stand_with_the_currency_beside_each()
    {
        var order = Value(CryptoPaymentsEndpoints.Order, CryptoPaymentsExamples.CompletedOrder).IfNone(static () => throw new InvalidOperationException("It is read."));
        var amounts = order.Amounts.IfNone(static () => throw new InvalidOperationException("All are there."));

        Assert.Equal(("1.000000", "0.27", "0.005000", "0.995000"), (amounts.Primary.ToString(), amounts.Secondary.ToString(), amounts.ServiceFee.ToString(), amounts.Total.ToString()));
        Assert.Equal("TRX", order.ServiceFeeAmount.Map(static fee => fee.Currency).IfNone(""));
        Assert.Equal(amounts.ServiceFee, CryptoPaymentsAmounts.ImpliedFee(amounts.Primary, amounts.Total).OrThrow());
        Assert.Equal(amounts, order.Transactions[0].Amounts);
        Assert.True((order with { TotalAmount = default }).Amounts.IsNone);
    }

    [Fact]
    public void Pages_are_read_until_the_last_or_an_empty_one()
    {
        var pager = CryptoPaymentsEndpoints.OrderPages;
        var order = Value(CryptoPaymentsEndpoints.Order, CryptoPaymentsExamples.CompletedOrder).IfNone(static () => throw new InvalidOperationException("It is read."));
        var page = new Page<Order>(new[] { order }.ToSeq(), new Pagination(1, 2, 1, 2));

        var first = pager.Read(Cursor.At(1), page);
        var next = first.Next.IfNone(static () => throw new InvalidOperationException("There is a second page."));
        Assert.Equal((1, 2, new OrdersQuery(2, 20)), (first.Items.Count, next.Position, pager.At(new OrdersQuery(1, 20), next.Position)));

        // The same order again is not given again, and the last page has no next one.
        var last = pager.Read(next, page);
        Assert.True(last.Items.IsEmpty && last.Next.IsNone);
        Assert.True(pager.Read(next, page with { Pagination = default }).Next.IsNone);
        Assert.True(pager.Read(Cursor.At(2), page with { Pagination = default }).Next.IsSome);
        Assert.True(pager.Read(next, new Page<Order>(default, default)).Next.IsNone);
        Assert.Equal((1, 3), (CryptoPaymentsEndpoints.IntegrationPages.Position(new IntegrationsQuery()), CryptoPaymentsEndpoints.IntegrationPages.Position(new IntegrationsQuery(3))));
    }

    [Theory]
    [InlineData("""{"message":"Failed"}""", "Failed", "")]
    [InlineData("""{"code":42,"detail":"Failed"}""", "Failed", "42")]
    [InlineData("""{"error":"Failed"}""", "Failed", "")]
    [InlineData("""{"error":{"code":"bad","message":"Failed"}}""", "Failed", "bad")]
    [InlineData("Failed", "", "")]
    [InlineData("", "", "")]
    public void A_refusal_is_read_as_far_as_it_can_be(string body, string message, string code)
    {
        var error = CryptoPaymentsProvider.Value.Errors.Read(new Response(400, default, Body.OfText(body)));
        Assert.Equal((400, message, code, body), (error.Status, error.Message, error.Code.IfNone(""), error.Raw.Text));
    }

    private static AssetId Id(string text) => AssetId.Parse(text).IfNone(() => throw new InvalidOperationException(text));

    private sealed class BindingFaults(string target, string body) : IEndpointVisitor<string[]>
    {
        public string[] Visit<TIn, TOut>(Endpoint<TIn, TOut> endpoint) => Request.Parse(Verb.Post, target, Body.OfText(body)).Bind(request => Bind.To(endpoint, request)).Match(
            Right: static _ => [],
            Left: static error => error is CallError.Refused refused ? refused.Faults.Select(static fault => fault.ToString()).ToArray() : []);
    }

    private static Option<TOut> Value<TIn, TOut>(Endpoint<TIn, TOut> endpoint, string body) =>
        Read.From(CryptoPaymentsProvider.Value, endpoint, new Response(200, default, Body.OfText(body))).Match(Right: static answer => Option<TOut>.Some(answer.Value), Left: static _ => default);

    private static string[] Faults(Either<CallError, Request> prepared) => prepared.Match(
        Right: static _ => [],
        Left: static error => error is CallError.Refused refused ? refused.Faults.Select(static fault => fault.ToString()).ToArray() : ["it is refused for another reason"]);

    private static string[] Fields(Either<CallError, Request> prepared) => prepared.Match(
        Right: static _ => [],
        Left: static error => error is CallError.Refused refused ? refused.Faults.Select(static fault => fault.Field).ToArray() : []);
}
