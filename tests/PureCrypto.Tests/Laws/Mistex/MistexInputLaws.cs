using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.Mistex;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Mistex;

/// <summary>What Mistex is sent, and what it says no with (MSO-2, MSO-6, MSO-7, MSE-1; M4, M6, M7).</summary>
public sealed class MistexInputLaws
{
    [Fact]
    public void Every_fault_of_an_order_is_named_and_nothing_is_sent()
    {
        var result = Prepare.From(MistexEndpoints.CreateOrder, new OrderRequest("", "B TC", "é", "\n", Amount.Zero, RateType.Fixed, "", "", ""));

        Assert.False(result.TryGet(out _, out var error));
        Assert.Equal(
            ["coin_from", "network_from", "coin_to", "network_to", "amount_from", "recipient_address", "recipient_address_tag", "refund_address"],
            Assert.IsType<CallError.Refused>(error).Faults.Select(static fault => fault.Field).ToArray());
    }

    [Fact]
    public void Every_fault_of_a_rate_query_is_named() => Assert.Equal(
        ["coin_from must be visible ASCII without blanks", "coin_to must be visible ASCII without blanks", "amount must be more than 0, in plain digits"],
        Prepare.From(MistexEndpoints.Rate, new RateQuery("", " ", Amount: Amount.Zero)).Match(
            Right: static _ => [],
            Left: static error => error is CallError.Refused refused ? refused.Faults.Select(static fault => fault.ToString()).ToArray() : []));

    [Theory]
    [InlineData("0.000000000000000001")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("0.0500")]
    public void An_amount_is_a_number_of_plain_digits(string amount) => Assert.Contains(
        $"\"amount_from\":{amount},",
        Prepare.From(MistexEndpoints.CreateOrder, MistexExamples.Request with { AmountFrom = Amount.Parse(amount).OrThrow() }).OrThrow().Body.Text,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("1e-7", "0.0000001")]
    [InlineData("\"0.0000001\"", "0.0000001")]
    [InlineData("5E2", "500")]
    public void An_amount_is_read_from_a_number_with_an_exponent_and_from_a_string(string json, string amount) =>
        Assert.Equal(Amount.Parse(amount).OrThrow(), Rate($$"""{"coin_from":"BTC","coin_to":"USDT","rate_type":"float","rate":{{json}},"min_amount":1,"max_amount":2,"expires_in":null}""").Rate);

    [Theory]
    [InlineData(",\"expires_in\":null", 0)]
    [InlineData("", 0)]
    [InlineData(",\"expires_in\":60", 60)]
    [InlineData(",\"expires_in\":\"60\"", 60)]
    public void A_floating_rate_expires_never_and_a_fixed_one_in_seconds(string field, int seconds) =>
        Assert.Equal(seconds, Rate($$"""{"coin_from":"BTC","coin_to":"USDT","rate_type":"fixed","rate":1,"min_amount":1,"max_amount":2{{field}}}""").ExpiresIn.IfNone(0));

    [Fact]
    public void An_offer_computes_with_the_quoted_rate()
    {
        var monero = Asset.Crypto("XMR", "XMR", 12).OrThrow();
        var bitcoin = MistexExamples.Bitcoin.Asset.OrThrow();
        var offer = (MistexExamples.Rate with { Rate = Amount.Parse("108.62").OrThrow() }).Between(bitcoin, monero).OrThrow();

        Assert.Equal(Amount.Parse("5.431").OrThrow(), offer.Convert(Money.Parse("0.05", bitcoin).OrThrow(), Rounding.Exact).OrThrow().Amount);
    }

    [Theory]
    [InlineData("""{"detail":"Invalid API key"}""", "Invalid API key")]
    [InlineData("""{"detail":[{"loc":["body","amount_from"],"msg":"too small","type":"value_error"},{"msg":"and more"},"text"]}""", "body.amount_from: too small; and more; text")]
    [InlineData("""{"detail":{"a":1}}""", "")]
    [InlineData("<html>", "")]
    public void A_refusal_is_read_from_a_text_and_from_a_list(string body, string message)
    {
        var error = MistexProvider.Value.Errors.Read(new Response(422, default, Body.OfText(body)));
        Assert.Equal((422, message, body), (error.Status, error.Message, error.Raw.Text));
        Assert.True(error.Code.IsNone);
    }

    private static QuotedRate Rate(string body) => Read.From(MistexProvider.Value, MistexEndpoints.Rate, new Response(200, default, Body.OfText(body))).OrThrow().Value;
}
