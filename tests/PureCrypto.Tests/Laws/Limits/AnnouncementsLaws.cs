using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Limits;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Limits;

/// <summary>LIM-20 to LIM-27: what holds of every header, strange ones above all.</summary>
[Properties(Arbitrary = [typeof(AnnouncementsLaws)], MaxTest = 500)]
public sealed class AnnouncementsLaws
{
    private static readonly DateTimeOffset Noon = new(2026, 4, 9, 12, 0, 0, TimeSpan.Zero);

    private static readonly string[] Names =
    [
        "RateLimit", "RateLimit-Policy", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset",
        "X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", "Retry-After", "Date",
    ];

    /// <summary>Headers of fields that speak of limits, with values that are nearly right or nothing like it.</summary>
    public static Arbitrary<Seq<Header>> Headers() => (
        from name in Gen.Elements(Names)
        from value in Values
        select Header.Of(name, value)).ListOf().Select(static fields => fields.ToArray().ToSeq()).ToArbitrary();

    public static Arbitrary<Announcement> Announced() => (
        from dialect in Gen.Elements(Enum.GetValues<Dialect>())
        from limit in All.Options(Gen.Choose(0, 1000).ToArbitrary()).Generator
        from remaining in All.Options(Gen.Choose(0, 1000).ToArbitrary()).Generator
        from period in All.Options(Gen.Choose(1, 86400).ToArbitrary()).Generator
        from wait in Gen.Choose(0, 86400)
        from policy in Gen.Elements("default", "a b", "burst,1;q=2", "q\"\\", "10")
        where remaining.ForAll(r => limit.ForAll(l => r <= l))
        select dialect is Dialect.RetryAfter
            ? new Announcement(dialect, Confidence.Certain) { Wait = TimeSpan.FromSeconds(wait) }
            : new Announcement(dialect, dialect is Dialect.XRateLimit ? Confidence.Likely : Confidence.Certain)
            {
                Policy = dialect is Dialect.RateLimitList ? policy : Option<string>.None,
                Limit = limit.Map(static x => (long)x),
                Remaining = dialect is Dialect.RateLimitList ? remaining.IfNone(0) : remaining.Map(static x => (long)x),
                Period = limit.IsSome ? period.Map(static x => TimeSpan.FromSeconds(x)) : Option<TimeSpan>.None,
                Wait = TimeSpan.FromSeconds(wait),
            }).Where(static x => x.Limit.ForAll(l => x.Remaining.ForAll(r => r <= l))).ToArbitrary();

    private static Gen<string> Values => Gen.OneOf(
        Gen.Elements("", " ", "0", "60", "-1", "+5", "1e3", "1.5", "1.", ".5", "0x1F", "60;w=10", "100, 100;w=60", "limit=1, reset=2", "\"a\";r=1;t=2", "\"a\";q=5;w=60", "\"", "=", ";", ",", "a=", "=1", ";;=,,\"\\", "\"x\\", "Thu, 09 Apr 2026 12:02:00 GMT", "Mon, 99 Foo 0000 25:61:61 GMT", "９９", "∞", "NaN"),
        Gen.Choose(0, int.MaxValue).Select(static x => x.ToString(CultureInfo.InvariantCulture)),
        ArbMap.Default.GeneratorFor<ulong>().Select(static x => x.ToString(CultureInfo.InvariantCulture)),
        ArbMap.Default.GeneratorFor<string>().Select(static x => (x ?? "").Replace('\r', ' ').Replace('\n', ' ').Replace('\0', ' ')));

    /// <summary>LIM-21.</summary>
    [Property(MaxTest = 2000)]
    public bool Any_header_is_read_and_no_number_is_negative(Seq<Header> header) => Announcements.Read(header, Noon).ForAll(static said =>
        said.Limit.ForAll(static x => x >= 0) && said.Remaining.ForAll(static x => x >= 0)
        && said.Period.ForAll(static x => x >= TimeSpan.Zero) && said.Wait.ForAll(static x => x >= TimeSpan.Zero));

