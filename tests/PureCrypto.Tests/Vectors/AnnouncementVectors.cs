using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Limits;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Vectors;

/// <summary>LIM-20 to LIM-27: what headers say of limits, in each dialect, read at noon of 9 April 2026 UTC.</summary>
public sealed class AnnouncementVectors
{
    private static readonly DateTimeOffset Noon = new(2026, 4, 9, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Ids() => new(All().Select(static row => row.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_header_says(string id)
    {
        var row = All().Single(x => x.Id == id);
        Cultures.InEach(() => Assert.Equal(row.Says.Select(Expected).ToArray(), Announcements.Read(Header(row), Noon).ToArray()));
    }

    [Fact]
    public void Every_dialect_and_every_confidence_has_a_vector()
    {
        var said = All().SelectMany(static row => row.Says).ToArray();
        Assert.Equal(Enum.GetValues<Dialect>(), said.Select(static x => x.Dialect).Distinct().Order());
        Assert.Equal(Enum.GetValues<Confidence>(), said.Select(static x => x.Confidence).Distinct().Order());
    }

    private static IReadOnlyList<Row> All() => VectorFiles.Rows<Row>("limits/announcements.json");

    private static Seq<Header> Header(Row row) => row.Header
        .Select(static line => line.Split(':', 2)).Select(static parts => Calls.Header.Of(parts[0], parts[1])).ToArray().ToSeq();

    private static Announcement Expected(Said said) => new(said.Dialect, said.Confidence)
    {
        Policy = said.Policy ?? Option<string>.None,
        Limit = said.Limit ?? Option<long>.None,
        Remaining = said.Remaining ?? Option<long>.None,
        Period = Time(said.Period),
        Wait = Time(said.Wait),
    };

    private static Option<TimeSpan> Time(decimal? seconds) => seconds is { } s ? TimeSpan.FromTicks((long)(s * TimeSpan.TicksPerSecond)) : Option<TimeSpan>.None;

    private sealed record Row(string Id, string Note, string[] Header, Said[] Says);

    private sealed record Said(
        Dialect Dialect, Confidence Confidence, string? Policy = null, long? Limit = null, long? Remaining = null, decimal? Period = null, decimal? Wait = null);
}
