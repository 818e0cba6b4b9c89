using System.Diagnostics;

namespace PureCrypto.Signing;

/// <summary>Why something received is not proven genuine. None of these reads as success.</summary>
public abstract record VerificationError
{
    private VerificationError()
    {
    }

    /// <summary>There is nothing to compare: the signature is absent, or has not the form of one.</summary>
    /// <param name="Reason">What is wrong with it.</param>
    public sealed record Malformed(string Reason) : VerificationError;

    /// <summary>The bytes cannot be what was signed: they do not decode at all.</summary>
    /// <param name="Reason">What is wrong with them.</param>
    public sealed record Undecodable(string Reason) : VerificationError;

    /// <summary>More bytes than are looked at; nothing was computed.</summary>
    /// <param name="Length">How many there are.</param>
    /// <param name="Limit">How many there may be.</param>
    public sealed record TooLarge(int Length, int Limit) : VerificationError;

    /// <summary>The signature is well formed, and no key and recipe that were tried gives it.</summary>
    public sealed record WrongSignature : VerificationError;

    /// <summary>The signature is genuine, and its time is too far from the receiver's clock: a replay, a late delivery, or a wrong clock.</summary>
    /// <param name="Skew">The receiver's clock less the signed time: positive when stale, negative when from the future.</param>
    public sealed record OutOfTime(TimeSpan Skew) : VerificationError;

    /// <summary>The signature matches a key that is not good at this time.</summary>
    /// <param name="Key">The key's name.</param>
    public sealed record KeyNotGood(string Key) : VerificationError;

    /// <summary>The signature matches, and something else could have been signed with the same result.</summary>
    /// <param name="Field">Where. It comes from what was received: escape it before showing it.</param>
    /// <param name="Rule">The rule that does not hold there.</param>
    public sealed record Ambiguous(string Field, string Rule) : VerificationError;

    /// <summary>One answer for each case.</summary>
    public T Match<T>(
        Func<Malformed, T> malformed,
        Func<Undecodable, T> undecodable,
        Func<TooLarge, T> tooLarge,
        Func<WrongSignature, T> wrongSignature,
        Func<OutOfTime, T> outOfTime,
        Func<KeyNotGood, T> keyNotGood,
        Func<Ambiguous, T> ambiguous) => this switch
        {
            Malformed x => malformed(x),
            Undecodable x => undecodable(x),
            TooLarge x => tooLarge(x),
            WrongSignature x => wrongSignature(x),
            OutOfTime x => outOfTime(x),
            KeyNotGood x => keyNotGood(x),
            Ambiguous x => ambiguous(x),
            _ => throw new UnreachableException(),
        };
}
