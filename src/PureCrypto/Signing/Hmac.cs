using System.Diagnostics;
using System.Security.Cryptography;

namespace PureCrypto.Signing;

/// <summary>HMAC (RFC 2104, FIPS 198-1), with SHA-256 where nothing else is said, under a <see cref="Secret"/>: the second stage of every scheme.</summary>
/// <remarks>A pure function of the key's bytes and the text. Vectors: RFC 4231.</remarks>
public static class Hmac
{
    /// <summary>Bytes in a MAC.</summary>
    public const int Sha256Length = HMACSHA256.HashSizeInBytes;

    /// <summary>Writes the 32 bytes of the MAC of <paramref name="text"/>; false if <paramref name="destination"/> is shorter.</summary>
    /// <remarks>Hot form: allocates nothing once this processor has signed with this secret before.</remarks>
    /// <exception cref="ObjectDisposedException">The secret was disposed.</exception>
    public static bool TrySha256(Secret secret, ReadOnlySpan<byte> text, Span<byte> destination, out int written) =>
        secret.Sha256.TryCompute(text, destination, out written);

    /// <summary>The MAC of <paramref name="canonical"/>.</summary>
    /// <exception cref="ObjectDisposedException">The secret was disposed.</exception>
    public static Signature Sha256(Canonical canonical, Secret secret) => Of(MacAlgorithm.Sha256, canonical, secret);

    /// <summary>The MAC of <paramref name="canonical"/> by HMAC over another hash of the family.</summary>
    /// <exception cref="ObjectDisposedException">The secret was disposed.</exception>
    public static Signature Of(MacAlgorithm algorithm, Canonical canonical, Secret secret)
    {
        byte[] mac = new byte[algorithm.Length()];
        return secret.Keyed(algorithm).TryCompute(canonical.Bytes.Span, mac, out _)
            ? Signature.Owning(mac)
            : throw new UnreachableException("The destination has the length of the MAC.");
    }
}
