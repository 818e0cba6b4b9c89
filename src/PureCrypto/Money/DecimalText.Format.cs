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
        int at = text.Length;
        ulong left = parts.Low;
        int decimals = parts.Scale;
        if (parts.High != 0)
        {
            // Above 64 bits: the last 19 digits first, what is left fits.
            const ulong chunk = 10_000_000_000_000_000_000;
            UInt128 head = parts.Coefficient / chunk;
            ulong tail = unchecked(parts.Low - ((ulong)head * chunk));
            left = (ulong)head;
            for (int i = 0; i < PowersOfTen.Largest; i++)
            {
                WriteDigit(text, ref at, ref tail, ref decimals);
            }
        }

        while (left != 0 || decimals >= 0)
        {
            WriteDigit(text, ref at, ref left, ref decimals);
        }

        if (parts.IsNegative && parts.Coefficient != 0)
        {
            text[--at] = T.CreateTruncating('-');
        }

        return at;
    }

    /// <summary>The last digit of the rest, after the point if all the decimals are written.</summary>
    private static void WriteDigit<T>(Span<T> text, ref int at, ref ulong rest, ref int decimals) where T : unmanaged, IBinaryInteger<T>
    {
        if (decimals-- == 0 && at < text.Length)
        {
            text[--at] = T.CreateTruncating('.');
        }

        ulong next = rest / 10;
        text[--at] = T.CreateTruncating('0' + unchecked((int)(rest - (next * 10))));
        rest = next;
    }
}
