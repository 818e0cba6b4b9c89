using System.Linq;
using LanguageExt;

namespace PureCrypto.Limits;

/// <summary>What a server's word changes in a bucket.</summary>
/// <param name="Windows">One for each window, in their order.</param>
/// <param name="Closed">How long the bucket is closed; none if it is not.</param>
/// <remarks>Both forms of a budget apply the same adjustments. Spec: spec/limits.md, LIM-12 to LIM-15.</remarks>
public sealed record Adjustments(Seq<Adjustment> Windows, Option<TimeSpan> Closed)
{
    /// <summary>The longest that a doubtful word closes a bucket: one day. Then one call asks again.</summary>
    public static TimeSpan LongestDoubt { get; } = TimeSpan.FromDays(1);

    /// <summary>What the feedback changes under these quotas.</summary>
    public static Adjustments Of(Seq<Quota> quotas, Feedback feedback)
    {
        var closed = ClosedBy(quotas, feedback);
        bool usedUp = feedback.IsRefusal && closed.IsNone;
        return new Adjustments(Seq(quotas.Map(quota => Of(quotas, quota, feedback, usedUp)).ToArray()), closed);
    }

    private static Adjustment Of(Seq<Quota> quotas, Quota quota, Feedback feedback, bool usedUp)
    {
        var speaking = feedback.Announcements.Filter(announcement => Concerns(announcement, quota, quotas)).ToArray();
        var limit = Least(speaking.Where(static x => x.Confidence is not Confidence.Doubtful).Select(static x => x.Limit.Filter(CanBeGranted)));
        long permits = limit.Match(Some: l => quota.Allowing(l).Permits, None: () => quota.Permits);
        var remaining = Least(speaking.Select(static x => x.Remaining));
        return new Adjustment(limit, usedUp ? permits : remaining.Map(left => Math.Max(0, permits - left)));
    }

    // A number that no quota can have is no quota: a server that writes 2,147,483,647 means something else by it.
    private static bool CanBeGranted(long limit) => limit <= Quota.MaxPermits;

    // Retry-After is the server's word about the next call; a reset only says when all is well again, so it comes second.
    private static Option<TimeSpan> ClosedBy(Seq<Quota> quotas, Feedback feedback) =>
        Longest(feedback.Announcements.Filter(x => feedback.IsError && x.Dialect is Dialect.RetryAfter)).Match(
            Some: static wait => wait,
            None: () => Longest(feedback.Announcements.Filter(x => feedback.IsRefusal || IsEmptyUntilReset(x, quotas))));

    private static bool IsEmptyUntilReset(Announcement announcement, Seq<Quota> quotas) =>
        announcement.Remaining.Exists(static left => left == 0)
        && quotas.Exists(quota => quota.Kind is WindowKind.Fixed && Concerns(announcement, quota, quotas));

    private static Option<TimeSpan> Longest(Seq<Announcement> announcements) => announcements
        .Bind(static x => x.Wait.Map(wait => x.Confidence is Confidence.Doubtful && wait > LongestDoubt ? LongestDoubt : wait).ToSeq())
        .Filter(static wait => wait > TimeSpan.Zero)
        .Fold(Option<TimeSpan>.None, static (longest, wait) => longest.Exists(l => l >= wait) ? longest : wait);

    /// <summary>Whether the announcement is of this quota: of the only one with its period, or else with its limit too.</summary>
    private static bool Concerns(Announcement announcement, Quota quota, Seq<Quota> quotas)
    {
        if (announcement.Dialect is Dialect.RetryAfter) return false;
        var samePeriod = quotas.Filter(candidate => announcement.Period.ForAll(period => period == candidate.Period));
        var same = samePeriod.Count == 1 ? samePeriod : samePeriod.Filter(candidate => announcement.Limit.Exists(limit => limit == candidate.Permits));
        return same.Count == 1 && same[0] == quota;
    }

    private static Option<long> Least(System.Collections.Generic.IEnumerable<Option<long>> numbers)
    {
        long[] said = [.. numbers.Somes()];
        return said.Length == 0 ? None : said.Min();
    }
}
