namespace PureCrypto.Http.Tests.Support;

/// <summary>Clocks and timers that stand still until they are moved. Thread safe; due timers run on the thread that moves the time, in order.</summary>
internal sealed class ManualTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<(Timer Timer, int Armed), (long At, int Order)> _due = new();
    private long _elapsed;
    private int _order;
    private int _readings;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How often the monotonic clock was read, and how often a timer was set: what a test counts instead of time.</summary>
    public (int Readings, int Settings) Used => (Volatile.Read(ref _readings), _order);

    /// <summary>How many timers will still go off.</summary>
    public int ArmedTimers { get; private set; }

    public override DateTimeOffset GetUtcNow() => start.AddTicks(Interlocked.Read(ref _elapsed));

    public override long GetTimestamp()
    {
        Interlocked.Increment(ref _readings);
        return Interlocked.Read(ref _elapsed);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        long end = GetTimestamp() + by.Ticks;
        while (Next(end) is { } timer) timer.Fire();
        Interlocked.Exchange(ref _elapsed, end);
    }

    /// <summary>Moves on to the next timer that goes off, and lets off all that are due then; false if there is none.</summary>
    public bool AdvanceToNextTimer()
    {
        if (Next(long.MaxValue) is not { } first) return false;
        first.Fire();
        while (Next(GetTimestamp()) is { } timer) timer.Fire();
        return true;
    }

    private Timer? Next(long until)
    {
        lock (_lock)
        {
            while (_due.TryPeek(out var due, out var when))
            {
                if (due.Timer.Armed == due.Armed)
                {
                    if (when.At > until) return null;
                    _due.Dequeue();
                    due.Timer.Disarm();
                    Interlocked.Exchange(ref _elapsed, Math.Max(GetTimestamp(), when.At));
                    return due.Timer;
                }

                _due.Dequeue(); // changed or disposed of since
            }

            return null;
        }
    }

    /// <summary>A timer that goes off once; <see cref="Armed"/> is 0 while it does not run.</summary>
    private sealed class Timer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        private int _changes;

        public int Armed { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (period != Timeout.InfiniteTimeSpan) throw new NotSupportedException("Timers go off once here.");
            lock (time._lock)
            {
                Disarm();
                if (dueTime == Timeout.InfiniteTimeSpan) return true;
                Armed = ++_changes;
                time.ArmedTimers++;
                time._due.Enqueue((this, Armed), (time.GetTimestamp() + dueTime.Ticks, time._order++));
                return true;
            }
        }

        public void Disarm()
        {
            if (Armed != 0) time.ArmedTimers--;
            Armed = 0;
        }

        public void Fire() => callback(state);

        public void Dispose()
        {
            lock (time._lock) Disarm();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
