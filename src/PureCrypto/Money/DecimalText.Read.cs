using System.Numerics;

namespace PureCrypto;

/// <content>The whole grammar, and the reason where there is no number.</content>
public static partial class DecimalText
{
    private const int SignificantDigits = 29;
    private const int ExponentCap = 100_000_000;

    /// <summary>Reads any text, or says what is wrong with it and, if it is malformed, at which position.</summary>
    /// <remarks>
    /// The reasons have an order: malformed, too large, too precise, negative. A position is an index into the text, and the
    /// text's length where more was expected.
    /// </remarks>
    internal static ParseOutcome Read<T>(ReadOnlySpan<T> text, bool allowExponent, out decimal value, out int position)
        where T : unmanaged, IBinaryInteger<T>
    {
        value = 0m;
        position = 0;
        bool isNegative = Is(text, position, '-');
        position += isNegative ? 1 : 0;

        var whole = Digits(text, ref position);
        if (whole.IsEmpty || (whole.Length > 1 && Is(text, position - whole.Length, '0')))
        {
            position = whole.IsEmpty ? position : position - whole.Length + 1;
            return ParseOutcome.Malformed;
        }

        ReadOnlySpan<T> decimals = [];
        if (Is(text, position, '.'))
        {
            position++;
            decimals = Digits(text, ref position);
            if (decimals.IsEmpty)
            {
                return ParseOutcome.Malformed;
            }
        }

        int exponent = 0;
        bool hasExponent = allowExponent && (Is(text, position, 'e') || Is(text, position, 'E'));
        if ((hasExponent && !TryExponent(text, ref position, out exponent)) || position != text.Length)
        {
            return ParseOutcome.Malformed;
        }

        var outcome = Compose(whole, decimals, exponent, isNegative, out value);
        return outcome == ParseOutcome.Number && isNegative ? ParseOutcome.Negative : outcome;
    }

    private static bool TryRead<T>(ReadOnlySpan<T> text, bool allowExponent, out decimal value)
        where T : unmanaged, IBinaryInteger<T>
    {
        bool isNumber = Read(text, allowExponent, out decimal number, out _) == ParseOutcome.Number;
        value = isNumber ? number : 0m;
        return isNumber;
    }

    private static ParseOutcome Compose<T>(
        ReadOnlySpan<T> whole, ReadOnlySpan<T> decimals, int exponent, bool isNegative, out decimal value)
        where T : unmanaged, IBinaryInteger<T>
    {
        UInt128 leading = 0;
        int count = 0;
        Accumulate(whole, ref leading, ref count);
        Accumulate(decimals, ref leading, ref count);

        int scale = decimals.Length - exponent;
        int wholeDigits = count - scale;
        if (scale < 0)
        {
            // Digits that the exponent appends. Zero stays zero; too many of them are too large, whatever they follow.
            scale = 0;
            for (; leading != 0 && count < wholeDigits && count <= SignificantDigits; count++)
            {
                leading = count < SignificantDigits ? leading * 10 : leading;
            }
        }

        value = 0m;
        if (wholeDigits > SignificantDigits || (wholeDigits == SignificantDigits && leading > DecimalParts.MaxCoefficient))
        {
            return leading == 0 ? ParseOutcome.Number : ParseOutcome.TooLarge;
        }

        return scale <= DecimalParts.MaxScale
            && count <= SignificantDigits
            && leading <= DecimalParts.MaxCoefficient
            && DecimalParts.TryCompose(leading, scale, isNegative, out value)
            ? ParseOutcome.Number
            : ParseOutcome.TooPrecise;
    }

    /// <summary>Keeps the first 29 significant digits and counts all of them.</summary>
    private static void Accumulate<T>(ReadOnlySpan<T> digits, ref UInt128 leading, ref int count)
        where T : unmanaged, IBinaryInteger<T>
    {
        foreach (T c in digits)
        {
            uint digit = uint.CreateTruncating(c) - '0';
            if (count < SignificantDigits)
            {
                leading = (leading * 10) + digit;
            }

            count += count > 0 || digit > 0 ? 1 : 0;
        }
    }

    private static bool TryExponent<T>(ReadOnlySpan<T> text, ref int position, out int exponent)
        where T : unmanaged, IBinaryInteger<T>
    {
        position++;
        bool isNegative = Is(text, position, '-');
        position += isNegative || Is(text, position, '+') ? 1 : 0;
        var digits = Digits(text, ref position);
        exponent = 0;
        foreach (T c in digits)
        {
            exponent = Math.Min((exponent * 10) + (int)(uint.CreateTruncating(c) - '0'), ExponentCap);
        }

        exponent = isNegative ? -exponent : exponent;
        return !digits.IsEmpty;
    }

    private static ReadOnlySpan<T> Digits<T>(ReadOnlySpan<T> text, scoped ref int position) where T : unmanaged, IBinaryInteger<T>
    {
        int start = position;
        while (position < text.Length && uint.CreateTruncating(text[position]) is >= '0' and <= '9')
        {
            position++;
        }

        return text[start..position];
    }

    private static bool Is<T>(ReadOnlySpan<T> text, int position, char expected) where T : unmanaged, IBinaryInteger<T> =>
        position < text.Length && uint.CreateTruncating(text[position]) == expected;
}
