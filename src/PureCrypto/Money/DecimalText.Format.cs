using System.Numerics;

namespace PureCrypto;

/// <content>Writing: digits from the last to the first, into a buffer on the stack.</content>
public static partial class DecimalText
{
    /// <summary>Writes the number with the decimals that it has, in UTF-8; false if the destination is too short.</summary>
    public static bool TryFormat(decimal value, Span<byte> utf8Destination, out int written)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        int start = Write(value, text);
        return Copy(text[start..], utf8Destination, out written);
    }

    /// <summary>Writes the number with the decimals that it has; false if the destination is too short.</summary>
    public static bool TryFormat(decimal value, Span<char> destination, out int written)
    {
        Span<char> text = stackalloc char[MaxLength];
        int start = Write(value, text);
        return Copy(text[start..], destination, out written);
    }

    /// <summary>The number with the decimals that it has.</summary>
    internal static string Format(decimal value)
    {
        Span<char> text = stackalloc char[MaxLength];
        int start = Write(value, text);
        return new(text[start..]);
    }

    private static bool Copy<T>(ReadOnlySpan<T> text, Span<T> destination, out int written)
    {
        bool fits = text.TryCopyTo(destination);
        written = fits ? text.Length : 0;
        return fits;
    }

    /// <summary>Fills the buffer from its end and says where the text starts.</summary>
    private static int Write<T>(decimal value, Span<T> text) where T : unmanaged, IBinaryInteger<T>
    {
        var parts = DecimalParts.Of(value);
        int start = text.Length;
        int least = parts.Scale + 1;
        ulong head = parts.Low;
        if (parts.High != 0)
        {
            // Above 64 bits: the last 19 digits first; what stands before them fits.
            const ulong chunk = 10_000_000_000_000_000_000;
            head = (ulong)(parts.Coefficient / chunk);
            start = WriteDigits(text, start, unchecked(parts.Low - (head * chunk)), PowersOfTen.Largest);
            least -= PowersOfTen.Largest;
        }

        start = WriteDigits(text, start, head, least);
        if (parts.Scale > 0)
        {
            // The digits before the point make room for it.
            int point = text.Length - parts.Scale - 1;
            text[start..(point + 1)].CopyTo(text[(start - 1)..]);
            text[point] = T.CreateTruncating('.');
            start--;
        }

        if (parts.IsNegative && (parts.Low | parts.High) != 0)
        {
            text[--start] = T.CreateTruncating('-');
        }

        return start;
    }

    /// <summary>
    /// Writes the digits before that position, two at a time, and zeros before them until there are as many as asked.
    /// </summary>
    private static int WriteDigits<T>(Span<T> text, int at, ulong number, int least) where T : unmanaged, IBinaryInteger<T>
    {
        unchecked
        {
            int zeros = at - least;
            while (number >= 10)
            {
                ulong next = number / 100;
                uint pair = (uint)(number - (next * 100));
                uint tens = pair / 10;
                text[--at] = T.CreateTruncating('0' + pair - (tens * 10));
                text[--at] = T.CreateTruncating('0' + tens);
                number = next;
            }

            if (number != 0)
            {
                text[--at] = T.CreateTruncating('0' + (uint)number);
            }

            while (at > zeros)
            {
                text[--at] = T.CreateTruncating('0');
            }

            return at;
        }
    }
}
