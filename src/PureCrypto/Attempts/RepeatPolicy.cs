namespace PureCrypto.Attempts;

/// <summary>How often and for how long a call is repeated.</summary>
/// <remarks>Immutable. Spec: spec/attempts.md, ATT-7 to ATT-9.</remarks>
public sealed record RepeatPolicy
{
    private RepeatPolicy(int attempts, TimeSpan total, TimeSpan first, TimeSpan longest, TimeSpan told) =>
        (MaxAttempts, MaxTotal, FirstDelay, MaxDelay, MaxTold) = (attempts, total, first, longest, told);

    /// <summary>Four attempts within a minute, first after a quarter of a second and then up to 8 s apart; <c>Retry-After</c> up to 30 s.</summary>
    public static RepeatPolicy Default { get; } = Of(
        4, TimeSpan.FromMinutes(1), TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(30));

    /// <summary>One attempt, whatever becomes of it.</summary>
    public static RepeatPolicy Once { get; } = Of(1, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);

    /// <summary>The most attempts of a call, the first included; 1 to 100.</summary>
    public int MaxAttempts { get; }

    /// <summary>The longest from the first sending of a call to its last; 0 to a day.</summary>
    public TimeSpan MaxTotal { get; }

    /// <summary>What the first repetition waits at most; each further one at most twice as long.</summary>
    public TimeSpan FirstDelay { get; }

    /// <summary>What a repetition waits at most by itself.</summary>
    public TimeSpan MaxDelay { get; }

    /// <summary>The longest wait asked for by the provider that is still waited for. One that asks for more is not asked again.</summary>
    public TimeSpan MaxTold { get; }

    /// <summary>A policy.</summary>
    /// <param name="attempts">1 to 100.</param>
    /// <param name="total">0 to a day.</param>
    /// <param name="firstDelay">0 to a day.</param>
    /// <param name="maxDelay">0 to a day.</param>
    /// <param name="maxTold">0 to a day.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public static RepeatPolicy Of(int attempts, TimeSpan total, TimeSpan firstDelay, TimeSpan maxDelay, TimeSpan maxTold)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempts, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(attempts, 100);
        return new RepeatPolicy(attempts, Bounded(total), Bounded(firstDelay), Bounded(maxDelay), Bounded(maxTold));
    }

    private static TimeSpan Bounded(TimeSpan value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromDays(1));
        return value;
    }
}
