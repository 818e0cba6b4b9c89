using LanguageExt;

namespace PureCrypto.Signing.Receiving;

/// <summary>How old an event may be when it arrives, and how far ahead of the receiver's clock, where its message says when it was made.</summary>
/// <remarks>Both ends count as fresh. Spec: spec/signing.md, SIG-31.</remarks>
public sealed record Freshness
{
    private Freshness(TimeSpan past, TimeSpan ahead) => (Past, Ahead) = (past, ahead);

    /// <summary>How far back the event's time may lie.</summary>
    public TimeSpan Past { get; }

    /// <summary>How far ahead it may lie: what the two clocks may differ by.</summary>
    public TimeSpan Ahead { get; }

    /// <summary>From the first to the last instant at which one event is fresh. A memory as long as this never lets it in twice.</summary>
    public TimeSpan Span => Past + Ahead;

    /// <summary>A tolerance.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Either is negative, or longer than <see cref="ReplayTerms.MaxMemory"/>.</exception>
    public static Freshness Of(TimeSpan past, TimeSpan ahead)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(past, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(past, ReplayTerms.MaxMemory);
        ArgumentOutOfRangeException.ThrowIfLessThan(ahead, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ahead, ReplayTerms.MaxMemory);
        return new Freshness(past, ahead);
    }

    /// <summary>The event's age, negative when it is ahead of the clock; or that it is out of time.</summary>
    public Either<VerificationError, TimeSpan> Judge(DateTimeOffset made, DateTimeOffset now)
    {
        var age = now - made;
        return age > Past || -age > Ahead ? new VerificationError.OutOfTime(age) : age;
    }
}
