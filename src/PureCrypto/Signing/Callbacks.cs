using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Signing;

/// <summary>Verifies messages whose MAC travels in a header, over the raw bytes of the body; and signs them, for tests and sandboxes.</summary>
/// <remarks>
/// The MAC is judged before the time, so that a late message is told from a forged one. Comparison is in constant time,
/// over the decoded bytes. Spec: spec/signing.md, SIG-8 to SIG-12.
/// </remarks>
[SkipLocalsInit]
public static class Callbacks
{
    /// <summary>The most bytes of body that are looked at: 1 MiB.</summary>
    public const int MaxBody = 1 << 20;

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

    /// <summary>The same over a message with all its header fields, each of which the recipe wants exactly once.</summary>
    /// <remarks>Hot form: allocates nothing. Agrees with <see cref="Verify"/>.</remarks>
    /// <exception cref="ObjectDisposedException">A secret was disposed.</exception>
    public static bool TryVerify(CallbackRecipe recipe, Keyring keys, Message message, DateTimeOffset now, out CallbackVerdict verdict)
    {
        verdict = Find(recipe, message, out string signature, out string timestamp)
            ? Judge(recipe, keys, signature, timestamp, message.Body.Bytes.Span, now)
            : new CallbackVerdict(CallbackOutcome.MissingHeader);
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
            ? Proof.Of(recipe.Name, key, recipe.TimestampHeader.Map(_ => TimeSpan.FromSeconds(verdict.Skew)))
            : CallbackErrors.Of(verdict, recipe.SignatureHeader, body.Length, MaxBody);
    }

    /// <summary>The headers that a sender attaches: the signature, and the timestamp where it is signed.</summary>
    /// <exception cref="ObjectDisposedException">The secret was disposed.</exception>
    public static Seq<Header> Sign(CallbackRecipe recipe, Secret secret, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        string timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        Span<byte> mac = stackalloc byte[MacAlgorithms.MaxLength];
        return HeadersOf(recipe, recipe.Prefix + recipe.Encoding.Write(mac[..Compute(recipe, secret, body, now, mac)]), timestamp);
    }

    /// <summary>Writes the text of the signature's header, prefix included; false if <paramref name="destination"/> is shorter.</summary>
    /// <param name="recipe">How to sign.</param>
    /// <param name="secret">The key.</param>
    /// <param name="body">The exact bytes sent.</param>
    /// <param name="now">When, where the recipe signs the time.</param>
    /// <param name="destination">Takes the prefix and the spelled MAC, in UTF-8.</param>
    /// <param name="written">Their length, or 0 if the result is false.</param>
    /// <remarks>Hot form: allocates nothing, once this processor has used this secret before. Agrees with <see cref="Sign"/>.</remarks>
    /// <exception cref="ObjectDisposedException">The secret was disposed.</exception>
    public static bool TrySign(
        CallbackRecipe recipe, Secret secret, ReadOnlySpan<byte> body, DateTimeOffset now, Span<byte> destination, out int written)
    {
        written = 0;
        int prefix = Encoding.UTF8.GetByteCount(recipe.Prefix);
        if (destination.Length < prefix + recipe.Encoding.LengthOf(recipe.Algorithm.Length())) return false;

        Span<byte> mac = stackalloc byte[MacAlgorithms.MaxLength];
        int length = Compute(recipe, secret, body, now, mac);
        Encoding.UTF8.GetBytes(recipe.Prefix, destination);
        written = prefix + recipe.Encoding.WriteTo(mac[..length], destination[prefix..]);
        return true;
    }

    /// <summary>A request whose body is signed by a recipe, beside the headers that it carries anyway.</summary>
    /// <exception cref="ObjectDisposedException">The secret was disposed.</exception>
    public static SignedRequest Signed(CallbackRecipe recipe, Secret secret, Request request, DateTimeOffset now, params Header[] others)
    {
        string timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var body = request.Body.Bytes.Span;
        Span<byte> mac = stackalloc byte[MacAlgorithms.MaxLength];
        mac = mac[..Compute(recipe, secret, body, now, mac)];
        return SignedRequest.Of(
            request,
            Canonicalise(recipe, timestamp, body),
            Signature.OfBytes(mac),
            Seq(others) + HeadersOf(recipe, recipe.Prefix + recipe.Encoding.Write(mac), timestamp));
    }

    /// <summary>What is signed: the body, or the timestamp, a dot and the body.</summary>
    public static Canonical Canonicalise(CallbackRecipe recipe, string timestamp, ReadOnlySpan<byte> body) =>
        Canonical.OfBytes(recipe.TimestampHeader.IsSome ? [.. Encoding.UTF8.GetBytes(timestamp), (byte)'.', .. body] : body);

    internal static Seq<Header> HeadersOf(CallbackRecipe recipe, string signature, string timestamp) =>
        Seq(Header.Of(recipe.SignatureHeader, signature)) + recipe.TimestampHeader.Map(name => Header.Of(name, timestamp)).ToSeq();

    private static int Compute(CallbackRecipe recipe, Secret secret, ReadOnlySpan<byte> body, DateTimeOffset now, Span<byte> mac)
    {
        Span<byte> time = stackalloc byte[UnixSeconds.MaxWritten + 1];
        int timed = 0;
        if (recipe.TimestampHeader.IsSome)
        {
            now.ToUnixTimeSeconds().TryFormat(time, out timed, provider: CultureInfo.InvariantCulture);
            time[timed++] = (byte)'.';
        }

        secret.Keyed(recipe.Algorithm).TryCompute(time[..timed], body, mac, out int length);
        return length;
    }

    private static bool Find(CallbackRecipe recipe, Message message, out string signature, out string timestamp)
    {
        timestamp = "";
        if (!message.TrySingle(recipe.SignatureHeader, out signature)) return false;
        var required = recipe.Required;
        for (int i = 0, count = required.Count; i < count; i++)
        {
            if (!message.TrySingle(required[i], out _)) return false;
        }

        return recipe.TimestampHeader.IsNone || message.TrySingle((string)recipe.TimestampHeader, out timestamp);
    }

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

        if (recipe.TimestampHeader.IsNone) return KeyTrial.Of(keys, recipe.Algorithm, body, [], presented, now);
        if (!UnixSeconds.TryRead(timestamp, out long seconds)) return new CallbackVerdict(CallbackOutcome.MalformedTimestamp);

        Span<byte> prefix = stackalloc byte[UnixSeconds.MaxDigits + 1];
        return KeyTrial.Of(keys, recipe.Algorithm, prefix[..WritePrefix(timestamp, prefix)], body, presented, now).At(seconds, now, recipe.Tolerance);
    }

    private static int WritePrefix(ReadOnlySpan<char> timestamp, Span<byte> prefix)
    {
        int length = Encoding.UTF8.GetBytes(timestamp, prefix);
        prefix[length] = (byte)'.';
        return length + 1;
    }
}
