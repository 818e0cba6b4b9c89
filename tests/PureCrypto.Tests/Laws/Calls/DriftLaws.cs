using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.Mistex;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Calls;

/// <summary>What an answer holds that the library does not know is listed, and decides nothing (CAL-20).</summary>
public sealed class DriftLaws
{
    private const string Item = """{"id":"A","status":"pending","depositAddress":"tb1q","payouts":{"m1":"0.1"},"fee":0.1,"delay":"0","updated":"2022-05-05T08:52:52+00:00","created":"2022-05-05T08:52:52+00:00"}""";

    [Fact]
    public void What_the_document_shows_is_no_drift() => Assert.Empty(Listed([Item, Item]));

    [Fact]
    public void New_fields_and_statuses_are_counted_by_their_place() => Assert.Equal(
        [
            new Unknown(UnknownKind.Field, "more", 1),
            new Unknown(UnknownKind.Field, "transactions[].note", 2),
            new Unknown(UnknownKind.Status, "transactions[].status=held", 1),
        ],
        Listed([Item.Replace("{\"id\"", "{\"note\":{\"a\":[1]},\"id\""), Item.Replace("{\"id\"", "{\"note\":null,\"id\"").Replace("pending", "held")], "\"more\":1,"));

    [Fact]
    public void A_new_word_is_counted_where_no_machine_stands_behind_it() => Assert.Equal(
        [new Unknown(UnknownKind.Status, "rate_type=banded", 1)],
        Read.From(MistexProvider.Value, MistexEndpoints.Rate, new Response(200, default, Body.OfText(
            """{"coin_from":"BTC","coin_to":"USDT","rate_type":"banded","rate":68518.82,"min_amount":0.0013,"max_amount":43.35,"expires_in":null}"""))).OrThrow().Unknowns.ToArray());

    [Fact]
    public void What_a_converter_reads_for_itself_is_not_looked_into() =>
        Assert.Empty(Listed([Item.Replace("{\"m1\":\"0.1\"}", "{\"m1\":\"0.1\",\"m2\":\"0.2\"}")]));

    /// <summary>However names are written and wherever they stand, what is not known is listed: no more and no less.</summary>
    [Property]
    public bool What_is_listed_is_what_is_not_known(Strange[] above, Strange[][] within, bool isEscaped)
    {
        string item = isEscaped ? Item.Replace("\"id\"", "\"\\u0069d\"").Replace("\"status\":\"p", "\"s\\u0074atus\":\"\\u0070") : Item;
        string[] items = [.. within.Select(strange => "{" + Fields(strange) + item[1..])];
        var found = Listed(items, Fields(above));
        return found.Where(static unknown => unknown.Name[0] != 't').Select(static unknown => (unknown.Name, unknown.Times)).SequenceEqual(Counted(above, ""))
            && found.Where(static unknown => unknown.Name[0] == 't').Select(static unknown => (unknown.Name, unknown.Times)).SequenceEqual(Counted(within.SelectMany(static x => x), "transactions[]."));
    }

    [Theory]
    [InlineData("Date")]
    [InlineData("content-type")]
    [InlineData("RateLimit-Remaining")]
    [InlineData("Access-Control-Allow-Origin")]
    public void What_any_server_sends_is_no_drift(string header) => Assert.Empty(Of(Header.Of(header, "application/json")));

    [Fact]
    public void New_headers_are_counted_whatever_their_case() => Assert.Equal(
        [new Unknown(UnknownKind.Header, "x-mistex-maintenance", 2)],
        Of(Header.Of("X-Mistex-Maintenance", "soon"), Header.Of("x-mistex-maintenance", "now")));

    [Theory]
    [InlineData(404, "")]
    [InlineData(418, "code 418")]
    public void A_refusal_that_the_document_does_not_list_is_drift(int status, string drift)
    {
        var result = Read.From(MistexProvider.Value, MistexEndpoints.Currencies, new Response(status, default, Body.OfText("""{"detail":"no"}""")));
        Assert.False(result.TryGet(out _, out var error));
        Assert.Equal(drift, string.Join(", ", Assert.IsType<CallError.Rejected>(error).Error.Unknowns));
    }

    [Fact]
    public void An_unknown_says_what_it_is_and_how_often() =>
        Assert.Equal(["field a.b", "status status=held (2 times)"], new[] { new Unknown(UnknownKind.Field, "a.b", 1), new Unknown(UnknownKind.Status, "status=held", 2) }.Select(static u => u.ToString()).ToArray());

    /// <summary>Names that no document has: short, written with an escape, as long as is looked up in place, longer, and much longer.</summary>
    public enum Strange
    {
        Short,
        Escaped,
        Longest,
        Longer,
        Long,
    }

    private static string Written(Strange name) => name == Strange.Escaped ? "n\\u006fte" : NameOf(name);

    private static string NameOf(Strange name) => name switch
    {
        Strange.Short or Strange.Escaped => "note",
        Strange.Longest => new string('x', 64),
        Strange.Longer => new string('x', 65),
        _ => new string('\u00e9', 500),
    };

    private static string Fields(IEnumerable<Strange> names) => string.Concat(names.Select(static name => $$"""
        "{{Written(name)}}":{"id":[{"status":"held"}]},
        """));

    private static IEnumerable<(string Name, int Times)> Counted(IEnumerable<Strange> names, string at) =>
        names.GroupBy(NameOf).Select(group => (at + group.Key, group.Count()));

    private static Unknown[] Listed(string[] items, string more = "") => Read.From(
        BtcMixProvider.Value,
        BtcMixEndpoints.Transactions,
        new Response(200, default, Body.OfText($$"""{{{more}}"transactions":[{{string.Join(',', items)}}],"totalTransactions":27,"limit":2,"offset":0}"""))).OrThrow().Unknowns.ToArray();

    private static Unknown[] Of(params Header[] headers) =>
        Read.From(MistexProvider.Value, MistexEndpoints.Currencies, new Response(200, headers.ToSeq(), Body.OfText("[]"))).OrThrow().Unknowns.ToArray();
}
