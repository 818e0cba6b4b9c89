using System.Numerics;
using System.Security.Cryptography;

namespace PureCrypto.Sandbox.CryptoPayments;

/// <summary>Made-up accounts of Tron, whose checksums hold.</summary>
internal static class TronAddress
{
    private const string Digits = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private const byte Version = 0x41;
    private const int HashLength = 20;
    private const int ChecksumLength = 4;

    /// <summary>The account of the first 20 bytes of a hash in hex.</summary>
    public static string Of(string hash)
    {
        byte[] versioned = [Version, .. Convert.FromHexString(hash[..(2 * HashLength)])];
        byte[] checksum = SHA256.HashData(SHA256.HashData(versioned));
        var number = new BigInteger([.. versioned, .. checksum[..ChecksumLength]], isUnsigned: true, isBigEndian: true);

        var text = new Stack<char>();
        for (; !number.IsZero; number /= Digits.Length) text.Push(Digits[(int)(number % Digits.Length)]);
        return string.Concat(text);
    }
}
