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

    /// <summary>A text of up to this length has digits that fit 64 bits, unless all of its characters are digits.</summary>
    private const int ShortLength = 20;

    /// <summary>Reads a number that is not negative from UTF-8.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out decimal value) => TryParse(utf8, allowExponent: false, out value);

    /// <summary>Reads a number that is not negative from UTF-8, with an exponent such as <c>1.0e-5</c> if that is allowed.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, bool allowExponent, out decimal value) =>
        TryParseShort(utf8, out value) || TryRead(utf8, allowExponent, out value);

    /// <summary>Reads a number that is not negative.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal value) => TryParse(text, allowExponent: false, out value);

    /// <summary>Reads a number that is not negative, with an exponent such as <c>1.0e-5</c> if that is allowed.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, bool allowExponent, out decimal value) =>
        TryParseShort(text, out value) || TryRead(text, allowExponent, out value);

    /// <summary>Reads the texts that occur: up to 19 digits, no exponent. What it refuses, <c>TryRead</c> decides.</summary>
    private static bool TryParseShort<T>(ReadOnlySpan<T> text, out decimal value) where T : unmanaged, IBinaryInteger<T>
    {
        value = 0m;
        if (text.Length is 0 or > ShortLength)
        {
            return false;
        }

        unchecked
        {
            ulong coefficient = 0;
            int point = -1;
            for (int i = 0; i < text.Length; i++)
            {
                uint c = uint.CreateTruncating(text[i]);
                uint digit = c - '0';
                if (digit <= 9)
                {
                    coefficient = (coefficient * 10) + digit;
                }
                else if (c == '.' && point < 0)
                {
                    point = i;
                }
                else
                {
                    return false;
                }
            }

            int whole = point < 0 ? text.Length : point;
            int decimals = point < 0 ? 0 : text.Length - point - 1;
            bool isPlain = whole > 0
                && whole + decimals < ShortLength
                && (point < 0 || decimals > 0)
                && (whole == 1 || uint.CreateTruncating(text[0]) != '0');
            if (isPlain)
            {
                value = new((int)coefficient, (int)(coefficient >> 32), 0, isNegative: false, (byte)decimals);
            }

            return isPlain;
        }
    }
}
