using FsCheck;
using LanguageExt;
using PureCrypto.Limits;
using PureCrypto.Tests.Support;
using static PureCrypto.Tests.Laws.Limits.LimitValues;

namespace PureCrypto.Tests.Laws.Limits;

/// <summary>LIM-18: a plan is what asking would give, told beforehand.</summary>
[Properties(Arbitrary = [typeof(LimitValues)], MaxTest = 300)]
public sealed class PlanningLaws
{
    [Property]
    public void Calls_that_go_as_planned_are_admitted_and_one_tick_sooner_those_that_waited_are_not(Allowance allowance, Call[] history, Call[] batch, byte latency)
    {
        var client = new Client(allowance.Open());
        foreach (var call in history) client.Play(call);
        var budget = client.Budget.Answered(client.Now);
        int wait = latency % 25;
        var costs = batch.Select(static call => Cost.Of(Name, call.Calls)).ToArray().ToSeq();

        Planning.Of(budget, client.Now, costs, TimeSpan.FromTicks(wait)).Match(
            Left: error => Assert.False(allowance.Quotas.ForAll(quota => quota.Fits(Assert.IsType<LimitError.NeverAdmitted>(error).Cost.Calls))),
            Right: plan => AssertKept(budget, client.Now, plan, wait));
    }

    [Fact]
    public void A_batch_of_25_quotes_at_10_a_minute_takes_2_minutes()
    {
        var plan = Planning.Of(Quota.PerMinute(10).Open(), 0, Enumerable.Repeat(Cost.Of(Name), 25).ToArray().ToSeq(), TimeSpan.FromSeconds(1)).OrThrow();

        Assert.Equal(TimeSpan.FromSeconds(1 + 2 * 61), TimeSpan.FromTicks(plan.Done));
    }

    [Fact]
    public void Buckets_do_not_wait_for_each_other()
    {
        var budget = Budget.Open(new[] { Minute("a"), Minute("b") }.ToSeq(), Start);
        var plan = Planning.Of(budget, 5, new[] { Cost.Of("a"), Cost.Of("a"), Cost.Of("b") }.ToSeq(), TimeSpan.Zero).OrThrow();

        Assert.Equal(new[] { 5, 5 + TimeSpan.TicksPerMinute, 5 }, plan.Calls.Map(static call => call.At).ToArray());
    }

    [Fact]
    public void An_empty_batch_is_done_at_once() =>
        Assert.Equal(7, Planning.Of(Quota.PerMinute(1).Open(), 7, default, TimeSpan.FromHours(1)).OrThrow().Done);

    [Fact]
    public void A_bucket_that_is_closed_for_good_is_planned_for_never()
    {
        var closed = RateLimit.Reconcile(Quota.PerMinute(1).Open(), Name, 0, new Feedback(0, 429, new[]
        {
            new Announcement(Dialect.RetryAfter, Confidence.Certain) { Wait = TimeSpan.MaxValue },
        }.ToSeq()));

        var plan = Planning.Of(closed, 0, new[] { Cost.Of(Name), Cost.Of(Name) }.ToSeq(), TimeSpan.Zero).OrThrow();

        Assert.Equal(new[] { long.MaxValue, long.MaxValue }, plan.Calls.Map(static call => call.At).ToArray());
        Assert.Equal(long.MaxValue, plan.Done);
    }

    private static void AssertKept(Budget budget, long now, Plan plan, int wait)
    {
        var answers = new Queue<(long At, Cost Cost)>();
        foreach (var call in plan.Calls)
        {
            var before = AnsweredUntil(budget, new Queue<(long At, Cost Cost)>(answers), call.At - 1);
            if (call.At > now) Assert.IsType<Verdict.Wait>(RateLimit.Ask(before, call.At - 1, call.Cost));
            budget = AnsweredUntil(budget, answers, call.At);
            budget = Assert.IsType<Verdict.Admit>(RateLimit.Ask(budget, call.At, call.Cost)).Next;
            answers.Enqueue((call.At + wait, call.Cost));
            now = call.At;
        }

        Assert.True(plan.Calls.ForAll(call => plan.Done >= call.At + wait));
    }

    private static Budget AnsweredUntil(Budget budget, Queue<(long At, Cost Cost)> answers, long now)
    {
        while (answers.TryPeek(out var answer) && answer.At <= now) budget = RateLimit.Settle(budget, answers.Dequeue().At, answer.Cost);
        return budget;
    }

    private static Allowance Minute(string bucket) => new(bucket, new[] { Quota.PerMinute(1) }.ToSeq());
}
