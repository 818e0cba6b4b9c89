using FsCheck;
using FsCheck.Fluent;
using PureCrypto.Sandbox;

namespace PureCrypto.Tests.Laws.Sandbox;

/// <summary>Timers of the sandbox's clock, over a clock that stands still (SBX-2, SBX-3).</summary>
[Properties(Arbitrary = [typeof(SandboxClockLaws)])]
public static class SandboxClockLaws
{
    /// <summary>A timer of a law: when it is due, and after how long again; 0 for never.</summary>
    internal sealed record Drawn(int Due, int Period);

    internal static Arbitrary<Drawn> Timers() => (
        from due in Gen.Choose(0, 20)
        from period in Gen.Choose(0, 7)
        select new Drawn(due, period)).ToArbitrary();

    [Property]
    internal static void Timers_go_off_whenever_they_are_due_and_the_clock_shows_it(Drawn[] timers, byte span)
    {
        var went = Run(timers, span);

        Assert.Equal(went.Select(static one => one.At), went.Select(static one => one.At).Order());
        Assert.Equal(
            timers.SelectMany((timer, number) => Plainly(timer, span).Select(at => (At: at, number))).Order(),
            went.Order());
    }

    [Property]
    internal static void However_the_time_is_cut_the_same_timers_go_off_in_the_same_order(Drawn[] timers, byte[] cuts) =>
        Assert.Equal(Run(timers, cuts.Sum(static cut => (int)cut)), Run(timers, [.. cuts.Select(static cut => (int)cut), 0])); // at least once

    private static IEnumerable<int> Plainly(Drawn timer, int span)
    {
        for (int at = timer.Due; at <= span; at += timer.Period)
        {
            yield return at;
            if (timer.Period == 0) yield break;
        }
    }

    private static (int At, int Number)[] Run(Drawn[] timers, params int[] cuts)
    {
        var clock = new SandboxClock(new StandingStill());
        long start = clock.GetTimestamp();
        var went = new List<(int, int)>();
        ITimer[] running =
        [
            .. timers.Select((timer, number) => clock.CreateTimer(
                _ => went.Add(((int)clock.GetElapsedTime(start).TotalSeconds, number)),
                null,
                TimeSpan.FromSeconds(timer.Due),
                TimeSpan.FromSeconds(timer.Period))),
        ];
        foreach (int cut in cuts) clock.Advance(TimeSpan.FromSeconds(cut));
        foreach (var timer in running) timer.Dispose();
        return [.. went];
    }

    /// <summary>A clock that shows the same time for ever, and whose timers never go off.</summary>
    private sealed class StandingStill : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;

        public override long GetTimestamp() => 0;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new Silent();

        private sealed class Silent : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
