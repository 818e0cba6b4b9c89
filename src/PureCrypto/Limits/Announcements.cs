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
        var origin = Values(header, "Date").Map(HttpDate.Parse).Somes().Append(now).Min();
        return Seq(Limits(header, origin).Concat(RetryAfter(header, origin)).ToArray());
    }

    // Most answers of most providers say nothing of limits: one look decides that.
    private static bool IsOfLimits(Header field) =>
        field.Name.StartsWith("RateLimit", StringComparison.OrdinalIgnoreCase)
        || field.Name.StartsWith("X-RateLimit", StringComparison.OrdinalIgnoreCase)
        || field.Is("Retry-After");

    private static Seq<Announcement> Limits(Seq<Header> header, DateTimeOffset origin)
    {
        var (said, policies) = (Members(header, "RateLimit"), Members(header, "RateLimit-Policy"));
        return UpToThePlain(
            List(said, policies),
            Dictionary(said, policies),
            Fields(header, policies, "RateLimit", Dialect.RateLimitFields, Numerals.Seconds),
            Fields(header, policies, "X-RateLimit", Dialect.XRateLimit, text => Numerals.SecondsOrInstant(text, origin)));
    }

    // What is doubtful hides nothing that an older dialect says plainly; it is kept, because its wait may be the longest.
    private static Seq<Announcement> UpToThePlain(params Seq<Announcement>[] dialects)
    {
        int plain = Array.FindIndex(dialects, static said => !said.IsEmpty && said.ForAll(static x => x.Confidence is not Confidence.Doubtful));
        return Seq(dialects.Take(plain < 0 ? dialects.Length : plain + 1).SelectMany(static said => said).ToArray());
    }

    /// <summary>Draft 07: one limit in a dictionary, its policies as numbers with a window.</summary>
    private static Seq<Announcement> Dictionary(Seq<Member> said, Seq<Member> policies)
    {
        Seq<string> Values(string key) => Seq(said.Filter(x => x.IsCalled(key)).Map(static x => x.Value).Somes().ToArray());
        return WithPolicies(
            Dialect.RateLimitDictionary,
            policies,
            Reading<long>.Least(Values("limit").Map(Numerals.Count)),
            Reading<long>.Least(Values("remaining").Map(Numerals.Count)),
            Reading<TimeSpan>.Most(Values("reset").Map(Numerals.Seconds)));
    }

    /// <summary>Drafts 08 and later: named limits, of requests unless a policy says otherwise.</summary>
    private static Seq<Announcement> List(Seq<Member> said, Seq<Member> policies) => Seq(policies.Concat(said.Filter(static x => x.Value.IsNone))
        .GroupBy(static x => x.Text, StringComparer.Ordinal)
        .Select(static named => (Name: named.Key, Members: Seq(named.ToArray())))
        .Where(static named => named.Members.Exists(static x => !x["q"].IsEmpty || !x["r"].IsEmpty || !x["t"].IsEmpty))
        .Where(static named => named.Members.Bind(static x => x["qu"]).ForAll(static unit => string.Equals(unit, "requests", StringComparison.Ordinal)))
        .Select(static named => Named(named.Name, named.Members))
        .ToArray());

    private static Announcement Named(string name, Seq<Member> members)
    {
        var unnamed = Of(
            Dialect.RateLimitList,
            Reading<long>.Least(members.Bind(static x => x["q"]).Map(Numerals.Count)),
            Reading<long>.Least(members.Bind(static x => x["r"]).Map(Numerals.Count)),
            Reading<TimeSpan>.Most(members.Bind(static x => x["w"]).Map(Numerals.Seconds)),
            Reading<TimeSpan>.Most(members.Bind(static x => x["t"]).Map(Numerals.Seconds)));
        return unnamed with { Policy = name };
    }

    /// <summary>Three fields with a common prefix. The limit's field may list its policies, each with a window, behind the limit.</summary>
    private static Seq<Announcement> Fields(Seq<Header> header, Seq<Member> policies, string prefix, Dialect dialect, Func<string, Reading<TimeSpan>> reset)
    {
        var limits = Members(header, prefix + "-Limit");
        var limit = Reading<long>.Least(limits.Filter(static x => x["w"].IsEmpty).Map(static x => Numerals.Count(x.Text)));
        var remaining = Reading<long>.Least(Members(header, prefix + "-Remaining").Map(static x => Numerals.Count(x.Text)));
        var wait = Reading<TimeSpan>.Most(Members(header, prefix + "-Reset").Map(x => reset(x.Text)));
        return WithPolicies(dialect, Seq(limits.Concat(policies).ToArray()), limit, remaining, wait);
    }

    /// <summary>The limit in force, with the window of the policy that states the same number, and then the other policies; nothing if no limit is in force.</summary>
    private static Seq<Announcement> WithPolicies(
        Dialect dialect, Seq<Member> policies, Reading<long> limit, Reading<long> remaining, Reading<TimeSpan> wait)
    {
        if (limit.IsNothing && remaining.IsNothing && wait.IsNothing) return default;
        var stated = policies.Filter(static x => !x["w"].IsEmpty).Map(x => Of(
            dialect, Numerals.Count(x.Text), Reading<long>.Nothing, Reading<TimeSpan>.Most(x["w"].Map(Numerals.Seconds)), Reading<TimeSpan>.Nothing));
        bool IsInForce(Announcement policy) => policy.Limit.Exists(number => limit.Value.Exists(l => l == number));
        var period = Reading<TimeSpan>.Most(stated.Filter(IsInForce).Bind(static x => x.Period.ToSeq()).Map(static x => new Reading<TimeSpan>(x, Confidence.Certain)));
        return Seq(stated.Filter(policy => !IsInForce(policy)).Prepend(Of(dialect, limit, remaining, period, wait)).ToArray());
    }

    private static Seq<Announcement> RetryAfter(Seq<Header> header, DateTimeOffset origin)
    {
        var wait = Reading<TimeSpan>.Most(Values(header, "Retry-After").Map(text => Numerals.SecondsOrDate(text, origin)));
        return wait.IsNothing ? default : Seq(Of(Dialect.RetryAfter, Reading<long>.Nothing, Reading<long>.Nothing, Reading<TimeSpan>.Nothing, wait));
    }

    private static Announcement Of(
        Dialect dialect, Reading<long> limit, Reading<long> remaining, Reading<TimeSpan> period, Reading<TimeSpan> wait)
    {
        bool contradictory = remaining.Value.Exists(left => limit.Value.Exists(l => left > l));
        Confidence[] sure =
        [
            limit.Confidence, remaining.Confidence, period.Confidence, wait.Confidence,
            contradictory ? Confidence.Doubtful : dialect is Dialect.XRateLimit ? Confidence.Likely : Confidence.Certain,
        ];
        return new Announcement(dialect, sure.Min()) { Limit = limit.Value, Remaining = remaining.Value, Period = period.Value, Wait = wait.Value };
    }

    private static Seq<Member> Members(Seq<Header> header, string name) => Values(header, name).Bind(Member.List);

    private static Seq<string> Values(Seq<Header> header, string name)
    {
        var values = new List<string>();
        foreach (var field in header)
        {
            if (field.Is(name)) values.Add(field.Value.Trim());
        }

        return values.Count == 0 ? default : Seq(values.ToArray());
    }
}
