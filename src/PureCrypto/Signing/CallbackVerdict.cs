using System.Runtime.InteropServices;

namespace PureCrypto.Signing;

/// <summary>How the verification of a callback ended.</summary>
public enum CallbackOutcome
{
    /// <summary>No verification took place: the default.</summary>
    NotVerified,

    /// <summary>The signature is genuine, and so is the signed time where there is one.</summary>
    Verified,

    /// <summary>The body is larger than the limit; nothing was computed.</summary>
    TooLarge,

    /// <summary>A header field that is needed is missing, or there several times; nothing was computed.</summary>
    MissingHeader,

    /// <summary>The signature's header has not the recipe's form.</summary>
    MalformedSignature,

    /// <summary>The timestamp's header is no Unix time in seconds, in plain digits.</summary>
    MalformedTimestamp,

    /// <summary>The nonce's header is no nonce, in a scheme that signs one.</summary>
    MalformedNonce,

    /// <summary>No key gives the signature.</summary>
    WrongSignature,

    /// <summary>A key gives the signature that is not, or no longer, good: <see cref="CallbackVerdict.Key"/> names it.</summary>
    KeyNotGood,

    /// <summary>The signature is genuine, and its time lies further back than the tolerance.</summary>
    Stale,

    /// <summary>The signature is genuine, and its time lies further ahead than the tolerance.</summary>
    FromTheFuture,
}

/// <summary>What the verification of a callback found. The default is not verified.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Key">The key that gives the signature; null if none does.</param>
/// <param name="Skew">The receiver's clock less the signed time, in seconds; 0 where no time is signed.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CallbackVerdict(CallbackOutcome Outcome, NamedKey? Key = null, long Skew = 0)
{
    /// <summary>Whether the callback is proven genuine.</summary>
    public bool IsVerified => Outcome == CallbackOutcome.Verified;

    /// <summary>The same verdict with the signed time judged, too, if the signature is genuine.</summary>
    internal CallbackVerdict At(long seconds, DateTimeOffset now, TimeSpan tolerance)
    {
        if (!IsVerified) return this;
        long skew = now.ToUnixTimeSeconds() - seconds;
        double most = tolerance.TotalSeconds;
        return new CallbackVerdict(
            skew > most ? CallbackOutcome.Stale
                : -skew > most ? CallbackOutcome.FromTheFuture
                : CallbackOutcome.Verified,
            Key,
            skew);
    }
}
