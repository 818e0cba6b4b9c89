using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace PureCrypto.Signing;

/// <summary>A key that signs and verifies. It can be used, but neither printed, compared, copied nor stored.</summary>
/// <remarks>
/// <para>The bytes are the UTF-8 bytes of the text as given; nothing is trimmed, and nothing is decoded from hex or base64,
/// also where the text looks like it (SIG-1). <see cref="ToString"/>, the debugger and JSON show no part of them.</para>
/// <para>Thread safe. Keyed MAC states are kept and reused, so the first call on each processor costs more than later ones.</para>
/// <para>Disposing clears the bytes. A call that is under way finishes; later calls throw
/// <see cref="ObjectDisposedException"/>.</para>
/// </remarks>
[DebuggerDisplay("Secret(redacted)")]
[JsonConverter(typeof(UnwritableConverter))]
public sealed class Secret : IDisposable
{
    /// <summary>Digits of <see cref="Fingerprint"/>.</summary>
    public const int FingerprintLength = 12;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly KeyedMac _sha256;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly KeyedMac _sha384;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly KeyedMac _sha512;

    private Secret(byte[] bytes)
    {
        Fingerprint = FingerprintOf(bytes);
        _sha256 = new KeyedMac(HashAlgorithmName.SHA256, bytes);
        _sha384 = new KeyedMac(HashAlgorithmName.SHA384, bytes);
        _sha512 = new KeyedMac(HashAlgorithmName.SHA512, bytes);
    }

    /// <summary>Names the secret in logs and reports: 12 lower-case hex digits from which it cannot be computed back.</summary>
    /// <remarks>The start of a SHA-256 under a fixed label, so it is not the start of anything a provider ever computes.
    /// A secret that can be guessed can be guessed from this, too.</remarks>
    public string Fingerprint { get; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal KeyedMac Sha256 => _sha256;

    internal KeyedMac Keyed(MacAlgorithm algorithm) => algorithm switch
    {
        MacAlgorithm.Sha256 => _sha256,
        MacAlgorithm.Sha384 => _sha384,
        MacAlgorithm.Sha512 => _sha512,
    };

    /// <summary>The secret whose bytes are the UTF-8 bytes of <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentException">The text is empty (an empty key would let anyone sign), or holds half of a surrogate pair.</exception>
    public static Secret OfText(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return new Secret(new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(text));
    }

    /// <summary>The secret whose bytes are a copy of <paramref name="bytes"/>.</summary>
    /// <exception cref="ArgumentException">There are no bytes: an empty key would let anyone sign.</exception>
    public static Secret OfBytes(ReadOnlySpan<byte> bytes) => bytes.IsEmpty
        ? throw new ArgumentException("A secret has at least one byte.", nameof(bytes))
        : new Secret(bytes.ToArray());

    /// <summary>Clears the bytes and every keyed state made from them.</summary>
    public void Dispose()
    {
        _sha384.Dispose();
        _sha512.Dispose();
        _sha256.Dispose();
    }

    /// <summary>Always the text <c>Secret(redacted)</c>.</summary>
    public override string ToString() => "Secret(redacted)";

    /// <summary>Shows the bytes to <paramref name="use"/>, for headers that carry the secret itself.</summary>
    /// <exception cref="ObjectDisposedException">The secret was disposed.</exception>
    internal T Reveal<T>(Func<ReadOnlySpan<byte>, T> use) => _sha256.Reveal(use);

    private static string FingerprintOf(ReadOnlySpan<byte> bytes)
    {
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(bytes, "PureCrypto fingerprint"u8, mac);
        return Convert.ToHexStringLower(mac[..(FingerprintLength / 2)]);
    }
}
