using System.Numerics;
using System.Security.Cryptography;

namespace PureCrypto.Sandbox;

/// <summary>Made-up addresses in base58, whose checksums hold.</summary>
internal static class MadeUpAddress
{
    private const string Digits = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private const byte TronAccount = 0x41;
    private const byte BitcoinScript = 0x05;
    private const byte BitcoinTestScript = 0xc4;
    private const int HashLength = 20;
    private const int ChecksumLength = 4;

    /// <summary>An account of Tron.</summary>
    /// <param name="hash">A hash in hex, whose first 20 bytes are taken.</param>
    public static string OnTron(string hash) => Of(TronAccount, hash);

    /// <summary>An address of Bitcoin.</summary>
    /// <param name="hash">A hash in hex, whose first 20 bytes are taken.</param>
    public static string OnBitcoin(string hash) => Of(BitcoinScript, hash);

    /// <summary>An address of Bitcoin's test network.</summary>
    /// <param name="hash">A hash in hex, whose first 20 bytes are taken.</param>
    public static string OnBitcoinTestnet(string hash) => Of(BitcoinTestScript, hash);

    private static string Of(byte version, string hash)
    {
        byte[] versioned = [version, .. Convert.FromHexString(hash[..(2 * HashLength)])];
        byte[] checksum = SHA256.HashData(SHA256.HashData(versioned));
        var number = new BigInteger([.. versioned, .. checksum[..ChecksumLength]], isUnsigned: true, isBigEndian: true);

        var text = new Stack<char>();
        for (; !number.IsZero; number /= Digits.Length) text.Push(Digits[(int)(number % Digits.Length)]);
        return string.Concat(text);
    }
}
