using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Signing;

namespace PureCrypto.Providers.Mintarex;

/// <summary>How Mintarex wants requests signed.</summary>
/// <remarks>
/// <para>Five lines joined by LF, none at the end: the verb in upper case, the target exactly as sent (path from the root with
/// <c>/v1</c>, and query), the Unix time in seconds, the nonce, and the lower-case hex of the SHA-256 of the body's bytes. The
/// signature is the lower-case hex of the HMAC-SHA256 of that text under the UTF-8 bytes of the secret.</para>
/// <para>Spec: spec/providers/mintarex.md, MXS-1 to MXS-6. Source: the provider's document of 2026-04-09, "Signing Requests".
/// Vectors: spec/vectors/mintarex/requests.json.</para>
/// </remarks>
[SkipLocalsInit]
public static class MintarexSigning
{
    /// <summary>The header that carries the public key.</summary>
    public const string KeyHeader = "MX-API-KEY";

    /// <summary>The header that carries the Unix time in seconds.</summary>
    public const string TimestampHeader = "MX-TIMESTAMP";

    /// <summary>The header that carries the nonce.</summary>
    public const string NonceHeader = "MX-NONCE";

    /// <summary>The header that carries the signature.</summary>
    public const string SignatureHeader = "MX-SIGNATURE";

    /// <summary>Characters of a signature: lower-case hex of 32 bytes.</summary>
    public const int SignatureLength = 2 * Hmac.Sha256Length;

    /// <summary>Bytes of text that are kept on the stack; longer ones are rented.</summary>
    internal const int StackLength = 512;

    /// <summary>Bytes of the signed text without its target, at most: a verb, a time, a nonce, a hash and four line feeds.</summary>
    private const int LongestRest = 6 + UnixSeconds.MaxWritten + Nonce.MaxLength + (2 * SHA256.HashSizeInBytes) + 4;

    /// <summary>The scheme as a value: the plain form.</summary>
    public static Scheme Scheme { get; } = new("mintarex", Canonicalise, Hmac.Sha256, Attach);

    /// <summary>Writes the 64 hex digits of the signature; false if <paramref name="destination"/> is shorter.</summary>
    /// <param name="secret">The key.</param>
    /// <param name="verb">The method.</param>
    /// <param name="target">Path and query as sent, in UTF-8.</param>
    /// <param name="timestamp">The text of <c>MX-TIMESTAMP</c>, in UTF-8.</param>
    /// <param name="nonce">The text of <c>MX-NONCE</c>, in UTF-8.</param>
    /// <param name="body">The exact bytes sent; empty if there are none.</param>
    /// <param name="destination">Takes 64 bytes.</param>
    /// <param name="written">64, or 0 if the result is false.</param>
    /// <remarks>Hot form: allocates nothing once this processor has signed with this secret before. Agrees with
    /// <see cref="Scheme"/> (law in <c>MintarexSigningLaws</c>).</remarks>
    /// <exception cref="ObjectDisposedException">The secret was disposed.</exception>
    public static bool TrySign(
        Secret secret,
        Verb verb,
        ReadOnlySpan<byte> target,
        ReadOnlySpan<byte> timestamp,
        ReadOnlySpan<byte> nonce,
        ReadOnlySpan<byte> body,
        Span<byte> destination,
        out int written)
    {
        written = 0;
        if (destination.Length < SignatureLength) return false;

        using var scratch = new Scratch(stackalloc byte[StackLength], TextLength(verb, target, timestamp, nonce));
        var text = scratch.Span;
        Span<byte> mac = stackalloc byte[SHA256.HashSizeInBytes];
        var state = secret.Sha256.Take();
        WriteText(state, verb, target, timestamp, nonce, body, text);
        state.TryMac(text, mac, out _);
        secret.Sha256.Return(state);
        return Convert.TryToHexStringLower(mac, destination, out written);
    }

    /// <summary>Bytes of the signed text.</summary>
    internal static int TextLength(Verb verb, ReadOnlySpan<byte> target, ReadOnlySpan<byte> timestamp, ReadOnlySpan<byte> nonce) =>
        verb.Utf8().Length + target.Length + timestamp.Length + nonce.Length + EmptyBodyHash.Length + 4;

    /// <summary>Writes the signed text, as long as <see cref="TextLength"/> says; the hash in <paramref name="state"/> is used.</summary>
    internal static void WriteText(
        KeyedMac.State state, Verb verb, ReadOnlySpan<byte> target, ReadOnlySpan<byte> timestamp, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> body, Span<byte> text)
    {
        int at = Line(text, 0, verb.Utf8());
        at = Line(text, at, target);
        at = Line(text, at, timestamp);
        at = Line(text, at, nonce);
        if (body.IsEmpty)
        {
            EmptyBodyHash.CopyTo(text[at..]);
            return;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        state.Hash(body, hash);
        Convert.TryToHexStringLower(hash, text[at..], out _);
    }

    /// <summary>The lower-case hex of the SHA-256 of no bytes.</summary>
    private static ReadOnlySpan<byte> EmptyBodyHash => "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"u8;

    private static int Line(Span<byte> text, int at, ReadOnlySpan<byte> line)
    {
        line.CopyTo(text[at..]);
        text[at + line.Length] = (byte)'\n';
        return at + line.Length + 1;
    }

    private static Canonical Canonicalise(Request request, Stamp stamp) => Canonicalise(request.Verb, request.Target, request.Body, stamp);

    internal static Canonical Canonicalise(Verb verb, string target, Body body, Stamp stamp)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body.Bytes.Span, hash);
        Span<char> hex = stackalloc char[2 * SHA256.HashSizeInBytes];
        Convert.TryToHexStringLower(hash, hex, out _);

        using var text = new Scratch(stackalloc byte[StackLength], Encoding.UTF8.GetMaxByteCount(target.Length) + LongestRest);
        Utf8.TryWrite(
            text.Span,
            CultureInfo.InvariantCulture,
            $"{verb.Utf8()}\n{target}\n{stamp.At.ToUnixTimeSeconds()}\n{stamp.Nonce.Text}\n{hex}",
            out int written);
        return Canonical.OfBytes(text.Span[..written]);
    }

    /// <summary>The four headers, the signature given as text.</summary>
    internal static Seq<Header> HeadersOf(string keyId, Stamp stamp, string signature) => Seq(
        Header.Of(KeyHeader, keyId),
        Header.Of(TimestampHeader, Timestamp(stamp)),
        Header.Of(NonceHeader, stamp.Nonce.Text),
        Header.Of(SignatureHeader, signature));

    private static Seq<Header> Attach(string keyId, Stamp stamp, Signature signature) => HeadersOf(keyId, stamp, signature.ToLowerHex());

    internal static string Timestamp(Stamp stamp) => stamp.At.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
