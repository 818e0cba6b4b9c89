using System.Text;
using System.Text.Json;
using PureCrypto.Destinations;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mistex;

namespace PureCrypto.Http.Tests.Sandbox;

/// <summary>A test in any language sends money to an order with <c>POST /sandbox/deposits</c>.</summary>
public sealed class DepositsAreTriggered
{
    [Fact]
    public async Task Money_comes_to_an_order_over_http()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        var client = sandbox.Mistex(sandbox.Server.Accounts.Mistex[0]);
        var order = (await client.Call(MistexEndpoints.CreateOrder, new OrderRequest(
            "BTC", "BTC", "XMR", "XMR", Amount.Parse("0.05").OrThrow(), RateType.Fixed, Destination.Parse("XMR", "48vKMSe5p").OrThrow()))).OrThrow().Value;
        var (address, _) = order.DepositAddress.Checked.OrThrow();

        var (status, body) = await Post(sandbox, $$"""{"address":"{{address}}"}""");
        var seen = (await client.Call(MistexEndpoints.Order, order.ShortId)).OrThrow().Value;

        Assert.Equal((200, "0.05"), (status, body.GetProperty("amount").GetString()));
        Assert.Equal(body.GetProperty("txid").GetString(), seen.DepositTxid.IfNone(""));
        Assert.Equal("confirming", seen.Status.Text);
        Assert.DoesNotContain(sandbox.Server.Arrivals, static arrival => arrival.Request.Target.StartsWith("/sandbox", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_an_order_named_a_tag_money_comes_with_it_or_not_at_all()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        var order = (await sandbox.Mistex(sandbox.Server.Accounts.Mistex[0]).Call(MistexEndpoints.CreateOrder, new OrderRequest(
            "XRP", "XRP", "XMR", "XMR", Amount.Parse("1000").OrThrow(), RateType.Fixed, Destination.Parse("XMR", "48vKMSe5p").OrThrow()))).OrThrow().Value;
        var (address, tag) = order.DepositAddress.Checked.OrThrow();

        Assert.Equal(404, (await Post(sandbox, $$"""{"address":"{{address}}"}""")).Status);
        Assert.Equal(404, (await Post(sandbox, $$"""{"address":"{{address}}","tag":"7"}""")).Status);
        Assert.Equal(200, (await Post(sandbox, $$"""{"address":"{{address}}","tag":"{{tag.Map(static known => known.Text).IfNone("")}}"}""")).Status);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.0000001")]
    [InlineData("1000000000.1")]
    public async Task What_an_asset_cannot_be_sent_in_is_refused_and_does_no_harm(string amount)
    {
        await using var sandbox = await Sandboxed.StartAsync();
        var merchant = sandbox.Server.Accounts.CryptoPayments[0];
        var client = sandbox.CryptoPayments(merchant);
        var made = (await client.Call(CryptoPaymentsEndpoints.CreateDeposit, new DepositRequest(merchant.Integration.Id, AssetId.Trx))).OrThrow().Value;
        string address = made.PaymentAddress.IfNone("");

        var (status, body) = await Post(sandbox, $$"""{"address":"{{address}}","amount":"{{amount}}"}""");

        Assert.Equal((400, "amount must be more than 0 and at most 1000000000, with at most 6 decimals"), (status, body.GetProperty("error").GetString()));
        Assert.Throws<ArgumentException>("amount", () => sandbox.Server.Deposit(address, Amount.Parse(amount).OrThrow()));
        Assert.True((await client.Call(CryptoPaymentsEndpoints.Order, made.OrderId)).IsRight);
    }

    [Theory]
    [InlineData("""{"address":"nobody","address":"nobody"}""", 400)]
    [InlineData("""{"address":"nobody"}""", 404)]
    [InlineData("""{"address":"nobody","tag":7}""", 400)]
    [InlineData("""{"address":7}""", 400)]
    [InlineData("""{"address":"nobody","amount":"-1"}""", 400)]
    [InlineData("""{"address":"nobody","amount":1}""", 400)]
    [InlineData("[]", 400)]
    [InlineData("{", 400)]
    public async Task Anything_else_is_refused_with_the_reason(string body, int status)
    {
        await using var sandbox = await Sandboxed.StartAsync();
        var (answered, said) = await Post(sandbox, body);
        Assert.Equal(status, answered);
        Assert.NotEmpty(said.GetProperty("error").GetString()!);
    }

    private static async Task<(int Status, JsonElement Body)> Post(Sandboxed sandbox, string body)
    {
        using var http = new HttpClient();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri(sandbox.Server.BaseAddress, "/sandbox/deposits"), content);
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return ((int)response.StatusCode, document.RootElement.Clone());
    }
}
