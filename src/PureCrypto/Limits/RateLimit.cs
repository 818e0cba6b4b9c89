using System.Linq;
using LanguageExt;

namespace PureCrypto.Limits;

/// <summary>The questions to a budget. Pure: each answers with the next budget and changes none.</summary>
/// <remarks>
/// <para>Time is an argument: monotonic ticks of 100 ns from any origin, from 0 on; a tick below 0 counts as 0, and ticks from
/// 2⁶² on, in 14,600 years, are one and the same. A clock that goes backwards never makes a budget admit more.</para>
/// <para>Every function throws <see cref="ArgumentException"/> for a bucket that the budget does not have, and nothing else.</para>
/// <para>Laws: <c>WindowLaws</c>, <c>BudgetLaws</c>. Spec: spec/limits.md.</para>
/// </remarks>
public static class RateLimit
{
    /// <summary>Whether the calls may go at <paramref name="now"/>. All windows of the bucket are decided together, so a refusal spends nothing.</summary>
    /// <returns>Admit, with their permits held until <see cref="Settle"/> or <see cref="Refund"/>; or how long to wait; or never.</returns>
    public static Verdict Ask(Budget budget, long now, Cost cost) => Decide(budget, Ticks.Clamp(now), cost);

    /// <summary>The tick at which the calls could go, by the same rule, and spends nothing; none if never.</summary>
    public static Option<long> Peek(Budget budget, long now, Cost cost)
    {
        var bucket = budget.Of(cost.Bucket);
        return bucket.Exceeded(cost.Calls).IsSome ? None : bucket.Earliest(Ticks.Clamp(now), cost.Calls);
    }

    /// <summary>The calls that were admitted have been answered, or have ended otherwise: their permits are dated with <paramref name="now"/>.</summary>
    public static Budget Settle(Budget budget, long now, Cost cost) => Debit(Refund(budget, cost), now, cost);

    /// <summary>Takes back the permits that Admit gave: the calls were not sent. Of permits that nobody gave, none.</summary>
    public static Budget Refund(Budget budget, Cost cost) => budget.With(budget.Of(cost.Bucket).Released(cost.Calls));

    /// <summary>Charges calls after the fact, also beyond the quota: they are dated with <paramref name="now"/>.</summary>
    public static Budget Debit(Budget budget, long now, Cost cost) => budget.With(budget.Of(cost.Bucket).Charged(Ticks.Clamp(now), cost.Calls));

    /// <summary>Folds in what the server said in an answer that came at <paramref name="now"/>.</summary>
    /// <remarks>
    /// A limit that it states with certainty becomes the quota. What it has counted beyond all that can be ours is charged, dated
    /// now. When it refuses, the bucket is closed for as long as it said; if it did not say, everything counts as used up. An
    /// exact server that nobody else uses is never charged for. Spec: spec/limits.md, LIM-12 to LIM-15.
    /// </remarks>
    public static Budget Reconcile(Budget budget, string bucket, long now, Feedback feedback)
    {
        var current = budget.Of(bucket);
        var adjustments = Adjustments.Of(Seq(current.Windows.Map(static window => window.Quota).ToArray()), feedback);
        return budget.With(current.Adjusted(Ticks.Clamp(feedback.Asked), Ticks.Clamp(now), adjustments));
    }

    /// <summary>What a server that keeps this budget announces of a bucket: the window of which the least is left.</summary>
    /// <returns>Its limit, its length, what is left, and the time until all of it is back.</returns>
    public static Announcement Announce(Budget budget, string bucket, long now)
    {
        long at = Ticks.Clamp(now);
        var scarcest = budget.Of(bucket).Windows.OrderBy(window => window.Quota.Permits - window.Used(at)).First();
        return new Announcement(Dialect.RateLimitFields, Confidence.Certain)
        {
            Limit = scarcest.Quota.Permits,
            Remaining = Math.Max(0, scarcest.Quota.Permits - scarcest.Used(at)),
            Period = scarcest.Quota.Period,
            Wait = TimeSpan.FromTicks(scarcest.Clear(at) - at),
        };
    }

    private static Verdict Decide(Budget budget, long now, Cost cost)
    {
        var bucket = budget.Of(cost.Bucket);
        return bucket.Exceeded(cost.Calls).Match(
            Some: static quota => new Verdict.Never(quota),
            None: () => bucket.Earliest(now, cost.Calls) is var earliest && earliest > now
                ? (Verdict)new Verdict.Wait(earliest)
                : new Verdict.Admit(budget.With(bucket.Held(cost.Calls))));
    }
}
