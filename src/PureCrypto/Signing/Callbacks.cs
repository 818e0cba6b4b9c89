using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Signing;

/// <summary>Verifies messages whose MAC travels in a header, over the raw bytes of the body; and signs them, for tests and sandboxes.</summary>
/// <remarks>
/// The MAC is judged before the time, so that a late message is told from a forged one. Comparison is in constant time,
/// over the decoded bytes. Spec: spec/signing.md, SIG-8 to SIG-12.
/// </remarks>
public static class Callbacks
{
    /// <summary>The most bytes of body that are looked at: 1 MiB.</summary>
    public const int MaxBody = 1 << 20;

    private const int MaxTimestamp = 20;

    /// <summary>Whether a message is proven genuine.</summary>
    /// <param name="recipe">How it should be signed.</param>
    /// <param name="keys">The keys it may be signed with.</param>
    /// <param name="signature">The text of the signature's header, prefix included.</param>
    /// <param name="timestamp">The text of the timestamp's header; not looked at where the recipe signs no time.</param>
    /// <param name="body">The body exactly as received.</param>
    /// <param name="now">The receiver's clock when the message arrived.</param>
    /// <param name="verdict">What was found.</param>
    /// <remarks>Hot form: allocates nothing, once this processor has used these secrets before.</remarks>
    /// <exception cref="ObjectDisposedException">A secret was disposed.</exception>
    public static bool TryVerify(
        CallbackRecipe recipe,
        Keyring keys,
        ReadOnlySpan<char> signature,
        ReadOnlySpan<char> timestamp,
        ReadOnlySpan<byte> body,
        DateTimeOffset now,
        out CallbackVerdict verdict)
    {
        verdict = Judge(recipe, keys, signature, recipe.TimestampHeader.IsSome ? timestamp : [], body, now);
        return verdict.IsVerified;
    }

    /// <summary>The proof that a message is genuine, or why it is not proven.</summary>
    /// <remarks>A header that is missing, or given twice, makes the message malformed.</remarks>
    /// <exception cref="ObjectDisposedException">A secret was disposed.</exception>
    public static Either<VerificationError, Proof> Verify(
        CallbackRecipe recipe, Keyring keys, Seq<Header> headers, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        foreach (string name in Seq(recipe.SignatureHeader) + recipe.TimestampHeader.ToSeq() + recipe.Required)
        {
            if (headers.Single(name).IsNone) return new VerificationError.Malformed($"needs the header {name}, once");
        }

        string signature = headers.Single(recipe.SignatureHeader).IfNone("");
        string timestamp = recipe.TimestampHeader.Bind(name => headers.Single(name)).IfNone("");
        return TryVerify(recipe, keys, signature, timestamp, body, now, out var verdict) && verdict.Key is { } key
            ? Proof.Of($"{recipe.Name}, key {key.Name}", key.Secret)
            : ErrorOf(recipe, verdict, body.Length);
    }

