using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace PureCrypto.Signing.Explaining;

/// <summary>How key and text come together.</summary>
internal enum Keying
{
    Hmac,
    Swapped,
    KeyFirst,
    KeyLast,
    Unkeyed,
}

/// <summary>What is done to the text before it is keyed.</summary>
internal enum Digesting
{
    None,
    Bytes,
    Hex,
}

/// <summary>How a MAC is computed, by a scheme or by mistake.</summary>
/// <param name="Hash">The hash.</param>
/// <param name="Keying">How key and text come together.</param>
/// <param name="Digesting">Whether the text is hashed first.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MacForm(HashAlgorithmName Hash, Keying Keying = Keying.Hmac, Digesting Digesting = Digesting.None)
{
    /// <summary>Bytes of the result.</summary>
    public int Length => Hash == HashAlgorithmName.SHA1 ? 20
        : Hash == HashAlgorithmName.SHA256 ? 32
        : Hash == HashAlgorithmName.SHA384 ? 48
        : 64;

    /// <summary>HMAC with this hash.</summary>
    public static MacForm Of(MacAlgorithm algorithm) => new(algorithm switch
    {
        MacAlgorithm.Sha256 => HashAlgorithmName.SHA256,
        MacAlgorithm.Sha384 => HashAlgorithmName.SHA384,
        MacAlgorithm.Sha512 => HashAlgorithmName.SHA512,
    });

    /// <summary>The result.</summary>
    public byte[] Compute(ReadOnlySpan<byte> key, ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> signed = Digesting switch
        {
            Digesting.None => text,
            Digesting.Bytes => CryptographicOperations.HashData(Hash, text),
            Digesting.Hex => Ascii.Of(Convert.ToHexStringLower(CryptographicOperations.HashData(Hash, text))),
        };
        return Keying switch
        {
            Keying.Hmac => CryptographicOperations.HmacData(Hash, key, signed),
            Keying.Swapped => CryptographicOperations.HmacData(Hash, signed, key),
            Keying.KeyFirst => Joined(key, signed),
            Keying.KeyLast => Joined(signed, key),
            Keying.Unkeyed => CryptographicOperations.HashData(Hash, signed),
        };
    }

    private byte[] Joined(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        byte[] both = [.. first, .. second];
        byte[] hash = CryptographicOperations.HashData(Hash, both);
        CryptographicOperations.ZeroMemory(both);
        return hash;
    }
}
