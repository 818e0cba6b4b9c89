using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Orders;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.CryptoFuse;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;
using PureCrypto.Tests.Support;
using OrderStatus = PureCrypto.Providers.Mistex.OrderStatus;

namespace PureCrypto.Tests.Laws.Orders;

/// <summary>When to ask next (ORD-32 to ORD-34).</summary>
[Properties(Arbitrary = [typeof(PollingLaws)])]
public sealed class PollingLaws
{
    private static readonly DateTimeOffset Noon = new(2026, 4, 9, 12, 0, 0, TimeSpan.Zero);
    private static readonly Outlook<OrderStatus> Waiting = Outlook(OrderStatus.WaitingDeposit);

    public static Arbitrary<PollingPlan> Plans() =>
        (from shortest in Gen.Choose(1, 90)
         from more in Gen.Choose(0, 600)
         from calls in Gen.Choose(1, 40)
         from per in Gen.Choose(1, 600)
         from isLimited in Gen.Elements(true, false)
         select new PollingPlan(
             TimeSpan.FromSeconds(shortest),
             TimeSpan.FromSeconds(shortest + more),
             isLimited ? [new PollingLimit(calls, TimeSpan.FromSeconds(per))] : [])).ToArbitrary();

    [Property]
    public bool The_pause_is_within_its_bounds_and_longer_the_longer_nothing_moved(PollingPlan plan, ushort moved, ushort more, byte others)
    {
        int things = others + 1;
        var (sooner, later) = (Pause(plan, moved, things), Pause(plan, moved + more, things));
        var shortest = plan.PauseAmong(things);
        return sooner >= shortest && later >= sooner && later <= (shortest > plan.Longest ? shortest : plan.Longest);
    }

    [Property]
    public bool Following_more_things_is_never_faster(PollingPlan plan, byte some, byte more) =>
        plan.PauseAmong(some + 1) >= plan.Shortest && plan.PauseAmong(some + more + 1) >= plan.PauseAmong(some + 1);

    [Property]
    public bool As_many_things_as_there_are_calls_keep_the_limit_in_every_span(PollingPlan plan, byte others, ushort seed)
    {
        foreach (var limit in plan.Limits)
        {
            int things = 1 + (others % limit.Calls);
            var asked = Enumerable.Range(0, things)
                .SelectMany(i => Questions(plan, Noon.AddSeconds(seed * i % 997), things).Take(60))
                .Order().ToArray();
            if (asked.Any(start => asked.Count(at => at >= start && at < start + limit.Per) > limit.Calls)) return false;
        }

        return true;
    }

    [Property]
    public bool A_question_falls_on_the_deadline(PollingPlan plan, ushort moved, ushort left)
    {
        var (since, deadline) = (Noon.AddSeconds(-moved), new Deadline(Noon.AddSeconds(left)));
        var (free, bound) = (Next(plan, since, default), Next(plan, since, deadline));
        return bound <= free && (left == 0 || bound == free || bound == deadline.At || bound == Noon + plan.PauseAmong(1));
    }

    [Fact]
    public void Questions_grow_with_the_logarithm_of_time()
    {
        var plan = MistexMachines.Order.Table.Polling.IfNone(static () => throw new InvalidOperationException("no plan"));
        int inHalfAnHour = Questions(plan, Noon, 1).TakeWhile(static at => at <= Noon.AddMinutes(30)).Count();
        int inAnHour = Questions(plan, Noon, 1).TakeWhile(static at => at <= Noon.AddMinutes(60)).Count();
        Assert.InRange(inHalfAnHour, 25, 40);
        Assert.InRange(inAnHour - inHalfAnHour, 5, 8);
    }

    [Fact]
    public void What_is_over_is_not_asked_about()
    {
        var plan = new PollingPlan(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        Assert.All(Enum.GetValues<OrderStatus>(), status => Assert.Equal(
            MistexMachines.Order.Final.Contains(status), plan.Next(Outlook(status), Noon, Noon).IsNone));
        Assert.True(plan.Next(MintarexMachines.Quote.Observe(default, MintarexMachines.Quote.Write(QuoteStatus.Accepted)).Outlook, Noon, Noon).IsNone);
        Assert.Equal(Noon.AddSeconds(1), plan.Next(default(Outlook<OrderStatus>), Noon, Noon));
        Assert.Equal(Noon.AddSeconds(1), plan.Next(MistexMachines.Order.Observe(default, MistexMachines.Order.Parse("new").OrThrow()).Outlook, Noon, Noon));
    }

    [Fact]
    public void The_limits_are_those_of_the_documents()
    {
        Assert.Equal([new PollingLimit(60, TimeSpan.FromMinutes(1))], Limits(MistexMachines.Order.Table.Polling));
        Assert.Equal([new PollingLimit(60, TimeSpan.FromMinutes(1))], Limits(MintarexMachines.CryptoWithdrawal.Table.Polling));
        Assert.Equal(
            [new PollingLimit(100, TimeSpan.FromMinutes(1)), new PollingLimit(1_000, TimeSpan.FromHours(1)), new PollingLimit(5_000, TimeSpan.FromDays(1))],
            Limits(CryptoFuseMachines.Payment.Table.Polling));
        Assert.Equal([], Limits(BtcMixMachines.Transaction.Table.Polling));
        Assert.True(MintarexMachines.FiatDeposit.Table.Polling.IsNone);
    }

    [Fact]
    public void A_plan_without_pauses_or_calls_is_a_broken_promise()
    {
        var second = TimeSpan.FromSeconds(1);
        Assert.Throws<ArgumentOutOfRangeException>(static () => new PollingPlan(TimeSpan.Zero, TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PollingPlan(second, second / 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PollingPlan(second, second, new PollingLimit(0, second)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PollingPlan(second, second, new PollingLimit(1, TimeSpan.Zero)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PollingPlan(second, second).PauseAmong(0));
    }

    [Fact]
    public void The_end_of_time_is_the_last_question()
    {
        var plan = new PollingPlan(TimeSpan.FromDays(1), TimeSpan.FromDays(1), new PollingLimit(1, TimeSpan.MaxValue));
        Assert.Equal(TimeSpan.MaxValue, plan.PauseAmong(3));
        Assert.Equal(DateTimeOffset.MaxValue, plan.Next(Waiting, Noon, Noon));
    }

    private static PollingLimit[] Limits(Option<PollingPlan> plan) => plan.Map(static p => p.Limits.ToArray()).IfNone([new PollingLimit(-1, default)]);

    private static TimeSpan Pause(PollingPlan plan, int moved, int things) =>
        plan.Next(Waiting, Noon.AddSeconds(-moved), Noon, default, things).IfNone(Noon) - Noon;

    private static DateTimeOffset Next(PollingPlan plan, DateTimeOffset moved, Option<Deadline> deadline) =>
        plan.Next(Waiting, moved, Noon, deadline).IfNone(DateTimeOffset.MinValue);

    private static IEnumerable<DateTimeOffset> Questions(PollingPlan plan, DateTimeOffset created, int things)
    {
        for (var asked = created; ; asked = plan.Next(Waiting, created, asked, default, things).IfNone(DateTimeOffset.MaxValue)) yield return asked;
    }

    private static Outlook<OrderStatus> Outlook(OrderStatus status) => MistexMachines.Order.Observe(default, MistexMachines.Order.Write(status)).Outlook;
}
