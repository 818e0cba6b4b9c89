using System.Diagnostics;

namespace PureCrypto.Signing;

/// <summary>What a verdict is called where reasons are values of <see cref="VerificationError"/>.</summary>
internal static class CallbackErrors
{
    /// <summary>The reason why a message is not proven.</summary>
    /// <param name="verdict">A verdict that is not verified.</param>
    /// <param name="header">Where the signature travels.</param>
    /// <param name="length">Bytes of the body.</param>
    /// <param name="limit">The most bytes that are looked at.</param>
    public static VerificationError Of(CallbackVerdict verdict, string header, int length, int limit) => verdict.Outcome switch
    {
        CallbackOutcome.MissingHeader => new VerificationError.Malformed($"in {header}, or another header that is needed, is not there once"),
        CallbackOutcome.TooLarge => new VerificationError.TooLarge(length, limit),
        CallbackOutcome.MalformedSignature => new VerificationError.Malformed($"in {header} has not the form of this recipe"),
        CallbackOutcome.MalformedTimestamp => new VerificationError.Malformed("is over a timestamp that is no Unix time in seconds"),
        CallbackOutcome.MalformedNonce => new VerificationError.Malformed("is over a nonce that is not 1 to 64 visible ASCII characters"),
        CallbackOutcome.Stale or CallbackOutcome.FromTheFuture => new VerificationError.OutOfTime(TimeSpan.FromSeconds(verdict.Skew)),
        CallbackOutcome.KeyNotGood => new VerificationError.KeyNotGood(verdict.Key?.Name ?? ""),
        CallbackOutcome.WrongSignature => new VerificationError.WrongSignature(),
        CallbackOutcome.NotVerified or CallbackOutcome.Verified => throw new UnreachableException("Not an error."),
    };
}
