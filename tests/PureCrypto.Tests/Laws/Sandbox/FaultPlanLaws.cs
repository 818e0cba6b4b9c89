using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Sandbox;
using PureCrypto.Sandbox.Striking;

namespace PureCrypto.Tests.Laws.Sandbox;

/// <summary>Which fault strikes which request (SBX-4 to SBX-6).</summary>
[Properties(Arbitrary = [typeof(DrawnFaults)])]
public static class FaultPlanLaws
{
    [Property]
    internal static void Nothing_strikes_where_nothing_was_asked_for(Option<IEndpoint> called)
    {
        var (struck, next) = FaultPlan.Calm.Strike(called);

        Assert.Equal((default, FaultPlan.Calm), (struck, next));
    }

    [Property]
    internal static void A_counted_rule_alone_strikes_the_first_that_fit_as_often_as_it_says(FaultRule rule, Option<IEndpoint>[] run)
    {
        int fitting = run.Count(rule.Fits);

        bool[] struck = [.. Run(FaultPlan.Calm.With(rule), run).Where(one => rule.Fits(one.Called)).Select(static one => one.Struck != default)];

        int expected = Math.Min(fitting, rule.Times.IfNone(int.MaxValue));
        Assert.Equal(Enumerable.Range(0, fitting).Select(n => n < expected), struck);
    }

    [Property]
    internal static void A_rule_strikes_no_request_of_another_endpoint(FaultPlan plan, Option<IEndpoint>[] run) => Assert.All(
        Run(plan, run),
        one => Assert.All(Faults(one.Struck), fault => Assert.Contains(plan.Rules, rule => rule.Fault == fault && rule.Fits(one.Called))));

    [Property]
    internal static void Counted_rules_of_a_kind_strike_in_the_order_in_which_they_were_asked_for(SandboxFault[] faults)
    {
        var plan = faults.Aggregate(FaultPlan.Calm, static (all, fault) => all.With(new FaultRule(fault, default, 1)));

        SandboxFault[] struck = [.. Run(plan, new Option<IEndpoint>[faults.Length]).SelectMany(static one => Faults(one.Struck))];

        foreach (int kind in new[] { 0, 1, 2 }) Assert.Equal(faults.Where(fault => KindOf(fault) == kind), struck.Where(fault => KindOf(fault) == kind));
    }

    [Property]
    internal static void Kinds_do_not_touch_each_other(FaultPlan plan, Option<IEndpoint>[] run)
    {
        var struck = Run(plan, run);

        foreach (int kind in new[] { 0, 1, 2 })
        {
            var alone = new FaultPlan(plan.Rules.Where(rule => KindOf(rule.Fault) == kind).ToArray().ToSeq());
            Assert.Equal(
                struck.Select(one => Faults(one.Struck).Where(fault => KindOf(fault) == kind).ToArray()),
                Run(alone, run).Select(static one => Faults(one.Struck).ToArray()));
        }
    }

    [Property]
    internal static void What_is_not_counted_strikes_where_no_counted_rule_of_its_kind_does_and_the_latest_wins(FaultPlan plan, SandboxFault fault, Option<IEndpoint>[] run)
    {
        int kind = KindOf(fault);
        var after = Run(plan.With(new FaultRule(fault, default, default)), run);
        var counted = new FaultPlan(plan.Rules.Where(rule => KindOf(rule.Fault) == kind && rule.Times.IsSome).ToArray().ToSeq());

        Assert.Equal(
            Run(counted, run).Select(one => Faults(one.Struck).DefaultIfEmpty(fault).Single()),
            after.Select(one => Faults(one.Struck).Single(struck => KindOf(struck) == kind)));
    }

    [Property]
    internal static void What_strikes_nobody_is_not_spent(FaultPlan plan, Option<IEndpoint> called)
    {
        var unfit = new FaultPlan(plan.Rules.Where(rule => !rule.Fits(called)).ToArray().ToSeq());

        Assert.Equal((default, unfit), unfit.Strike(called));
    }

    [Fact]
    public static void Faults_out_of_range_cannot_be_made()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => SandboxFault.Status(399));
        Assert.Throws<ArgumentOutOfRangeException>(static () => SandboxFault.Status(600));
        Assert.Throws<ArgumentOutOfRangeException>(static () => SandboxFault.TooMany(TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(static () => SandboxFault.Delay(TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(static () => SandboxFault.Delay(TimeSpan.FromDays(1) + TimeSpan.FromTicks(1)));
        Assert.Throws<ArgumentOutOfRangeException>(static () => SandboxFault.Skew(TimeSpan.FromDays(-1) - TimeSpan.FromTicks(1)));
    }

    /// <summary>The plan is changed by whichever request comes first; none is struck on another's account.</summary>
    [Fact]
    public static void Requests_that_come_at_once_are_struck_as_often_as_was_asked_for()
    {
        const int Times = 300, Requests = 1_000;
        var faults = new SandboxFaults(default(Seq<PureCrypto.Sandbox.IService>));
        faults.Next(SandboxFault.Drop, times: Times);
        int struck = 0;

        Parallel.For(0, Requests, _ =>
        {
            if (faults.Strike(default).Fate.IsSome) Interlocked.Increment(ref struck);
        });

        Assert.Equal(Times, struck);
        Assert.True(faults.Rules.IsEmpty);
    }

    private static (Option<IEndpoint> Called, Struck Struck)[] Run(FaultPlan plan, Option<IEndpoint>[] run)
    {
        var struck = new List<(Option<IEndpoint>, Struck)>();
        foreach (var called in run)
        {
            (var one, plan) = plan.Strike(called);
            struck.Add((called, one));
        }

        return [.. struck];
    }

    private static IEnumerable<SandboxFault> Faults(Struck struck)
    {
        if (struck.Skew != TimeSpan.Zero) yield return SandboxFault.Skew(struck.Skew);
        if (struck.Delay != TimeSpan.Zero) yield return SandboxFault.Delay(struck.Delay);
        foreach (var fate in struck.Fate) yield return fate;
    }

    private static int KindOf(SandboxFault fault) => fault switch
    {
        SandboxFault.Skewed => 0,
        SandboxFault.Delayed => 1,
        _ => 2,
    };
}
