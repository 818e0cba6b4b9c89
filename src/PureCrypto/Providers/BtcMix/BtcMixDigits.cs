using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PureCrypto.Providers.BtcMix;

/// <summary>Reads the 44 characters of base64 that stand for a MAC, as two overlapping blocks, without a step for each.</summary>
/// <remarks>Decoders accept blanks, and ignore the two loose bits before the padding. Here exactly one text is taken for a MAC:
/// the one that an encoder gives (law in <c>BtcMixDigitsLaws</c>). What came is no secret, so reading it may take any time.</remarks>
internal static class BtcMixDigits
{
    /// <summary>The length of 32 bytes in padded base64.</summary>
    public const int Length = 44;

    // Where the second block begins: a multiple of four characters, and 32 characters from the end.
    private const int Second = 12;

    // All characters of a block but the last one, which is the padding.
    private const uint AllButPadding = uint.MaxValue >> 1;

    // Of the last 24 bits: what comes from the two loose bits.
    private const uint LooseBits = 0xC0;

    /// <summary>Writes the 32 bytes; false, and nothing written, if the text is not the one of any MAC.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> text, Span<byte> mac)
    {
        if (text.Length != Length || text[^1] != '=') return false;

        Vector256<uint> first = Read(Vector256.Create(text), out uint firstDigits);
        Vector256<uint> second = Read(Vector256.Create(text[Second..]), out uint secondDigits);
        if (firstDigits != uint.MaxValue || secondDigits != AllButPadding || (second[Vector256<uint>.Count - 1] & LooseBits) != 0) return false;

        (FirstBytes(first) | SecondBytes(second)).CopyTo(mac);
        return true;
    }

    /// <summary>Each four digits become 24 bits, and each character that is a digit becomes one bit of a set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Read(Vector256<byte> text, out uint digits)
    {
        Vector256<byte> upper = Vector256.LessThan(text - Vector256.Create((byte)'A'), Vector256.Create((byte)26));
        Vector256<byte> lower = Vector256.LessThan(text - Vector256.Create((byte)'a'), Vector256.Create((byte)26));
        Vector256<byte> number = Vector256.LessThan(text - Vector256.Create((byte)'0'), Vector256.Create((byte)10));
        Vector256<byte> plus = Vector256.Equals(text, Vector256.Create((byte)'+'));
        Vector256<byte> slash = Vector256.Equals(text, Vector256.Create((byte)'/'));
        digits = (upper | lower | number | plus | slash).ExtractMostSignificantBits();

        // In the order of their values: A to Z, a to z, 0 to 9, +, /.
        Vector256<uint> values = (text
            - (upper & Vector256.Create((byte)'A'))
            - (lower & Vector256.Create((byte)('a' - 26)))
            + (number & Vector256.Create((byte)(52 - '0')))
            + (plus & Vector256.Create((byte)(62 - '+')))
            + (slash & Vector256.Create((byte)(63 - '/')))).AsUInt32();
        return ((values & Vector256.Create(0xFFu)) << 18) | ((values & Vector256.Create(0xFF00u)) << 4)
            | ((values >>> 10) & Vector256.Create(0xFC0u)) | (values >>> 24);
    }

    // The most significant of three bytes comes first; 32 is no byte of the block and gives zero.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> FirstBytes(Vector256<uint> block) => Vector256.Shuffle(
        block.AsByte(),
        Vector256.Create((byte)2, 1, 0, 6, 5, 4, 10, 9, 8, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> SecondBytes(Vector256<uint> block) => Vector256.Shuffle(
        block.AsByte(),
        Vector256.Create((byte)32, 32, 32, 32, 32, 32, 32, 32, 32, 2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, 18, 17, 16, 22, 21, 20, 26, 25, 24, 30, 29));
}