    /// <summary>The headers that a sender attaches: the signature, and the timestamp where it is signed.</summary>
    /// <exception cref="ObjectDisposedException">The secret was disposed.</exception>
    public static Seq<Header> Sign(CallbackRecipe recipe, Secret secret, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        string timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] mac = new byte[recipe.Algorithm.Length()];
        Compute(recipe, secret, timestamp, body, mac);
        return Attached(recipe, timestamp, mac);
    }

    /// <summary>A request whose body is signed by a recipe, beside the headers that it carries anyway.</summary>
    /// <exception cref="ObjectDisposedException">The secret was disposed.</exception>
    public static SignedRequest Signed(CallbackRecipe recipe, Secret secret, Request request, DateTimeOffset now, params Header[] others)
    {
        string timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] mac = new byte[recipe.Algorithm.Length()];
        Compute(recipe, secret, timestamp, request.Body.Bytes.Span, mac);
        return SignedRequest.Of(
            request,
            Canonicalise(recipe, timestamp, request.Body.Bytes.Span),
            Signature.Owning(mac),
            Seq(others) + Attached(recipe, timestamp, mac));
    }

    /// <summary>What is signed: the body, or the timestamp, a dot and the body.</summary>
    public static Canonical Canonicalise(CallbackRecipe recipe, string timestamp, ReadOnlySpan<byte> body) =>
        Canonical.OfBytes(recipe.TimestampHeader.IsSome ? [.. Encoding.UTF8.GetBytes(timestamp), (byte)'.', .. body] : body);

    private static Seq<Header> Attached(CallbackRecipe recipe, string timestamp, ReadOnlySpan<byte> mac) =>
        Seq(Header.Of(recipe.SignatureHeader, recipe.Prefix + recipe.Encoding.Write(mac)))
            + recipe.TimestampHeader.Map(name => Header.Of(name, timestamp)).ToSeq();

    private static CallbackVerdict Judge(
        CallbackRecipe recipe, Keyring keys, ReadOnlySpan<char> signature, ReadOnlySpan<char> timestamp, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (body.Length > MaxBody) return new CallbackVerdict(CallbackOutcome.TooLarge);

        Span<byte> presented = stackalloc byte[MacAlgorithms.MaxLength];
        presented = presented[..recipe.Algorithm.Length()];
        if (!signature.StartsWith(recipe.Prefix, StringComparison.Ordinal) || !recipe.Encoding.TryRead(signature[recipe.Prefix.Length..], presented))
        {
            return new CallbackVerdict(CallbackOutcome.MalformedSignature);
        }

        long seconds = 0;
        bool hasTime = recipe.TimestampHeader.IsSome;
        if (hasTime && !TryTime(timestamp, out seconds)) return new CallbackVerdict(CallbackOutcome.MalformedTimestamp);

        Span<byte> computed = stackalloc byte[presented.Length];
        NamedKey? late = null;
        foreach (var key in keys.Tried)
        {
            Compute(recipe, key.Secret, timestamp, body, computed);
            if (!CryptographicOperations.FixedTimeEquals(computed, presented)) continue;
            if (key.IsGoodAt(now)) return Timed(recipe, key, hasTime ? now.ToUnixTimeSeconds() - seconds : 0);
            late ??= key;
        }

        return late is null ? new CallbackVerdict(CallbackOutcome.WrongSignature) : new CallbackVerdict(CallbackOutcome.KeyNotGood, late);
    }

    private static CallbackVerdict Timed(CallbackRecipe recipe, NamedKey key, long skew) => new(
        skew > recipe.Tolerance.TotalSeconds ? CallbackOutcome.Stale
            : -skew > recipe.Tolerance.TotalSeconds ? CallbackOutcome.FromTheFuture
            : CallbackOutcome.Verified,
        key,
        skew);

    // Plain digits, as a clock prints them: a second spelling of the same time would be a second text to sign.
    private static bool TryTime(ReadOnlySpan<char> text, out long seconds) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seconds)
        && text.Length <= 12 && (text.Length == 1 || text[0] != '0');

    private static void Compute(CallbackRecipe recipe, Secret secret, ReadOnlySpan<char> timestamp, ReadOnlySpan<byte> body, Span<byte> mac)
    {
        var keyed = secret.Keyed(recipe.Algorithm);
        if (recipe.TimestampHeader.IsNone)
        {
            keyed.TryCompute(body, mac, out _);
            return;
        }

        Span<byte> prefix = stackalloc byte[MaxTimestamp];
        int length = Encoding.UTF8.GetBytes(timestamp, prefix);
        prefix[length++] = (byte)'.';
        keyed.TryCompute(prefix[..length], body, mac, out _);
    }

    private static VerificationError ErrorOf(CallbackRecipe recipe, CallbackVerdict verdict, int length) => verdict.Outcome switch
    {
        CallbackOutcome.TooLarge => new VerificationError.TooLarge(length, MaxBody),
        CallbackOutcome.MalformedSignature => new VerificationError.Malformed($"in {recipe.SignatureHeader} has not the form of this recipe"),
        CallbackOutcome.MalformedTimestamp => new VerificationError.Malformed("is over a timestamp that is no Unix time in seconds"),
        CallbackOutcome.Stale or CallbackOutcome.FromTheFuture => new VerificationError.OutOfTime(TimeSpan.FromSeconds(verdict.Skew)),
        CallbackOutcome.KeyNotGood => new VerificationError.KeyNotGood(verdict.Key?.Name ?? ""),
        CallbackOutcome.WrongSignature => new VerificationError.WrongSignature(),
        CallbackOutcome.NotVerified or CallbackOutcome.Verified => throw new System.Diagnostics.UnreachableException("Not an error."),
    };
}
