using PureCrypto.Limits;

namespace PureCrypto.Http;

/// <summary>The clocks and timers of a limiter: ticks count from its beginning.</summary>
internal sealed class LimiterClock(TimeProvider time)
{
    /// <summary>Platform timers take up to 49 days; what is due later is looked at again.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly long _origin = time.GetTimestamp();

    public TimeSpan Elapsed => time.GetElapsedTime(_origin);

    public long Ticks => Elapsed.Ticks;

    public DateTimeOffset Wall => time.GetUtcNow();

    public Moment Moment => new(Ticks, Wall);

    /// <summary>A timer that calls once. It carries nothing of the caller who happens to start it.</summary>
    public ITimer Timer(TimerCallback call, object state, TimeSpan due)
    {
        if (ExecutionContext.IsFlowSuppressed()) return time.CreateTimer(call, state, Rounded(due), Timeout.InfiniteTimeSpan);
        using (ExecutionContext.SuppressFlow()) return time.CreateTimer(call, state, Rounded(due), Timeout.InfiniteTimeSpan);
    }

    /// <summary>So much later, or as late as can be said.</summary>
    public static TimeSpan After(TimeSpan elapsed, TimeSpan wait) => wait >= TimeSpan.MaxValue - elapsed ? TimeSpan.MaxValue : elapsed + wait;

    /// <summary>Platform timers cut off below a millisecond, and would come too early.</summary>
    public static TimeSpan Rounded(TimeSpan due) =>
        due >= Longest ? Longest : TimeSpan.FromMilliseconds((Math.Max(0, due.Ticks) + TimeSpan.TicksPerMillisecond - 1) / TimeSpan.TicksPerMillisecond);
}
