using System.Text;
using System.Text.Json;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Calls;

/// <summary>Values in JSON, seen through an endpoint that has one of each (CAL-5, CAL-6).</summary>
public sealed class JsonLaws
{
    private static readonly DateTimeOffset Noon = new(2026, 4, 9, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("\"1.25000000\"", "1.25000000")]
    [InlineData("1.25000000", "1.25000000")]
    [InlineData("\"0\"", "0")]
    [InlineData("\"0.0000000000000000000000000001\"", "0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void An_amount_keeps_every_digit_and_its_scale(string json, string text) =>
        Assert.Equal(text, Available(json).OrThrow().ToString());

    [Theory]
    [InlineData("\"1e3\"")]
    [InlineData("1e3")]
    [InlineData("\"+1\"")]
    [InlineData("\" 1\"")]
    [InlineData("\"1,5\"")]
    [InlineData("\"01\"")]
    [InlineData("\".5\"")]
    [InlineData("\"1.\"")]
    [InlineData("\"\"")]
    [InlineData("79228162514264337593543950336")]
    [InlineData("0.00000000000000000000000000001")]
    [InlineData("true")]
    [InlineData("null")]
    public void An_amount_that_would_lose_a_digit_is_unreadable(string json)
    {
        Assert.False(Available(json).TryGet(out _, out var error));
        Assert.IsType<CallError.Unreadable>(error);
    }

    [Theory]
    [InlineData("2026-04-09T12:00:00Z")]
    [InlineData("2026-04-09T12:00:00.000Z")]
    [InlineData("2026-04-09T14:00:00+02:00")]
    public void An_instant_is_read_with_any_offset_and_held_in_utc(string text)
    {
        var read = Parse(Json(timestamp: text)).OrThrow().Timestamp;
        Assert.Equal((Noon, TimeSpan.Zero), (read, read.Offset));
    }

    [Theory]
    [InlineData("2026-04-09T12:00:00")]
    [InlineData("2026-04-09")]
    [InlineData("noon")]
    public void A_text_without_an_offset_names_no_instant(string text) => Assert.True(Parse(Json(timestamp: text)).IsLeft);

    [Theory]
    [InlineData("{\"\\ud83d\":1}")]
    [InlineData("{\"\\ud83d\":{\"\\ud83d\":[]}}")]
    [InlineData("{\"timestamp\":\"\\ud83d\"}")]
    public void Half_of_a_surrogate_pair_is_unreadable_and_throws_nothing(string body)
    {
        Assert.False(Parse(body).TryGet(out _, out var error));
        Assert.IsType<CallError.Unreadable>(error);
    }

    /// <summary>CAL-31: where bytes that are not UTF-8 stand does not matter.</summary>
    [Theory]
    [InlineData("{@,\"?\":1}")]
    [InlineData("{@,\"x\":{\"?\":[]}}")]
    [InlineData("{@,\"x\":\"?\"}")]
    [InlineData("{@}?")]
    public void A_body_that_is_not_utf8_is_unreadable_and_its_bytes_are_kept(string form)
    {
        string[] parts = form.Replace("@", Json()[1..^1], StringComparison.Ordinal).Split('?');
        byte[] body = [.. Encoding.UTF8.GetBytes(parts[0]), 0xff, 0xfe, .. Encoding.UTF8.GetBytes(parts[1])];

        Assert.False(Read.From(MintarexProvider.Value, MintarexEndpoints.Balances, new Response(200, default, Body.OfBytes(body))).TryGet(out _, out var error));
        Assert.Equal(body, Assert.IsType<CallError.Unreadable>(error).Response.Body.Bytes.ToArray());
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(",\"usd_value\":null", true)]
    [InlineData(",\"usd_value\":\"1.00\"", false)]
    public void Absent_and_null_are_both_none(string field, bool isNone) =>
        Assert.Equal(isNone, Parse(Json(more: field)).OrThrow().Items[0].UsdValue.IsNone);

    [Fact]
    public void None_is_not_written() =>
        Assert.DoesNotContain("usd_value", Write.From(MintarexEndpoints.Balances, Parse(Json()).OrThrow()).Body.Text, StringComparison.Ordinal);

    [Fact]
    public void Unknown_fields_are_kept_beside_the_value()
    {
        string body = Json(more: ",\"staked\":\"7\"");
        var answer = Read.From(MintarexProvider.Value, MintarexEndpoints.Balances, Ok(body)).OrThrow();
        Assert.Contains("\"staked\":\"7\"", answer.Raw.Text, StringComparison.Ordinal);
    }

    private static Either<CallError, Amount> Available(string json) => Parse(Json(available: json)).Map(static b => b.Items[0].Available);

    private static Either<CallError, Balances> Parse(string body) =>
        Read.From(MintarexProvider.Value, MintarexEndpoints.Balances, Ok(body)).Map(static answer => answer.Value);

    private static Response Ok(string body) => new(200, default, Body.OfText(body));

    private static string Json(string available = "\"1\"", string timestamp = "2026-04-09T12:00:00Z", string more = "") => $$"""
        {"balances":[{"currency":"BTC","currency_type":"crypto","available":{{available}},"locked":"0","pending_in":"0","pending_out":"0","total":"1"{{more}}}],"timestamp":"{{timestamp}}"}
        """;
}
