using System.Numerics;

namespace PureCrypto;

/// <summary>A decimal to text and back, digit for digit, in UTF-8 or chars. The hot forms.</summary>
/// <remarks>
/// <para>The text is plain: digits, and a point with digits on both sides if there are decimals. No culture, no white space, no
/// separators, no leading zeros, no plus sign and, when reading, no minus sign. An exponent is read only where the caller allows
/// one and is never written.</para>
/// <para>Every function is total, allocates nothing and never throws. Nothing is rounded: every digit is kept, zeros at the end
/// as well, or the text is refused.</para>
/// <para>Laws (<c>DecimalTextLaws</c>): reading inverts writing over all decimals; the text is the platform's invariant one.
/// Spec: spec/money.md, TXT-1 to TXT-8.</para>
/// </remarks>
/// <example><c>72014.25000000</c> is read as 72014.25 with eight decimals and is written as <c>72014.25000000</c>.</example>
public static partial class DecimalText
{
    /// <summary>The length of the longest text that <c>TryFormat</c> writes: sign, 29 digits and the point.</summary>
    public const int MaxLength = 31;

    /// <summary>29 digits and the point: a plain number that is longer does not fit.</summary>
    private const int PlainLength = 30;

    /// <summary>Reads a number that is not negative from UTF-8.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out decimal value) => TryParse(utf8, allowExponent: false, out value);

    /// <summary>
    /// Reads a number that is not negative from UTF-8, with an exponent such as <c>1.0e-5</c> if that is allowed.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, bool allowExponent, out decimal value) =>
        TryReadPlain(utf8, out value) || TryRead(utf8, allowExponent, out value);

    /// <summary>Reads a number that is not negative.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal value) => TryParse(text, allowExponent: false, out value);

    /// <summary>Reads a number that is not negative, with an exponent such as <c>1.0e-5</c> if that is allowed.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, bool allowExponent, out decimal value) =>
        TryReadPlain(text, out value) || TryRead(text, allowExponent, out value);

    /// <summary>Reads the texts that occur: up to 29 digits, no exponent. What it refuses, <c>TryRead</c> decides.</summary>
    private static bool TryReadPlain<T>(ReadOnlySpan<T> text, out decimal value) where T : unmanaged, IBinaryInteger<T>
    {
        value = 0m;
        if (text.Length is 0 or > PlainLength)
        {
            return false;
        }

        unchecked
        {
            ulong first = 0;
            ulong rest = 0;
            int restDigits = 0;
            int point = text.Length;
            for (int i = 0; i < text.Length; i++)
            {
                uint c = uint.CreateTruncating(text[i]);
                uint digit = c - '0';
                if (digit > 9)
                {
                    if (c != '.' || point < text.Length)
                    {
                        return false;
                    }

                    point = i;
                }
                else if (i < PowersOfTen.Largest)
                {
                    first = (first * 10) + digit;
                }
                else
                {
                    rest = (rest * 10) + digit;
                    restDigits++;
                }
            }

            bool hasPoint = point < text.Length;
            int decimals = hasPoint ? text.Length - point - 1 : 0;
            bool isPlain = point > 0
                && hasPoint == decimals > 0
                && decimals <= DecimalParts.MaxScale
                && (point == 1 || uint.CreateTruncating(text[0]) != '0');
            UInt128 coefficient = restDigits == 0 ? first : Math.BigMul(first, PowersOfTen.Small[restDigits]) + rest;
            return isPlain
                && coefficient <= DecimalParts.MaxCoefficient
                && DecimalParts.TryCompose(coefficient, decimals, isNegative: false, out value);
        }
    }
}
