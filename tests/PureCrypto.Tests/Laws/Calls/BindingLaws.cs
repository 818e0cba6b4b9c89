using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.Mintarex;

namespace PureCrypto.Tests.Laws.Calls;

/// <summary>What a server says to requests that a careful client would not send (CAL-2, CAL-11, MXI-1).</summary>
public sealed class BindingLaws
{
    [Theory]
    [InlineData("/v1/account/balances?currency_type=gold", "currency_type must be one of fiat, crypto")]
    [InlineData("/v1/account/balances?include_empty=yes", "include_empty must be one of true, false")]
    [InlineData("/v1/account/balances?include_empty=true&include_empty=false", "include_empty must be given once")]
    [InlineData("/v1/account/balances?currency_type=gold&include_empty=", "currency_type must be one of fiat, crypto|include_empty must be one of true, false")]
    [InlineData("/v1/accounts", "target must have the shape /v1/account/balances")]
    public void Every_fault_of_a_query_is_named(string target, string faults) =>
        Assert.Equal(faults.Split('|'), FaultsOf(Bind.To(MintarexEndpoints.Balances, Of(Verb.Get, target, ""))));

    [Theory]
    [InlineData("/v1/account/balances?currency%5Ftype=fiat&unknown=1&&x")]
    [InlineData("/v1/account/balances?currency_type=%66iat")]
    public void Unknown_parameters_and_other_spellings_of_the_same_are_taken(string target) =>
        Assert.Equal(CurrencyType.Fiat, Bind.To(MintarexEndpoints.Balances, Of(Verb.Get, target, "")).OrThrow().CurrencyType.IfNone(CurrencyType.Crypto));

    [Theory]
    [InlineData("", "body is missing or malformed")]
    [InlineData("null", "body is missing or malformed")]
    [InlineData("[]", "body is missing or malformed")]
    [InlineData("{\"side\":\"buy\",\"side\":\"sell\"}", "body is missing or malformed")]
    [InlineData("""{"\ud83d":1}""", "body is missing or malformed")]
    [InlineData("""{"base":"BTC","quote":"USD","side":"hold","amount":"1","amount_type":"base"}""", "side is missing or malformed")]
    [InlineData("""{"base":"BTC","quote":"USD","side":"buy","amount":"1e3","amount_type":"base"}""", "amount is missing or malformed")]
    [InlineData("""{"base":"BTC","quote":"USD","side":"buy","amount":"-1","amount_type":"base"}""", "amount is missing or malformed")]
    [InlineData("""{"base":"BTC","quote":"USD","side":"buy","amount":"0","amount_type":"base"}""", "amount must be more than 0 with at most 18 decimals")]
    public void Every_fault_of_a_body_is_named(string body, string fault) =>
        Assert.Equal(fault, Assert.Single(FaultsOf(Bind.To(MintarexEndpoints.RequestQuote, Of(Verb.Post, "/v1/rfq", body)))));

    /// <summary>CAL-35.</summary>
    [Theory]
    [InlineData("{}", "base|quote|side|amount|amount_type")]
    [InlineData("""{"base":"btc","quote":"USD","side":"hold","amount":"0","amount_type":"base"}""", "side|base|amount")]
    [InlineData("""{"base":7,"quote":null,"side":{},"amount":"1e3","amount_type":[]}""", "base|quote|side|amount|amount_type")]
    [InlineData("""{"quote":"USD","side":"buy","amount":"x","amount_type":"base","note":{"side":7}}""", "amount|base")]
    public void All_faults_of_a_body_are_told_at_once(string body, string fields)
    {
        Assert.False(Bind.To(MintarexEndpoints.RequestQuote, Of(Verb.Post, "/v1/rfq", body)).TryGet(out _, out var error));
        Assert.Equal(fields.Split('|'), Assert.IsType<CallError.Refused>(error).Faults.Map(static fault => fault.Field).ToArray());
    }

    [Fact]
    public void An_amount_may_come_as_a_number() =>
        Assert.Equal("1000.50", Bind.To(MintarexEndpoints.RequestQuote, Of(
            Verb.Post, "/v1/rfq", """{"base":"BTC","quote":"USD","side":"buy","amount":1000.50,"amount_type":"quote"}""")).OrThrow().Amount.ToString());

    [Theory]
    [InlineData("rfq")]
    [InlineData("/v1/rfq#x")]
    [InlineData("/v1/a b")]
    [InlineData("/v1/é")]
    [InlineData("/v1/\n")]
    public void A_target_that_cannot_stand_in_a_request_is_refused(string target)
    {
        Assert.False(Request.Parse(Verb.Get, target, Body.Empty).TryGet(out _, out var error));
        Assert.Equal("target", Assert.Single(Assert.IsType<CallError.Refused>(error).Faults).Field);
    }

    [Theory]
    [InlineData("X-Name", "a\r\nX-Other: b")]
    [InlineData("X-Name", "a\nb")]
    [InlineData("X-\rName", "a")]
    [InlineData("X-Name", "a\0b")]
    [InlineData("", "a")]
    public void A_header_cannot_smuggle_in_another(string name, string value) => Assert.Throws<ArgumentException>(() => Header.Of(name, value));

    [Fact]
    public void A_field_given_twice_is_no_single_field()
    {
        var headers = new[] { Header.Of("A", "1"), Header.Of("a", "2"), Header.Of("B", "3") }.ToSeq();
        Assert.True(headers.Single("a").IsNone);
        Assert.Equal("3", headers.Single("b").IfNone(""));
    }

    private static Request Of(Verb verb, string target, string body) => Request.Parse(verb, target, Body.OfText(body)).OrThrow();

    private static string[] FaultsOf<T>(Either<CallError, T> result) => result.Match(
        Right: static _ => [],
        Left: static error => Assert.IsType<CallError.Refused>(error).Faults.Map(static f => f.ToString()).ToArray());
}
