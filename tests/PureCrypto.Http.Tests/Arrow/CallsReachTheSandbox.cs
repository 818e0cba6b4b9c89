using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.Mintarex;

namespace PureCrypto.Http.Tests.Arrow;

/// <summary>The slice, end to end: each endpoint is called over real HTTP and answered from the same value (CAL-2, CAL-10).</summary>
public sealed class CallsReachTheSandbox
{
    [Fact]
    public async Task Open_endpoints_answer_without_a_credential()
    {
        await using var sandbox = await Sandboxed.StartAsync();

        var status = (await sandbox.BtcMix().Call(BtcMixEndpoints.Status, default)).OrThrow().Value;
        var health = (await sandbox.Mintarex(sandbox.Trader).Call(MintarexEndpoints.Health, default)).OrThrow().Value;

        Assert.True(status.IsOk);
        Assert.Equal(status.Timestamp, status.At.ToUnixTimeSeconds());
        Assert.True(health.Ok);
    }

    [Fact]
    public async Task Balances_keep_every_digit_and_come_with_their_raw_body()
    {
        await using var sandbox = await Sandboxed.StartAsync();

        var answer = (await sandbox.Mintarex(sandbox.Trader).Call(MintarexEndpoints.Balances, BalancesQuery.All)).OrThrow();

        Assert.Equal(["BTC", "USD", "ETH"], answer.Value.Items.Select(b => b.Currency).ToArray());
        Assert.Equal("1.25000000", answer.Value.Items[0].Available.ToString());
        Assert.True(answer.Value.Items[1].UsdValue.IsNone);
        Assert.Contains("\"available\":\"1.25000000\"", answer.Raw.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, "BTC,USD,ETH", "/v1/account/balances")]
    [InlineData(CurrencyType.Crypto, null, "BTC,ETH", "/v1/account/balances?currency_type=crypto")]
    [InlineData(CurrencyType.Fiat, true, "USD", "/v1/account/balances?currency_type=fiat&include_empty=true")]
    [InlineData(null, false, "BTC,USD", "/v1/account/balances?include_empty=false")]
    public async Task The_query_filters_and_stands_in_the_target(CurrencyType? type, bool? includeEmpty, string currencies, string target)
    {
        await using var sandbox = await Sandboxed.StartAsync();
        var query = new BalancesQuery(type is { } t ? t : Option<CurrencyType>.None, includeEmpty is { } e ? e : Option<bool>.None);

        var balances = (await sandbox.Mintarex(sandbox.Trader).Call(MintarexEndpoints.Balances, query)).OrThrow().Value;

        Assert.Equal(currencies.Split(','), balances.Items.Select(b => b.Currency).ToArray());
        Assert.Equal(target, Assert.Single(sandbox.Server.Arrivals).Request.Target);
    }

    [Fact]
    public async Task A_quote_is_asked_for_with_a_signed_body()
    {
        await using var sandbox = await Sandboxed.StartAsync();

        var quote = (await sandbox.Mintarex(sandbox.Trader).Call(
            MintarexEndpoints.RequestQuote, new QuoteRequest("BTC", "USD", Side.Buy, Amount.Parse("1000.00").OrThrow(), AmountType.Quoted))).OrThrow().Value;

        Assert.Equal("0.01388614", quote.BaseAmount.ToString());
        Assert.Equal("1000.00", quote.QuoteAmount.ToString());
        Assert.Equal(30_000, quote.ExpiresInMs);
        Assert.Equal(
            """{"base":"BTC","quote":"USD","side":"buy","amount":"1000.00","amount_type":"quote"}""",
            Assert.Single(sandbox.Server.Arrivals).Request.Body.Text);
    }

    [Fact]
    public async Task Input_that_breaks_rules_is_refused_before_sending_with_every_fault()
    {
        await using var sandbox = await Sandboxed.StartAsync();

        var result = await sandbox.Mintarex(sandbox.Trader).Call(
            MintarexEndpoints.RequestQuote, new QuoteRequest("btc", "U", Side.Sell, Amount.Zero, AmountType.Base));

        Assert.False(result.TryGet(out _, out var error));
        Assert.Equal(["base", "quote", "amount"], Assert.IsType<CallError.Refused>(error).Faults.Select(f => f.Field).ToArray());
        Assert.Empty(sandbox.Server.Arrivals);
    }

    [Fact]
    public async Task A_signed_endpoint_without_a_key_is_refused_before_sending()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        var client = new ProviderClient(MintarexProvider.Value, Signing.Credential.Nobody, sandbox.Effects);

        var result = await client.Call(MintarexEndpoints.Balances, BalancesQuery.All);

        Assert.False(result.TryGet(out _, out var error));
        Assert.Equal("credential", Assert.Single(Assert.IsType<CallError.Refused>(error).Faults).Field);
        Assert.Empty(sandbox.Server.Arrivals);
    }

    [Fact]
    public async Task Every_attempt_is_signed_anew()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        var client = sandbox.Mintarex(sandbox.Trader);

        for (int i = 0; i < 3; i++) (await client.Call(MintarexEndpoints.Balances, BalancesQuery.All)).OrThrow();

        string[] Values(string name) => [.. sandbox.Server.Arrivals.Select(a => a.Request.Headers.Single(name).IfNone("absent"))];
        Assert.Equal(3, Values(MintarexSigning.NonceHeader).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(3, Values(MintarexSigning.SignatureHeader).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_path_without_an_endpoint_is_a_refusal_in_the_providers_own_form()
    {
        await using var sandbox = await Sandboxed.StartAsync();

        var result = await sandbox.BtcMix().Call(BtcMixEndpoints.Status with { Path = PathTemplate.Of("/api/nothing") }, default);

        Assert.False(result.TryGet(out _, out var error));
        var refusal = Assert.IsType<CallError.Rejected>(error).Error;
        Assert.Equal((404, "404", "Endpoint not found."), (refusal.Status, refusal.Code.IfNone(""), refusal.Message));
    }
}
