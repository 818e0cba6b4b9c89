using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Signing;

namespace PureCrypto.Providers.Mintarex;

/// <summary>Verifies signed requests, as the provider does: for servers, sandboxes, and audits of what was captured on the way.</summary>
/// <remarks>The signature is judged before the time, and a nonce is not remembered here. Spec: spec/providers/mintarex.md, MXS-1 to
/// MXS-8, and spec/signing.md, SIG-13.</remarks>
[SkipLocalsInit]
public static class MintarexRequests
{
    /// <summary>The most bytes of body that are looked at: 1 MiB.</summary>
    public const int MaxBody = Callbacks.MaxBody;

    /// <summary>How far the timestamp may lie from the receiver's clock: 30 s; that it may lie so far ahead, too, is assumed.</summary>
    public static TimeSpan Tolerance { get; } = TimeSpan.FromSeconds(30);

    /// <summary>Requests at both ends.</summary>
    public static MessageScheme Scheme { get; } = new()
    {
        Name = "mintarex",
        Signs = SignedParts.Verb | SignedParts.Target | SignedParts.Time | SignedParts.Nonce | SignedParts.Body,
        Canonicalise = static (message, stamp) => message.Verb.Match(
            Some: verb => (Either<VerificationError, Canonical>)MintarexSigning.Canonicalise(verb, message.Target, message.Body, stamp),
            None: static () => NoRequest),
        Attach = static (message, keyId, stamp, signature) => message.With(message.Headers + MintarexSigning.HeadersOf(keyId, stamp, signature)),
        Verify = Verify,
        TrySign = TrySign,
        TryVerify = static (keys, message, now) => TryVerify(keys, message, now, out _),
    };

    private static VerificationError NoRequest => new VerificationError.Malformed("needs a method and a target");

    /// <summary>Whether a request is proven genuine.</summary>
    /// <param name="keys">The keys of the caller that it names.</param>
    /// <param name="request">The request as received.</param>
    /// <param name="now">The receiver's clock when it arrived.</param>
    /// <param name="verdict">What was found.</param>
    /// <remarks>Hot form: allocates nothing, once this processor has used these secrets before.</remarks>
    /// <exception cref="ObjectDisposedException">A secret was disposed.</exception>
    public static bool TryVerify(Keyring keys, Message request, DateTimeOffset now, out CallbackVerdict verdict)
    {
        verdict = Judge(keys, request, now);
        return verdict.IsVerified;
    }

    /// <summary>The proof that a request is genuine, or why it is not proven. Agrees with <see cref="TryVerify"/>.</summary>
    /// <exception cref="ObjectDisposedException">A secret was disposed.</exception>
    public static Either<VerificationError, Proof> Verify(Keyring keys, Message request, DateTimeOffset now) =>
        request.Verb.IsNone ? NoRequest
        : TryVerify(keys, request, now, out var verdict) && verdict.Key is { } key ? Proof.Of(Scheme.Name, key, TimeSpan.FromSeconds(verdict.Skew))
        : CallbackErrors.Of(verdict, MintarexSigning.SignatureHeader, request.Body.Bytes.Length, MaxBody);

    /// <summary>The same for a request as it was sent.</summary>
    /// <exception cref="ObjectDisposedException">A secret was disposed.</exception>
    public static Either<VerificationError, Proof> Verify(Keyring keys, Request request, DateTimeOffset now) => Verify(keys, Message.Of(request), now);

    private static CallbackVerdict Judge(Keyring keys, Message request, DateTimeOffset now)
    {
        if (request.Body.Bytes.Length > MaxBody) return new CallbackVerdict(CallbackOutcome.TooLarge);
        if (request.Verb.IsNone
            || !request.TrySingle(MintarexSigning.KeyHeader, out _)
            || !request.TrySingle(MintarexSigning.TimestampHeader, out string timestamp)
            || !request.TrySingle(MintarexSigning.NonceHeader, out string nonce)
            || !request.TrySingle(MintarexSigning.SignatureHeader, out string signature))
        {
            return new CallbackVerdict(CallbackOutcome.MissingHeader);
        }

        Span<byte> presented = stackalloc byte[Hmac.Sha256Length];
        if (!MacEncoding.LowerHex.TryRead(signature, presented)) return new CallbackVerdict(CallbackOutcome.MalformedSignature);
        if (!UnixSeconds.TryRead(timestamp, out long seconds)) return new CallbackVerdict(CallbackOutcome.MalformedTimestamp);
        return Nonce.IsOne(nonce)
            ? Try(keys, request, timestamp, nonce, presented, now).At(seconds, now, Tolerance)
            : new CallbackVerdict(CallbackOutcome.MalformedNonce);
    }

    private static CallbackVerdict Try(
        Keyring keys, Message request, string timestamp, string nonce, ReadOnlySpan<byte> presented, DateTimeOffset now)
    {
        using var input = new Scratch(stackalloc byte[MintarexSigning.StackLength], request.Target.Length + timestamp.Length + nonce.Length);
        var target = input.Span[..Encoding.ASCII.GetBytes(request.Target, input.Span)];
        var time = input.Span.Slice(target.Length, Encoding.ASCII.GetBytes(timestamp, input.Span[target.Length..]));
        var once = input.Span[(target.Length + time.Length)..];
        Encoding.ASCII.GetBytes(nonce, once);

        var verb = (Verb)request.Verb;
        using var scratch = new Scratch(stackalloc byte[MintarexSigning.StackLength], MintarexSigning.TextLength(verb, target, time, once));

        // The text is the same under every key; the first one lends the hash that it keeps warm.
        var lender = keys.Tried[0].Secret.Sha256;
        var state = lender.Take();
        MintarexSigning.WriteText(state, verb, target, time, once, request.Body.Bytes.Span, scratch.Span);
        lender.Return(state);
        return KeyTrial.Of(keys, MacAlgorithm.Sha256, scratch.Span, [], presented, now);
    }

    private static bool TrySign(Secret secret, Message message, Stamp stamp, Span<byte> destination, out int written)
    {
        written = 0;
        if (message.Verb.IsNone) return false;

        string nonce = stamp.Nonce.Text;
        using var input = new Scratch(stackalloc byte[MintarexSigning.StackLength], message.Target.Length + nonce.Length + UnixSeconds.MaxWritten);
        var target = input.Span[..Encoding.ASCII.GetBytes(message.Target, input.Span)];
        var once = input.Span.Slice(target.Length, Encoding.ASCII.GetBytes(nonce, input.Span[target.Length..]));
        var time = input.Span[(target.Length + once.Length)..];
        return stamp.At.ToUnixTimeSeconds().TryFormat(time, out int digits, provider: CultureInfo.InvariantCulture)
            && MintarexSigning.TrySign(secret, (Verb)message.Verb, target, time[..digits], once, message.Body.Bytes.Span, destination, out written);
    }
}
