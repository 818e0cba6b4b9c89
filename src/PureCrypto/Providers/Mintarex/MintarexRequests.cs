using System.Globalization;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Signing;

namespace PureCrypto.Providers.Mintarex;

/// <summary>Verifies signed requests, as the provider does: for servers, and for what was captured on the way.</summary>
/// <remarks>The MAC is judged before the time, so that a late request is told from a forged one. Spec:
/// spec/providers/mintarex.md, MXS-1 to MXS-8.</remarks>
public static class MintarexRequests
{
    /// <summary>How far a timestamp may lie from the server's clock; that it may lie so far ahead, too, is assumed.</summary>
    public static TimeSpan Tolerance { get; } = TimeSpan.FromSeconds(30);

    /// <summary>The proof that the owner of a key signed the request, or why it is not proven.</summary>
    /// <param name="keys">The secrets it may be signed with.</param>
    /// <param name="request">The request with its headers, exactly as received.</param>
    /// <param name="now">The receiver's clock when the request arrived.</param>
    /// <remarks>Which secret belongs to <c>MX-API-KEY</c>, and whether the nonce was used before, is for the caller to say.</remarks>
    /// <exception cref="ObjectDisposedException">A secret was disposed.</exception>
    public static Either<VerificationError, Proof> Verify(Keyring keys, Request request, DateTimeOffset now) =>
        request.Body.Bytes.Length > Callbacks.MaxBody
            ? new VerificationError.TooLarge(request.Body.Bytes.Length, Callbacks.MaxBody)
            : from _ in Text(request, MintarexSigning.KeyHeader)
              from timestamp in Text(request, MintarexSigning.TimestampHeader)
              from nonce in Text(request, MintarexSigning.NonceHeader)
              from text in Text(request, MintarexSigning.SignatureHeader)
              from signature in Signature.OfLowerHex(text)
                  .Filter(static signature => signature.Bytes.Length == Hmac.Sha256Length)
                  .ToEither(Malformed($"in {MintarexSigning.SignatureHeader} is not 64 lower-case hex digits"))
              from stamp in StampOf(timestamp, nonce)
              from proof in Judge(keys, request, stamp, signature, now)
              select proof;

    private static Either<VerificationError, Proof> Judge(Keyring keys, Request request, Stamp stamp, Signature signature, DateTimeOffset now)
    {
        var matching = keys.Keys.Filter(key => MintarexSigning.Scheme.Verifies(request, stamp, key.Secret, signature));
        if (matching.IsEmpty) return new VerificationError.WrongSignature();

        var skew = TimeSpan.FromSeconds(now.ToUnixTimeSeconds() - stamp.At.ToUnixTimeSeconds());
        return matching.Find(key => key.IsGoodAt(now)).Match<Either<VerificationError, Proof>>(
            Some: key => skew.Duration() > Tolerance ? new VerificationError.OutOfTime(skew) : Proof.Of(MintarexSigning.Scheme.Name, key, skew),
            None: () => new VerificationError.KeyNotGood(matching.Head.Name));
    }

    private static Either<VerificationError, string> Text(Request request, string name) =>
        request.Headers.Single(name).ToEither(Malformed($"needs the header {name}, once"));

    private static Either<VerificationError, Stamp> StampOf(string timestamp, string nonce) =>
        from seconds in Seconds(timestamp).ToEither(Malformed("is over a timestamp that is no Unix time in seconds"))
        from used in Nonce.Parse(nonce).ToEither(Malformed("is over a nonce that is not 1 to 64 visible ASCII characters"))
        select new Stamp(DateTimeOffset.FromUnixTimeSeconds(seconds), used);

    // Plain digits, as a clock prints them: the text is signed, and is made again from the number.
    private static Option<long> Seconds(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
        && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
        && string.Equals(seconds.ToString(CultureInfo.InvariantCulture), text, StringComparison.Ordinal)
            ? seconds
            : None;

    private static VerificationError Malformed(string reason) => new VerificationError.Malformed(reason);
}
