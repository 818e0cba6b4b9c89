using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PureCrypto.Signing;

/// <summary>Reads the hex of a MAC, 32 digits at once: the platform's reader takes as long as all the rest around the MAC.</summary>
internal static class HexDigits
{
    /// <summary>Whether the text is the hex of exactly as many bytes as there is room for; then they are written there.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, bool takesUpperCase, Span<byte> bytes)
    {
        if (text.Length != 2 * bytes.Length) return false;

        // Every MAC is a multiple of 16 bytes; anything else is left to the platform.
        if (text.Length % Vector512<ushort>.Count != 0)
        {
            return (takesUpperCase || text.IndexOfAnyInRange('A', 'F') < 0)
                && Convert.FromHexString(text, bytes, out _, out _) == OperationStatus.Done;
        }

        Vector512<ushort> lowered = Vector512.Create((ushort)(takesUpperCase ? 0x20 : 0));
        Vector512<ushort> isHex = Vector512<ushort>.AllBitsSet;
        var digits = MemoryMarshal.Cast<char, ushort>(text);
        for (; !digits.IsEmpty; digits = digits[Vector512<ushort>.Count..], bytes = bytes[Vector128<byte>.Count..])
        {
            Vector512<ushort> read = Vector512.Create(digits);
            Vector512<ushort> number = read - Vector512.Create((ushort)'0');
            Vector512<ushort> letter = (read | lowered) - Vector512.Create((ushort)'a');
            Vector512<ushort> isNumber = Vector512.LessThan(number, Vector512.Create((ushort)10));
            isHex &= isNumber | Vector512.LessThan(letter, Vector512.Create((ushort)6));
            Paired(Vector512.ConditionalSelect(isNumber, number, letter + Vector512.Create((ushort)10))).CopyTo(bytes);
        }

        return isHex == Vector512<ushort>.AllBitsSet;
    }

    // Two digits lie in one 32-bit lane, the first in its lower half.
    private static Vector128<byte> Paired(Vector512<ushort> digits)
    {
        Vector512<uint> pairs = digits.AsUInt32();
        Vector512<uint> values = ((pairs << 4) | (pairs >> 16)) & Vector512.Create(0xFFu);
        Vector256<ushort> halves = Vector512.Narrow(values, values).GetLower();
        return Vector256.Narrow(halves, halves).GetLower();
    }
}
