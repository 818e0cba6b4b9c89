using System.Diagnostics;
using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Signing;

namespace PureCrypto.Calls;

/// <summary>Why a call gave no value. What the world does to a call is one of these, never an exception.</summary>
public abstract record CallError
{
    private CallError()
    {
    }

    /// <summary>The input breaks rules; nothing was sent.</summary>
    /// <param name="Faults">Every fault, at least one.</param>
    public sealed record Refused(Seq<Fault> Faults) : CallError;

    /// <summary>The call would have waited longer for the provider's rate limit than its caller allows; nothing was sent.</summary>
    /// <param name="Wait">How long it would have waited at least; none if it asks for more than a whole quota, so no wait is long enough.</param>
    public sealed record Limited(Option<TimeSpan> Wait) : CallError;

    /// <summary>The request never left: no address, no connection, no secure channel. Nothing happened at the provider.</summary>
    /// <param name="Reason">What the platform said.</param>
    public sealed record NotSent(string Reason) : CallError;

    /// <summary>The request left, or may have left, and no answer came back: it may have been carried out, or not.</summary>
    /// <param name="Reason">What the platform said.</param>
    public sealed record Lost(string Reason) : CallError;

    /// <summary>The provider answered that it did not do what was asked.</summary>
    /// <param name="Error">What it said.</param>
    public sealed record Rejected(ProviderError Error) : CallError;

    /// <summary>The provider answered with success, and the answer cannot be read, or did not come to its end. What was asked may well have been done.</summary>
    /// <param name="Response">The answer, with every byte kept that came.</param>
    /// <param name="Reason">Where and why reading stopped.</param>
    public sealed record Unreadable(Response Response, string Reason) : CallError;

    /// <summary>The provider answered with success, and nothing proves that the answer is its own, or it is not one to what was asked.</summary>
    /// <param name="Response">The answer, with every byte kept.</param>
    /// <param name="Error">Why it is not proven. Only <see cref="VerificationError.AnswersAnother"/> where answers are not signed.</param>
    public sealed record Unverified(Response Response, VerificationError Error) : CallError;

    /// <summary>A list was not read to its end. What was given before stands.</summary>
    /// <param name="Reason">What became of the call for the next page.</param>
    /// <param name="Cursor">Where to go on.</param>
    public sealed record Interrupted(CallError Reason, Cursor Cursor) : CallError;

    /// <summary>The provider refused this key's proof several times in a row, and more of it could make it disable the key; nothing was sent.</summary>
    /// <param name="FailuresInARow">How many times.</param>
    public sealed record LockedOut(int FailuresInARow) : CallError;

    /// <summary>A call that moves money may have been carried out, or not. It is not repeated; settling it tells.</summary>
    /// <param name="Last">What became of the last attempt.</param>
    /// <param name="Means">How it can be settled.</param>
    /// <param name="Doubt">When it was made.</param>
    public sealed record Unsettled(CallError Last, Means Means, Doubt Doubt) : CallError;

    /// <summary>One answer for each case.</summary>
    public T Match<T>(
        Func<Refused, T> refused,
        Func<Limited, T> limited,
        Func<NotSent, T> notSent,
        Func<Lost, T> lost,
        Func<Rejected, T> rejected,
        Func<Unreadable, T> unreadable,
        Func<Unverified, T> unverified,
        Func<Interrupted, T> interrupted,
        Func<LockedOut, T> lockedOut,
        Func<Unsettled, T> unsettled) => this switch
        {
            Refused x => refused(x),
            Limited x => limited(x),
            NotSent x => notSent(x),
            Lost x => lost(x),
            Rejected x => rejected(x),
            Unreadable x => unreadable(x),
            Unverified x => unverified(x),
            Interrupted x => interrupted(x),
            LockedOut x => lockedOut(x),
            Unsettled x => unsettled(x),
            _ => throw new UnreachableException(),
        };

    internal static CallError OfFault(string field, string rule) => new Refused(Seq(new Fault(field, rule)));

    internal static CallError OfFaults(Seq<Fault> faults) => new Refused(faults);

    internal static CallError OfUnreadable(Response response, string reason) => new Unreadable(response, reason);

    internal static CallError OfUnproven(Response response, VerificationError error) => new Unverified(response, error);

    internal static CallError OfRejection(ProviderError error) => new Rejected(error);
}
