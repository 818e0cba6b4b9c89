using System.Collections.Generic;
using System.Linq;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Limits;

/// <summary>Reads what a header says about limits, in every dialect, and writes it.</summary>
/// <remarks>
/// <para>Total: no header makes it throw. Times are rounded up. A strange value never makes a wait shorter: a number too large
/// to be held is the largest, of several resets the longest counts and of several limits the least, and what cannot be read,
/// or lies in the past, is no wait at all, so that it does not pass for a short one, and hides no wait that is said elsewhere.</para>
/// <para>Laws: <c>AnnouncementsLaws</c>; vectors: <c>spec/vectors/limits/announcements.json</c>. Spec: spec/limits.md, LIM-20 to LIM-27.</para>
/// </remarks>
public static partial class Announcements
{
    /// <summary>All that the header says: the limits in the newest dialect that it speaks without doubt, what is doubtful in newer ones before, and last Retry-After.</summary>
    /// <param name="header">The header's fields.</param>
    /// <param name="now">The wall clock. Instants count from the earlier of it and the header's own <c>Date</c>, which gives the longer wait.</param>
    public static Seq<Announcement> Read(Seq<Header> header, DateTimeOffset now)
    {
        if (!header.Exists(IsOfLimits)) return default;
        Header[] fields = header.ToArray();
        var origin = Origin(fields, now);
        var heard = new List<Announcement>();
        AddLimits(heard, fields, origin);
        AddRetryAfter(heard, fields, origin);
        return heard.Count == 0 ? default : Seq(heard.ToArray());
    }

    // Most answers of most providers say nothing of limits: one look decides that.
    private static bool IsOfLimits(Header field) =>
        field.Name.StartsWith("RateLimit", StringComparison.OrdinalIgnoreCase)
        || field.Name.StartsWith("X-RateLimit", StringComparison.OrdinalIgnoreCase)
        || field.Is("Retry-After");

    private static DateTimeOffset Origin(Header[] fields, DateTimeOffset now)
    {
        var earliest = now;
        foreach (var field in fields)
        {
            if (!field.Is("Date")) continue;
            var date = HttpDate.Parse(field.Value.Trim());
            if (date.IsSome && (DateTimeOffset)date < earliest) earliest = (DateTimeOffset)date;
        }

        return earliest;
    }

    private static void AddLimits(List<Announcement> heard, Header[] fields, DateTimeOffset origin)
    {
        var (said, policies) = (Members(fields, "RateLimit"), Members(fields, "RateLimit-Policy"));
        _ = IsPlain(heard, List(said, policies))
            || IsPlain(heard, Dictionary(said, policies))
            || IsPlain(heard, Fields(
                Dialect.RateLimitFields, Members(fields, "RateLimit-Limit"), Members(fields, "RateLimit-Remaining"), Members(fields, "RateLimit-Reset"), policies, origin))
            || IsPlain(heard, Fields(
                Dialect.XRateLimit, Members(fields, "X-RateLimit-Limit"), Members(fields, "X-RateLimit-Remaining"), Members(fields, "X-RateLimit-Reset"), policies, origin));
    }

    /// <summary>Adds what is said in one dialect; whether it is said so plainly that no older dialect need be asked.</summary>
    /// <remarks>What is doubtful hides nothing that an older dialect says plainly; it is kept, because its wait may be the longest.</remarks>
    private static bool IsPlain(List<Announcement> heard, Announcement[] said)
    {
        heard.AddRange(said);
        return said.Length > 0 && Array.TrueForAll(said, static x => x.Confidence is not Confidence.Doubtful);
    }

    /// <summary>Draft 07: one limit in a dictionary, its policies as numbers with a window.</summary>
    private static Announcement[] Dictionary(Member[] said, Member[] policies)
    {
        var (limit, remaining, wait) = (Reading<long>.Nothing, Reading<long>.Nothing, Reading<TimeSpan>.Nothing);
        foreach (var member in said)
        {
            if (member.Value.IsNone) continue;
            string value = (string)member.Value;
            if (member.IsCalled("limit")) limit = limit.Least(Numerals.Count(value));
            else if (member.IsCalled("remaining")) remaining = remaining.Least(Numerals.Count(value));
            else if (member.IsCalled("reset")) wait = wait.Most(Numerals.Seconds(value));
        }

        return WithPolicies(Dialect.RateLimitDictionary, policies, limit, remaining, wait);
    }

    /// <summary>Drafts 08 and later: named limits, of requests unless a policy says otherwise.</summary>
    private static Announcement[] List(Member[] said, Member[] policies)
    {
        Member[] members = [.. policies, .. said.Where(static x => x.Value.IsNone)];
        return !Array.Exists(members, IsOfList)
            ? []
            : members.GroupBy(static x => x.Text, StringComparer.Ordinal)
                .Where(static named => named.Any(IsOfList) && !named.Any(static x => x.HasOther("qu", "requests")))
                .Select(static named => Named(named.Key, named))
                .ToArray();
    }

