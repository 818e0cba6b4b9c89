using System.Numerics;
using System.Runtime.CompilerServices;

namespace PureCrypto.Providers.BtcMix;

/// <content>Ordinary numbers such as <c>0.00316000</c>, of which PHP prints a part as it stands.</content>
public static partial class PhpNumber
{
    // So many digits are below 2⁶³ whatever they are.
    private const int SurelyInt64Length = 18;

    /// <summary>Whether the window begins with an ordinary number: digits, and perhaps a point among them.</summary>
    /// <remarks>What it does not take is no refusal: <see cref="TryFormatToken"/> decides. What stands behind the number is
    /// for the caller to look at.</remarks>
    /// <param name="text">What begins with the number.</param>
    /// <param name="precision">The precision to print with.</param>
    /// <param name="length">The length of the number, less than the window's.</param>
    /// <param name="printed">How much of it PHP prints.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryPlain(PhpJsonWindow text, PhpPrecision precision, out int length, out int printed)
    {
        printed = 0;
        length = BitOperations.TrailingZeroCount(~(text.Digits | text.Where((byte)'.')));
        if (!IsPlain(text, length, out int point)) return false;
        if (point == length)
        {
            printed = length;
            return length <= SurelyInt64Length;
        }

        uint others = text.Digits & ~text.Where((byte)'0') & Below(length);
        if (others == 0) return false;
        printed = Printed(point, BitOperations.TrailingZeroCount(others), BitOperations.Log2(others), precision);
        return printed > 0;
    }

    /// <summary>Whether the first bytes of a window are an ordinary number, and where its point is: at its end if it has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsPlain(PhpJsonWindow text, int length, out int point)
    {
        point = 0;
        if (length is 0 or >= PhpJsonWindow.Length) return false;

        uint own = Below(length);
        uint points = text.Where((byte)'.') & own;
        point = points == 0 ? length : BitOperations.TrailingZeroCount(points);
        bool beginsWithZero = (text.Where((byte)'0') & 1) != 0;
        return (text.Digits & own) == (own ^ points)
            && (points == 0 || (BitOperations.IsPow2(points) && point != length - 1))
            && (beginsWithZero ? point == 1 : point > 0);
    }

    private static uint Below(int length) => (1u << length) - 1;

    /// <summary>How much of an ordinary decimal PHP prints, or 0 when only the double can tell.</summary>
    private static int PlainLength(ReadOnlySpan<byte> token, PhpPrecision precision)
    {
        int start = token[0] == '-' ? 1 : 0;
        int point = -1, first = -1, last = -1;
        for (int i = start; i < token.Length; i++)
        {
            byte c = token[i];
            if (c == '.') point = i - start;
            else if (c > '9') return 0;
            else if (c != '0')
            {
                if (first < 0) first = i - start;
                last = i - start;
            }
        }

        // A fraction, and a digit other than zero.
        if (point < 0 || first < 0) return 0;
        int printed = Printed(point, first, last, precision);
        return printed == 0 ? 0 : start + printed;
    }

    /// <summary>How much PHP prints of an unsigned decimal with a point, or 0 when only the double can tell.</summary>
    /// <remarks>
    /// Proof that the token, less its trailing zeros, is the text. Say it has n ≤ 15 significant digits, no exponent and a
    /// magnitude in [10⁻⁴, 10¹⁴), so that PHP prints it plainly. The nearest double differs from it by at most 2⁻⁵³ of
    /// its size, while two decimals of at most 15 digits differ by at least 10⁻¹⁵ of theirs, nine times as much. So with
    /// n ≤ p the token is the one p-digit decimal nearest to that double, and rounding gives it back (p = 14, 15). By the
    /// same distance no two such decimals share a double; the shortest text that reads back has at most n digits, so it is
    /// the token (p = −1). At 16 and 17 digits the double's own noise may show: no short cut.
    /// </remarks>
    /// <param name="point">Where the point is.</param>
    /// <param name="first">Where the first digit other than zero is.</param>
    /// <param name="last">Where the last one is.</param>
    /// <param name="precision">The precision to print with.</param>
    private static int Printed(int point, int first, int last, PhpPrecision precision)
    {
        // At most 14 digits before the point; at most three zeros after "0.".
        if (point > 14 || first - point > 4) return 0;

        int significant = last - first + (first < point && point < last ? 0 : 1);
        return significant > SurelyKept(precision) ? 0 : last < point ? point : last + 1;
    }

    /// <summary>How many significant digits a decimal may have to survive as a double printed at this precision.</summary>
    private static int SurelyKept(PhpPrecision precision) => precision.Setting switch { 14 => 14, 15 or -1 => 15, _ => 0 };
}