    /// <summary>LIM-23: another value of the same field never takes a wait away that was there.</summary>
    [Property(MaxTest = 1000)]
    public bool A_second_wait_never_makes_the_first_one_shorter(bool isReset, uint seconds, Seq<Header> header)
    {
        string name = isReset ? "RateLimit-Reset" : "Retry-After";
        var alone = Wait(Seq1(Header.Of(name, seconds.ToString(CultureInfo.InvariantCulture))));
        return header.Filter(field => field.Is(name)).ForAll(other =>
            Wait(new[] { Header.Of(name, seconds.ToString(CultureInfo.InvariantCulture)), other }.ToSeq()) >= alone);
    }

    /// <summary>LIM-22, LIM-23: only a newer dialect that leaves no doubt is heard instead.</summary>
    [Property(MaxTest = 2000)]
    public bool Nothing_strange_takes_a_wait_away_that_is_said_plainly(Announcement announcement, Seq<Header> strange, bool isFirst)
    {
        var plain = Announcements.Write(announcement);
        var heard = Announcements.Read(isFirst ? strange + plain : plain + strange, Noon);
        return heard.Exists(said => said.Wait.Exists(wait => wait >= announcement.Wait.IfNone(TimeSpan.Zero)))
            || heard.Exists(said => said.Confidence is not Confidence.Doubtful && IsNewer(said.Dialect, announcement.Dialect));
    }

    /// <summary>LIM-23: seconds are never read as anything smaller.</summary>
    [Property(MaxTest = 1000)]
    public bool Seconds_from_now_are_never_less_than_they_say(ulong seconds, bool isRetryAfter)
    {
        var wait = Wait(Seq1(Header.Of(isRetryAfter ? "Retry-After" : "RateLimit-Reset", seconds.ToString(CultureInfo.InvariantCulture))));
        return wait == TimeSpan.MaxValue || (decimal)wait.Ticks == (decimal)seconds * TimeSpan.TicksPerSecond;
    }

    /// <summary>LIM-24.</summary>
    [Property(MaxTest = 1000)]
    public bool An_instant_is_waited_for_whichever_clock_is_ahead(PositiveInt seconds, bool isMilliseconds, int skew)
    {
        long unix = Noon.ToUnixTimeSeconds() + seconds.Get;
        string reset = (isMilliseconds ? unix * 1000 : unix).ToString(CultureInfo.InvariantCulture);
        var date = Header.Of("Date", Noon.AddSeconds(skew).ToString("R", CultureInfo.InvariantCulture));
        return Wait(new[] { date, Header.Of("X-RateLimit-Reset", reset) }.ToSeq()) == TimeSpan.FromSeconds(seconds.Get + Math.Max(0L, -(long)skew));
    }

    /// <summary>LIM-27.</summary>
    [Property]
    public void Reading_inverts_writing(Announcement announcement) =>
        Assert.Equal([announcement], Announcements.Read(Announcements.Write(announcement), Noon).ToArray());

    /// <summary>LIM-27.</summary>
    [Property]
    public bool What_is_written_is_never_shorter(Announcement announcement, ushort ticks)
    {
        var longer = announcement with { Wait = announcement.Wait.Map(wait => wait + TimeSpan.FromTicks(ticks)) };
        return Wait(Announcements.Write(longer)) >= longer.Wait.IfNone(TimeSpan.Zero);
    }

    private static bool IsNewer(Dialect dialect, Dialect than)
    {
        Dialect[] oldestFirst = [Dialect.XRateLimit, Dialect.RateLimitFields, Dialect.RateLimitDictionary, Dialect.RateLimitList];
        return than is not Dialect.RetryAfter && Array.IndexOf(oldestFirst, dialect) > Array.IndexOf(oldestFirst, than);
    }

    private static Seq<Header> Seq1(Header field) => new[] { field }.ToSeq();

    private static TimeSpan Wait(Seq<Header> header) =>
        Announcements.Read(header, Noon).Bind(static said => said.Wait.ToSeq()).Fold(TimeSpan.MinValue, static (a, b) => a > b ? a : b);
}