    private static bool IsOfList(Member member) => member.Has("q") || member.Has("r") || member.Has("t");

    private static Announcement Named(string name, IEnumerable<Member> members)
    {
        var (limit, remaining) = (Reading<long>.Nothing, Reading<long>.Nothing);
        var (period, wait) = (Reading<TimeSpan>.Nothing, Reading<TimeSpan>.Nothing);
        foreach (var member in members)
        {
            limit = limit.Least(member.Least("q"));
            remaining = remaining.Least(member.Least("r"));
            period = period.Most(member.Longest("w"));
            wait = wait.Most(member.Longest("t"));
        }

        return Of(Dialect.RateLimitList, limit, remaining, period, wait) with { Policy = name };
    }

    /// <summary>Three fields with a common prefix. The limit's field may list its policies, each with a window, behind the limit.</summary>
    private static Announcement[] Fields(
        Dialect dialect, Member[] limits, Member[] remainings, Member[] resets, Member[] policies, DateTimeOffset origin)
    {
        var (limit, remaining, wait) = (Reading<long>.Nothing, Reading<long>.Nothing, Reading<TimeSpan>.Nothing);
        foreach (var member in limits)
        {
            if (!member.Has("w")) limit = limit.Least(Numerals.Count(member.Text));
        }

        foreach (var member in remainings) remaining = remaining.Least(Numerals.Count(member.Text));
        foreach (var member in resets)
        {
            wait = wait.Most(dialect is Dialect.XRateLimit ? Numerals.SecondsOrInstant(member.Text, origin) : Numerals.Seconds(member.Text));
        }

        return WithPolicies(dialect, [.. limits, .. policies], limit, remaining, wait);
    }

    /// <summary>The limit in force, with the window of the policy that states the same number, and then the other policies; nothing if no limit is in force.</summary>
    private static Announcement[] WithPolicies(
        Dialect dialect, Member[] policies, Reading<long> limit, Reading<long> remaining, Reading<TimeSpan> wait)
    {
        if (limit.IsNothing && remaining.IsNothing && wait.IsNothing) return [];
        var period = Reading<TimeSpan>.Nothing;
        var others = new List<Announcement>();
        foreach (var member in policies)
        {
            if (!member.Has("w")) continue;
            var policy = Of(dialect, Numerals.Count(member.Text), Reading<long>.Nothing, member.Longest("w"), Reading<TimeSpan>.Nothing);
            bool isInForce = policy.Limit.IsSome && limit.Value.IsSome && (long)policy.Limit == (long)limit.Value;
            if (!isInForce) others.Add(policy);
            else if (policy.Period.IsSome) period = period.Most(new Reading<TimeSpan>(policy.Period, Confidence.Certain));
        }

        return [Of(dialect, limit, remaining, period, wait), .. others];
    }

    private static void AddRetryAfter(List<Announcement> heard, Header[] fields, DateTimeOffset origin)
    {
        var wait = Reading<TimeSpan>.Nothing;
        foreach (var field in fields)
        {
            if (field.Is("Retry-After")) wait = wait.Most(Numerals.SecondsOrDate(field.Value.Trim(), origin));
        }

        if (!wait.IsNothing) heard.Add(Of(Dialect.RetryAfter, Reading<long>.Nothing, Reading<long>.Nothing, Reading<TimeSpan>.Nothing, wait));
    }

    private static Announcement Of(
        Dialect dialect, Reading<long> limit, Reading<long> remaining, Reading<TimeSpan> period, Reading<TimeSpan> wait)
    {
        bool contradictory = remaining.Value.IsSome && limit.Value.IsSome && (long)remaining.Value > (long)limit.Value;
        var sure = contradictory ? Confidence.Doubtful : dialect is Dialect.XRateLimit ? Confidence.Likely : Confidence.Certain;
        sure = Lesser(Lesser(Lesser(Lesser(sure, limit.Confidence), remaining.Confidence), period.Confidence), wait.Confidence);
        return new Announcement(dialect, sure) { Limit = limit.Value, Remaining = remaining.Value, Period = period.Value, Wait = wait.Value };
    }

    private static Confidence Lesser(Confidence a, Confidence b) => a < b ? a : b;

    private static Member[] Members(Header[] fields, string name)
    {
        List<Member>? members = null;
        foreach (var field in fields)
        {
            if (field.Is(name)) Member.AddTo(members ??= [], field.Value);
        }

        return members?.ToArray() ?? [];
    }
}
