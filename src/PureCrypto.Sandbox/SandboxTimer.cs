namespace PureCrypto.Sandbox;

/// <summary>A timer of a <see cref="SandboxClock"/>. What changes it holds the clock's lock.</summary>
internal sealed class SandboxTimer(SandboxClock clock, TimerCallback callback, object? state) : ITimer
{
    private long? _period;
    private bool _isDisposed;

    /// <summary>Which setting counts: an entry of an earlier one is passed over.</summary>
    public int Setting { get; private set; }

    public void GoOff() => callback(state);

    /// <summary>It is about to go off for the time at which it was due; a periodic one is due again a period later.</summary>
    public void Taken(long at)
    {
        if (_period is { } period) clock.Enqueue(this, Setting, at + period);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Check(dueTime, nameof(dueTime));
        Check(period, nameof(period));
        return clock.Set(() =>
        {
            if (_isDisposed) return false;
            Setting++;
            _period = period > TimeSpan.Zero ? period.Ticks : null;
            if (dueTime != Timeout.InfiniteTimeSpan) clock.Enqueue(this, Setting, clock.GetTimestamp() + dueTime.Ticks);
            return true;
        });
    }

    public void Dispose() => clock.Set(() =>
    {
        Setting++;
        return _isDisposed = true;
    });

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private static void Check(TimeSpan span, string name)
    {
        if (span != Timeout.InfiniteTimeSpan) ArgumentOutOfRangeException.ThrowIfLessThan(span, TimeSpan.Zero, name);
    }
}
