using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace PureCrypto.Signing;

/// <summary>Compares two MACs in a time that tells nothing about them.</summary>
/// <remarks>
/// The platform's comparison is compiled without optimisation, so that its loop surely runs to the end, and takes about
/// 4 ns for each byte: a seventh of a short message's HMAC. Here the differences of all bytes are first gathered in one, by
/// XOR, OR and shifts of whole words, which take the same time whatever they hold; the platform then compares that one with
/// zero, and decides.
/// </remarks>
internal static class MacComparison
{
    private const int WordLength = sizeof(ulong);

    /// <summary>Whether both have the same length and bytes. The length may be learnt from the time, as it is no secret.</summary>
    public static bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.Length != right.Length || left.Length % WordLength != 0) return CryptographicOperations.FixedTimeEquals(left, right);

        var ours = MemoryMarshal.Cast<byte, ulong>(left);
        var theirs = MemoryMarshal.Cast<byte, ulong>(right);
        ulong differences = 0;
        for (int i = 0; i < ours.Length; i++) differences |= ours[i] ^ theirs[i];
        differences |= differences >> 32;
        differences |= differences >> 16;
        differences |= differences >> 8;
        byte gathered = unchecked((byte)differences);
        return CryptographicOperations.FixedTimeEquals(new ReadOnlySpan<byte>(in gathered), [0]);
    }
}
