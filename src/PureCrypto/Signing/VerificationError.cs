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

    /// <summary>The body cannot be read: it cannot be what was signed or, where the signature is genuine, it is no message that is known.</summary>
    /// <param name="Reason">What is wrong with it.</param>
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

    /// <summary>The message is genuine, and its event was handled before.</summary>
    /// <param name="Event">The event. It comes from what was received: escape it before showing it.</param>
    /// <param name="Until">How long that is remembered.</param>
    public sealed record Replayed(EventId Event, DateTimeOffset Until) : VerificationError;

    /// <summary>The message is genuine, and somebody is handling its event now.</summary>
    /// <param name="Event">The event. It comes from what was received: escape it before showing it.</param>
    /// <param name="Until">When the event is fresh again, if nothing is heard of it before.</param>
    public sealed record InProgress(EventId Event, DateTimeOffset Until) : VerificationError;

    /// <summary>The message is genuine, and nobody can say whether it was handled before unless another event is forgotten.</summary>
    /// <param name="Until">When the oldest event is forgotten.</param>
    public sealed record NoRoom(DateTimeOffset Until) : VerificationError;

    /// <summary>The answer says that it is one to something else than was asked: an old one that is replayed, or one that was exchanged. Whether it
    /// is genuine does not help.</summary>
    /// <param name="Field">The field that says so.</param>
    public sealed record AnswersAnother(string Field) : VerificationError;

    /// <summary>One answer for each case.</summary>
    public T Match<T>(
        Func<Malformed, T> malformed,
        Func<Undecodable, T> undecodable,
        Func<TooLarge, T> tooLarge,
        Func<WrongSignature, T> wrongSignature,
        Func<OutOfTime, T> outOfTime,
        Func<KeyNotGood, T> keyNotGood,
        Func<Ambiguous, T> ambiguous,
        Func<Replayed, T> replayed,
        Func<InProgress, T> inProgress,
        Func<NoRoom, T> noRoom,
        Func<AnswersAnother, T> answersAnother) => this switch
        {
            Malformed x => malformed(x),
            Undecodable x => undecodable(x),
            TooLarge x => tooLarge(x),
            WrongSignature x => wrongSignature(x),
            OutOfTime x => outOfTime(x),
            KeyNotGood x => keyNotGood(x),
            Ambiguous x => ambiguous(x),
            Replayed x => replayed(x),
            InProgress x => inProgress(x),
            NoRoom x => noRoom(x),
            AnswersAnother x => answersAnother(x),
            _ => throw new UnreachableException(),
        };
}
