using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Destinations;
using PureCrypto.Providers.Mistex;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Mistex;

/// <summary>What Mistex is sent, and what it says no with (MSO-2, MSO-6, MSO-7, MSO-9 to MSO-11, MSE-1; M4, M6, M7).</summary>
public sealed class MistexInputLaws
{
    [Fact]
    public void Every_fault_of_an_order_is_named_and_nothing_is_sent()
    {
        var (somewhere, ripple) = (Destination.Parse("SOL", "x").OrThrow(), Destination.Parse("XRP", "r1", "7").OrThrow());
        Assert.Equal(
            ["coin_from", "network_from", "coin_to", "network_to", "amount_from"],
            FieldsOf(Prepare.From(MistexEndpoints.CreateOrder, new OrderRequest("", "B TC", "é", "\n", Amount.Zero, RateType.Fixed, somewhere, somewhere))));
        Assert.Equal(
            ["recipient_address must be on the network that network_to names", "refund_address must be on the network that network_from names"],
            FaultsOf(Prepare.From(MistexEndpoints.CreateOrder, MistexExamples.Request with { Recipient = somewhere, Refund = somewhere })));
        Assert.Equal(
            ["refund_address must need no tag: there is no field for one"],
            FaultsOf(Prepare.From(MistexEndpoints.CreateOrder, MistexExamples.Request with { NetworkFrom = "XRP", Refund = ripple })));
    }

    /// <summary>MSO-9, MSO-10: whoever asks for it by its fields is told the same, in the words of the fields.</summary>
    [Theory]
    [InlineData("\"network_to\":\"TRC20\",\"recipient_address\":\"TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeM\"", "recipient_address must be an address of tron: the checksum does not hold")]
    [InlineData("\"network_to\":\"ERC20\",\"recipient_address\":\"\"", "recipient_address must be 1 to 255 visible ASCII characters")]
    [InlineData("\"network_to\":\"TRC20\",\"recipient_address\":\"TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeL\",\"recipient_address_tag\":\"7\"", "recipient_address_tag must be left out: there are no tags on tron")]
    [InlineData("\"network_to\":\"XRP\",\"recipient_address\":\"r1\"", "recipient_address_tag must be given: without one, money sent to a common address on xrp may be lost")]
    [InlineData("\"network_to\":\"XRP\",\"recipient_address\":\"r1\",\"recipient_address_tag\":\"seven\"", "recipient_address_tag must be a whole number from 0 to 4294967295")]
    [InlineData("\"network_to\":\"TON\",\"recipient_address\":\"r1\",\"recipient_address_tag\":\"\"", "recipient_address_tag must be 1 to 255 printable ASCII characters, and neither begin nor end with a space")]
    [InlineData("\"network_to\":\"\",\"recipient_address\":\"r1\"", "network_to must be 1 to 40 visible ASCII characters")]
    [InlineData("\"network_to\":\"XMR\",\"recipient_address\":\"x\",\"refund_address\":\"bc1q...your_btc_address\"", "refund_address must be an address of bitcoin: a character that cannot stand there at position 4, counted from 0")]
    [InlineData("\"network_to\":\"XRP\",\"recipient_address\":\"r1\",\"refund_address\":\"x\"", "recipient_address_tag must be given: without one, money sent to a common address on xrp may be lost|refund_address must be an address of bitcoin: too short or too long")]
    public void Every_destination_is_checked_before_anything_is_sent(string fields, string faults) =>
        Assert.Equal(faults.Split('|'), FaultsOf(Bound(fields)));

    /// <summary>MSO-9: null says what nothing does not, and is what a waived tag is sent as.</summary>
    [Fact]
    public void That_the_recipient_needs_no_tag_is_said_in_words()
    {
        var request = MistexExamples.Request with { NetworkTo = "XRP", Recipient = Destination.Parse("XRP", "r1", demand: TagDemand.Waived).OrThrow() };

        Assert.EndsWith("\"recipient_address\":\"r1\",\"recipient_address_tag\":null}", Prepare.From(MistexEndpoints.CreateOrder, request).OrThrow().Body.Text, StringComparison.Ordinal);
        Assert.True(Bound("\"network_to\":\"XRP\",\"recipient_address\":\"r1\",\"recipient_address_tag\":null").OrThrow().Recipient.IsUntagged);
        Assert.True(Bound("\"network_to\":\"XMR\",\"recipient_address\":\"x\",\"recipient_address_tag\":null").IsRight);
    }

    /// <summary>MSO-11.</summary>
    [Theory]
    [InlineData("BTC", "bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh", "null", "bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh on bitcoin")]
    [InlineData("XRP", "r1", "\"7\"", "r1 on xrp, tag 7")]
    [InlineData("BTC", "bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlx", "null", "bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlx on BTC (doubtful: No address of bitcoin: the checksum does not hold.)")]
    [InlineData("XRP", "r1", "null", "r1 on XRP (doubtful: A tag is missing: without one, money sent to a common address on xrp may be lost.)")]
    [InlineData("", "x", "\"\"", "x on , tag  (doubtful: No network: a name is 1 to 40 visible ASCII characters.)")]
    public void An_orders_deposit_address_is_one_value_and_is_kept_whatever_it_is(string network, string address, string tag, string text)
    {
        string body = $$"""{"id":"MX-8A3F2D","short_id":"MX-8A3F2D","status":"waiting_deposit","created_at":"2026-04-07T12:34:56Z","expires_at":"2026-04-07T13:04:56Z","coin_from":"A","network_from":"{{network}}","coin_to":"B","network_to":"B","amount_from_expected":1,"amount_to_expected":1,"rate_type":"float","rate_quoted":1,"deposit_address":"{{address}}","deposit_address_tag":{{tag}},"recipient_address":"x"}""";
        var order = Read.From(MistexProvider.Value, MistexEndpoints.Order, new Response(200, default, Body.OfText(body))).OrThrow().Value;

        Assert.Equal(text, order.DepositAddress.ToString());
        Assert.Equal(!text.Contains("doubtful", StringComparison.Ordinal), order.DepositAddress.Checked.IsRight);
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

    private static Either<CallError, OrderRequest> Bound(string fields) => Request
        .Parse(Verb.Post, "/api/v1/partner/orders", Body.OfText($$"""{"coin_from":"BTC","network_from":"BTC","coin_to":"A","amount_from":1,"rate_type":"float",{{fields}}}"""))
        .Bind(static request => Bind.To(MistexEndpoints.CreateOrder, request));

    private static string[] FaultsOf<T>(Either<CallError, T> result) => result.Match(
        Right: static _ => [],
        Left: static error => error is CallError.Refused refused ? refused.Faults.Select(static fault => fault.ToString()).ToArray() : []);

    private static string[] FieldsOf<T>(Either<CallError, T> result) => [.. FaultsOf(result).Select(static fault => fault.Split(' ')[0])];

    private static QuotedRate Rate(string body) => Read.From(MistexProvider.Value, MistexEndpoints.Rate, new Response(200, default, Body.OfText(body))).OrThrow().Value;
}
