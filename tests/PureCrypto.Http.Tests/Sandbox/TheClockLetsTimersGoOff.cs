using System.Collections.Concurrent;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Sandbox;

namespace PureCrypto.Http.Tests.Sandbox;

/// <summary>The sandbox's clock runs like the one beneath it, and its timers jump with it (SBX-1 to SBX-3).</summary>
public sealed class TheClockLetsTimersGoOff
{
    private static readonly DateTimeOffset Start = new(2026, 4, 9, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly ManualTime _beneath = new(Start);
    private readonly SandboxClock _clock;
    private readonly List<(string Name, TimeSpan At)> _went = [];

    public TheClockLetsTimersGoOff() => _clock = new SandboxClock(_beneath);

    [Fact]
    public void It_runs_like_the_clock_beneath_and_is_ahead_by_what_it_was_put_forward()
    {
        long origin = _clock.GetTimestamp();

        _clock.Advance(TimeSpan.FromHours(1));
        _beneath.Advance(Second);

        Assert.Equal(Start + TimeSpan.FromHours(1) + Second, _clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromHours(1) + Second, _clock.GetElapsedTime(origin));
    }

    [Fact]
    public void Timers_go_off_in_the_order_in_which_they_fall_due_each_at_its_own_time()
    {
        using var late = Timer("late", 3 * Second);
        using var early = Timer("early", Second);
        using var tied = Timer("tied", 3 * Second);
        using var never = Timer("never", 5 * Second);

        _clock.Advance(4 * Second);

        Assert.Equal([("early", Second), ("late", 3 * Second), ("tied", 3 * Second)], _went);
        Assert.Equal(Start + (4 * Second), _clock.GetUtcNow());
    }

    [Fact]
    public void A_periodic_timer_goes_off_once_for_each_period()
    {
        using var timer = Timer("tick", Second, 2 * Second);

        _clock.Advance(TimeSpan.FromSeconds(6.5));
        _clock.Advance(TimeSpan.FromSeconds(0.5));

        Assert.Equal([1d, 3d, 5d, 7d], _went.Select(static one => one.At.TotalSeconds));
    }

    [Fact]
    public void What_the_clock_beneath_brings_lets_them_go_off_too()
    {
        using var once = Timer("once", Second);
        using var tick = Timer("tick", 2 * Second, 2 * Second);

        for (int second = 0; second < 5; second++) _beneath.Advance(Second);

        Assert.Equal([("once", Second), ("tick", 2 * Second), ("tick", 4 * Second)], _went);
    }

    [Fact]
    public void What_was_put_forward_need_not_be_waited_for_again()
    {
        using var timer = Timer("timer", 10 * Second);

        _clock.Advance(9 * Second);
        _beneath.Advance(Second);

        Assert.Equal([("timer", 10 * Second)], _went);
    }

    [Fact]
    public void A_timer_can_be_changed_stopped_and_disposed_of()
    {
        using var moved = Timer("moved", Second);
        using var stopped = Timer("stopped", Second, Second);
        var disposed = Timer("disposed", Second);
        Assert.True(moved.Change(3 * Second, Timeout.InfiniteTimeSpan));
        Assert.True(stopped.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));
        disposed.Dispose();
        Assert.False(disposed.Change(Second, Second));

        _clock.Advance(10 * Second);

        Assert.Equal([("moved", 3 * Second)], _went);
        Assert.Throws<ArgumentOutOfRangeException>(() => moved.Change(TimeSpan.FromMilliseconds(-2), Timeout.InfiniteTimeSpan));
        Assert.Throws<ArgumentOutOfRangeException>(() => moved.Change(Second, TimeSpan.FromTicks(-1)));
    }

    [Fact]
    public void A_callback_may_set_timers_put_the_clock_forward_and_throw()
    {
        using var second = Timer("second", Timeout.InfiniteTimeSpan);
        using var first = _clock.CreateTimer(
            _ =>
            {
                second.Change(Second, Timeout.InfiniteTimeSpan);
                _clock.Advance(Second);
                throw new InvalidOperationException("The callback's own.");
            },
            null,
            Second,
            Timeout.InfiniteTimeSpan);

        Assert.Throws<InvalidOperationException>(() => _clock.Advance(5 * Second));

        Assert.Equal([("second", 2 * Second)], _went);
        Assert.Equal(Start + (6 * Second), _clock.GetUtcNow());
    }

    [Fact]
    public void It_does_not_go_back_and_not_beyond_a_hundred_years()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.Advance(TimeSpan.FromTicks(-1)));
        _clock.Advance(SandboxClock.Farthest);
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.Advance(TimeSpan.FromTicks(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.Advance(TimeSpan.MaxValue));

        Assert.Equal(Start + SandboxClock.Farthest, _clock.GetUtcNow());
    }

    [Fact]
    public async Task Many_threads_may_put_it_forward_and_no_tick_is_lost()
    {
        const int Threads = 8, Times = 200;
        var ticks = new ConcurrentQueue<DateTimeOffset>();
        await using var timer = _clock.CreateTimer(_ => ticks.Enqueue(_clock.GetUtcNow()), null, Second, Second);

        await Task.WhenAll(Enumerable.Range(0, Threads).Select(_ => Task.Run(() =>
        {
            for (int time = 0; time < Times; time++) _clock.Advance(Second);
        })));

        Assert.Equal(Start + (Threads * Times * Second), _clock.GetUtcNow());
        Assert.Equal(Threads * Times, ticks.Count);
    }

    [Fact]
    public async Task Delays_periods_and_deadlines_of_the_platform_follow_it()
    {
        var clock = new SandboxClock();
        var delay = Task.Delay(TimeSpan.FromDays(40), clock);
        using var periodic = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        using var deadline = new CancellationTokenSource(TimeSpan.FromHours(2), clock);
        var tick = periodic.WaitForNextTickAsync().AsTask();
        Assert.False(delay.IsCompleted || tick.IsCompleted || deadline.IsCancellationRequested);

        clock.Advance(TimeSpan.FromDays(41));

        await delay.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.True(await tick.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.True(deadline.IsCancellationRequested);
    }

    [Fact]
    public async Task Over_the_systems_clock_timers_go_off_by_themselves()
    {
        var clock = new SandboxClock();

        await Task.Delay(TimeSpan.FromMilliseconds(20), clock).WaitAsync(TimeSpan.FromSeconds(30));
    }

    private ITimer Timer(string name, TimeSpan due, TimeSpan? period = null) =>
        _clock.CreateTimer(_ => _went.Add((name, _clock.GetUtcNow() - Start)), null, due, period ?? Timeout.InfiniteTimeSpan);
}
