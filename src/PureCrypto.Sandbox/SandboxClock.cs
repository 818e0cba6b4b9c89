namespace PureCrypto.Sandbox;

/// <summary>A clock that runs like the one beneath it and can be put forward, so that what takes a provider an hour takes a test no time.</summary>
/// <remarks>
/// <para>Thread safe. Timers follow it: putting it forward lets every timer that falls due go off, in the order in which they fall due,
/// on the thread that puts it forward, before the call returns; a periodic one goes off once for each period. While one goes off, the
/// clock shows the time it was due at, or a moment later. What a timer's callback throws reaches the caller.</para>
/// <para>Clients whose timestamps are judged need the same clock. Spec: spec/sandbox.md, SBX-1 to SBX-3.</para>
/// </remarks>
/// <example><c>var clock = new SandboxClock(); … clock.Advance(TimeSpan.FromHours(1));</c></example>
public sealed class SandboxClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<(SandboxTimer Timer, int Setting), (long At, long Order)> _due = new();
    private readonly TimeProvider _beneath;
    private readonly ITimer _waker;
    private long _order;
    private long _promised;
    private long _ahead;

    /// <summary>A clock that shows the system's time.</summary>
    public SandboxClock() : this(System)
    {
    }

    /// <summary>A clock that shows the time of another one.</summary>
    /// <param name="beneath">What it runs like. Its timers wake this clock's.</param>
    public SandboxClock(TimeProvider beneath)
    {
        _beneath = beneath;
        _waker = beneath.CreateTimer(static clock => ((SandboxClock)clock!).Wake(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>By how much a clock can be put forward in all: a hundred years of 365.25 days.</summary>
    public static TimeSpan Farthest { get; } = TimeSpan.FromDays(36_525);

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Told after each time that the clock was put forward.</summary>
    internal event EventHandler? Advanced;

    /// <summary>Puts the clock forward, and lets every timer go off that falls due.</summary>
    /// <param name="by">By how much; at least zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less than zero, because a clock that went back would undo what happened; or
    /// the clock would be put forward by more than <see cref="Farthest"/> in all.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        if (!TryAdvance(by)) throw new ArgumentOutOfRangeException(nameof(by), "A clock is put forward by a hundred years at most, in all.");
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _beneath.GetUtcNow().AddTicks(Interlocked.Read(ref _ahead));

    /// <inheritdoc/>
    public override long GetTimestamp() => _beneath.GetElapsedTime(0).Ticks + Interlocked.Read(ref _ahead);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SandboxTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>The same as <see cref="Advance"/>, for what is not negative; false, and nothing happened, if it is too far.</summary>
    internal bool TryAdvance(TimeSpan by)
    {
        long left = by.Ticks;
        lock (_lock)
        {
            if (left > Farthest.Ticks - _promised) return false;
            _promised += left;
        }

        try
        {
            while (Next(ref left) is { } timer) timer.GoOff();
        }
        finally
        {
            Pass(left); // only what a callback that threw has left
            Arm();
        }

        Advanced?.Invoke(this, EventArgs.Empty);
        return true;
    }

    /// <summary>Changes a timer under the lock, and wakes for it in time.</summary>
    internal bool Set(Func<bool> change)
    {
        bool isSet;
        lock (_lock) isSet = change();
        Arm();
        return isSet;
    }

    /// <summary>Lets a timer go off in so many ticks; called under the lock.</summary>
    internal void Enqueue(SandboxTimer timer, int setting, long at) => _due.Enqueue((timer, setting), (at, _order++));

    private void Wake()
    {
        long none = 0;
        while (Next(ref none) is { } timer) timer.GoOff();
        Arm();
    }

    /// <summary>Takes the next timer that falls due within the time that is left, and moves to where it is due; or passes all that is left.</summary>
    private SandboxTimer? Next(ref long left)
    {
        lock (_lock)
        {
            if (First() is { } at && at - GetTimestamp() is var ahead && ahead <= left)
            {
                if (ahead > 0)
                {
                    Pass(ahead);
                    left -= ahead;
                }

                var timer = _due.Dequeue().Timer;
                timer.Taken(at);
                return timer;
            }

            Pass(left);
            left = 0;
            return null;
        }
    }

    /// <summary>When the first timer is due; called under the lock.</summary>
    private long? First()
    {
        while (_due.TryPeek(out var due, out var when))
        {
            if (due.Timer.Setting == due.Setting) return when.At;
            _due.Dequeue(); // changed or disposed of since
        }

        return null;
    }

    private void Pass(long ticks) => Interlocked.Add(ref _ahead, ticks);

    // The timers of a platform count whole milliseconds and go no further than weeks: woken too soon, it is set again.
    private void Arm()
    {
        lock (_lock)
        {
            if (First() is not { } at) return;
            double wait = Math.Ceiling(TimeSpan.FromTicks(Math.Max(0, at - GetTimestamp())).TotalMilliseconds);
            _waker.Change(TimeSpan.FromMilliseconds(Math.Min(wait, TimeSpan.MillisecondsPerDay)), Timeout.InfiniteTimeSpan);
        }
    }
}
