using System.Collections.Generic;
using System.Linq;
using LanguageExt;

namespace PureCrypto.Limits;

/// <summary>Says before a batch starts how long it will take.</summary>
public static class Planning
{
    /// <summary>From here on ticks are not told apart, so a call that must wait longer never goes.</summary>
    private const long Never = Ticks.Last;

    /// <summary>The earliest schedule: calls of one bucket go in their order, and no bucket waits for another.</summary>
    /// <param name="budget">What is used already. Calls still held are taken as answered now.</param>
    /// <param name="now">The tick at which the batch starts.</param>
    /// <param name="calls">The batch.</param>
    /// <param name="answered">How long each call is taken to wait for its answer; a negative time is none.</param>
    /// <returns>The plan, in which <see cref="long.MaxValue"/> is never; or the first cost that exceeds a whole quota.</returns>
    /// <remarks>Laws (<c>PlanningLaws</c>): asking a budget at the planned ticks admits every call, and one tick sooner none
    /// that had to wait; the queues of the shell keep the plan. Spec: spec/limits.md, LIM-18.</remarks>
    /// <exception cref="ArgumentException">The budget has no bucket for one of them.</exception>
    public static Either<LimitError, Plan> Of(Budget budget, long now, Seq<Cost> calls, TimeSpan answered) =>
        calls.Map(cost => Exceeding(budget, cost)).Somes().HeadOrNone().Match(
            Some: static never => (Either<LimitError, Plan>)never,
            None: () => Possible(budget, Ticks.Clamp(now), calls, TimeSpan.FromTicks(Math.Clamp(answered.Ticks, 0, Quota.MaxPeriod.Ticks))));

    private static Option<LimitError> Exceeding(Budget budget, Cost cost) =>
        budget.Of(cost.Bucket).Exceeded(cost.Calls).Map(quota => (LimitError)new LimitError.NeverAdmitted(cost, quota));

    private static Plan Possible(Budget budget, long start, Seq<Cost> calls, TimeSpan wait)
    {
        long[] at = new long[calls.Count];
        foreach (var lane in Enumerable.Range(0, calls.Count).GroupBy(i => calls[i].Bucket, StringComparer.Ordinal))
        {
            int[] numbers = [.. lane];
            long[] ticks = Lane(Answered(budget.Of(lane.Key), start), start, [.. lane.Select(i => calls[i].Calls)], wait);
            for (int i = 0; i < ticks.Length; i++) at[numbers[i]] = ticks[i];
        }

        return new Plan(
            Seq(at.Select((tick, i) => new PlannedCall(calls[i], tick)).ToArray()),
            at.Select(tick => Ticks.After(tick, wait)).Append(start).Max());
    }

    // What is held was counted by now, as far as anybody can know beforehand.
    private static Bucket Answered(Bucket bucket, long now) => new(
        bucket.Name, Seq(bucket.Windows.Map(window => window.Holding(0).Dating(now, window.Held)).ToArray()), bucket.ClosedUntil);

    /// <summary>The ticks of calls that go one after the other through one bucket.</summary>
    private static long[] Lane(Bucket bucket, long start, int[] calls, TimeSpan wait)
    {
        long closed = 0;
        var hot = new HotBucket(
            new Quota[bucket.Windows.Count], new WindowState[bucket.Windows.Count], new long[HotBucket.DatesOf(bucket)], ref closed);
        hot.Load(bucket);
        long[] at = new long[calls.Length];
        (long now, int answers) = (start, 0);
        for (int sent = 0; sent < calls.Length; sent++)
        {
            while (now < Never)
            {
                for (; answers < sent && Ticks.After(at[answers], wait) <= now; answers++) hot.Settle(Ticks.After(at[answers], wait), calls[answers]);
                if (hot.TryAdmit(now, calls[sent], out long until)) break;
                now = answers < sent ? Sooner(hot, until, Ticks.After(at[answers], wait), calls[sent]) : until;
            }

            at[sent] = now < Never ? now : long.MaxValue;
        }

        return at;
    }

    // What a bucket says while calls are held is true if they are answered at once, and never too late. If the call can go before
    // the next answer comes, it goes when the bucket said; if not, asking again and again until then would tell nothing new.
    private static long Sooner(HotBucket hot, long until, long answer, int calls) => hot.Earliest(answer, calls) <= answer ? until : answer;
}
