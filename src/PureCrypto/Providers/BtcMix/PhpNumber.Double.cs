using System.Globalization;

namespace PureCrypto.Providers.BtcMix;

/// <content>The text of a double: the digits come from the platform, the layout is PHP's.</content>
public static partial class PhpNumber
{
    // "0." and more than three zeros, or digits beyond the precision, give way to an exponent.
    private const int SmallestPlainExponent = -4;

    private const long MantissaMask = (1L << 52) - 1;

    // "d.", 16 digits, "E+000" is 23 bytes; the shortest text that reads back is never longer than 24.
    private const int PlatformLength = 32;

    /// <summary>Writes the text of a double; <c>INF</c>, <c>-INF</c> and <c>NAN</c> included. Allocates nothing.</summary>
    /// <returns>False, and nothing written, when the destination is too short; <see cref="MaxLength"/> bytes are enough.</returns>
    public static bool TryFormat(double value, PhpPrecision precision, Span<byte> destination, out int written)
    {
        if (double.IsNaN(value)) return TryCopy("NAN"u8, destination, out written);
        if (double.IsPositiveInfinity(value)) return TryCopy("INF"u8, destination, out written);
        if (double.IsNegativeInfinity(value)) return TryCopy("-INF"u8, destination, out written);
        if (value == 0) return TryCopy(double.IsNegative(value) ? "-0"u8 : "0"u8, destination, out written);

        Span<byte> digits = stackalloc byte[PlatformLength];
        double magnitude = Math.Abs(value);
        int exponent = Digits(magnitude, precision, digits, out int count);
        if (!KeepsZeros(magnitude, precision)) count = digits[..count].LastIndexOfAnyExcept((byte)'0') + 1;

        Span<byte> text = stackalloc byte[MaxLength];
        int length = 0;
        if (value < 0) text[length++] = (byte)'-';
        length += exponent < SmallestPlainExponent || exponent >= precision.Digits
            ? WriteScientific(digits[..count], exponent, text[length..])
            : WritePlain(digits[..count], exponent, text[length..]);
        return TryCopy(text[..length], destination, out written);
    }

    /// <summary>The significant digits, rounded from the exact binary value with ties to even, and the exponent of the first.</summary>
    private static int Digits(double magnitude, PhpPrecision precision, Span<byte> digits, out int count)
    {
        ReadOnlySpan<char> format = precision.Setting switch { 14 => "E13", 15 => "E14", 16 => "E15", 17 => "E16", _ => ShortestFormat(magnitude) };
        Span<byte> text = stackalloc byte[PlatformLength];
        magnitude.TryFormat(text, out int length, format, CultureInfo.InvariantCulture);
        text = text[..length];

        int exponent = -1; // of the first digit, if a point stood before it
        int mark = text.IndexOf((byte)'E');
        if (mark >= 0)
        {
            exponent += int.Parse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            text = text[..mark];
        }

        count = 0;
        bool isFraction = false;
        foreach (byte c in text)
        {
            if (c == '.')
            {
                isFraction = true;
                continue;
            }

            bool isLeadingZero = count == 0 && c == '0';
            if (!isLeadingZero) digits[count++] = c;
            if (isFraction && isLeadingZero) exponent--;
            if (!isFraction && !isLeadingZero) exponent++;
        }

        return exponent;
    }

    /// <summary>"R", except for the powers of two whose "R" does not read back, such as 2⁻²⁵: these need all 17 digits.</summary>
    /// <remarks>Below a power of two the doubles lie twice as dense as above it, and the platform takes both gaps for the wider.</remarks>
    private static string ShortestFormat(double magnitude)
    {
        bool isPowerOfTwo = (BitConverter.DoubleToInt64Bits(magnitude) & MantissaMask) == 0;
        if (!isPowerOfTwo) return "R";

        Span<byte> text = stackalloc byte[PlatformLength];
        magnitude.TryFormat(text, out int length, "R", CultureInfo.InvariantCulture);
        return double.Parse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture) == magnitude ? "R" : "E16";
    }

    /// <summary>PHP's printer of small integers does not strip the zeros when it rounds …05 down to an even …0.</summary>
    /// <remarks>100000000000105.0 is 1.0000000000010E+14. Seen at precision 14 alone: at more, fifteen digits need no rounding.</remarks>
    private static bool KeepsZeros(double magnitude, PhpPrecision precision) =>
        precision == PhpPrecision.Fourteen && magnitude is >= 1e14 and < 1e15 && magnitude % 100 == 5;

    private static int WriteScientific(ReadOnlySpan<byte> digits, int exponent, Span<byte> text)
    {
        text[0] = digits[0];
        text[1] = (byte)'.';
        text[2] = (byte)'0'; // stays when there is one digit
        digits[1..].CopyTo(text[2..]);
        int length = 2 + Math.Max(1, digits.Length - 1);
        text[length++] = (byte)'E';
        text[length++] = (byte)(exponent < 0 ? '-' : '+');
        Math.Abs(exponent).TryFormat(text[length..], out int written, provider: CultureInfo.InvariantCulture);
        return length + written;
    }

    private static int WritePlain(ReadOnlySpan<byte> digits, int exponent, Span<byte> text)
    {
        int whole = exponent + 1;
        if (whole <= 0)
        {
            "0."u8.CopyTo(text);
            text.Slice(2, -whole).Fill((byte)'0');
            digits.CopyTo(text[(2 - whole)..]);
            return 2 - whole + digits.Length;
        }

        if (digits.Length <= whole)
        {
            digits.CopyTo(text);
            text[digits.Length..whole].Fill((byte)'0');
            return whole;
        }

        digits[..whole].CopyTo(text);
        text[whole] = (byte)'.';
        digits[whole..].CopyTo(text[(whole + 1)..]);
        return digits.Length + 1;
    }
}
