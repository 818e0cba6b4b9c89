namespace PureCrypto.Sandbox;

/// <summary>A clock that runs like the system's and can be put forward, so that what takes a provider an hour takes a test no time.</summary>
/// <remarks>Thread safe. Clients whose timestamps are judged need the same clock. Timers run in real time.</remarks>
/// <example><c>var clock = new SandboxClock(); … clock.Advance(TimeSpan.FromHours(1));</c></example>
public sealed class SandboxClock : TimeProvider
{
    private long _ahead;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    private TimeSpan Ahead => new(Interlocked.Read(ref _ahead));

    /// <summary>Puts the clock forward.</summary>
    /// <param name="by">By how much; at least zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less than zero: a clock that went back would undo what happened.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        Interlocked.Add(ref _ahead, by.Ticks);
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;

    /// <inheritdoc/>
    public override long GetTimestamp() => System.GetElapsedTime(0).Ticks + Ahead.Ticks;
}
