using System.Globalization;
using System.Text;
using LanguageExt;

namespace PureCrypto.Providers.BtcMix;

/// <summary>The text PHP gives a number that it read from JSON, as in <c>implode</c> or <c>strval</c>.</summary>
/// <remarks>
/// <para>An integer that fits 64 bits keeps its digits (<c>-0</c> is <c>0</c>). Everything else becomes the nearest double
/// and prints with <see cref="PhpPrecision"/> significant digits: <c>0.00316</c>, <c>9.0E-5</c>, <c>1.0E+14</c>, <c>INF</c>.
/// PHP 7.4, 8.2 and 8.4 agree, and no text depends on a culture.</para>
/// <para>Laws (<c>PhpNumberLaws</c>): the text agrees with exact integer arithmetic at every precision; it is never longer
/// than <see cref="MaxLength"/>; the hot forms allocate nothing.</para>
/// </remarks>
/// <example><c>0.10</c> is <c>0.1</c>, <c>1e-5</c> is <c>1.0E-5</c>, and <c>1.0</c> is <c>1</c>.</example>
public static partial class PhpNumber
{
    /// <summary>The longest text of any number: sign, 17 digits, point, <c>E</c>, sign and a three-digit exponent.</summary>
    /// <remarks>The longest plain text is a byte shorter (<c>-0.000</c> and 17 digits), and an integer has at most 20 bytes.</remarks>
    public const int MaxLength = 24;

    // 19 digits: what an integer of 19 digits may not exceed.
    private static ReadOnlySpan<byte> Int64Max => "9223372036854775807"u8;

    private static ReadOnlySpan<byte> Int64Min => "9223372036854775808"u8;

    /// <summary>Writes the text of a JSON number token. Allocates nothing.</summary>
    /// <returns>False, and nothing written, when the token is no JSON number or the destination is too short;
    /// <see cref="MaxLength"/> bytes are always enough.</returns>
    public static bool TryFormat(ReadOnlySpan<byte> token, PhpPrecision precision, Span<byte> destination, out int written)
    {
        written = 0;
        return PhpJsonNumber.Is(token, out _) && TryFormatToken(token, precision, destination, out written);
    }

    /// <summary>The text of a JSON number token, or None when the token is no JSON number.</summary>
    public static Option<string> Format(string token, PhpPrecision precision)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        return TryFormat(Encoding.UTF8.GetBytes(token), precision, text, out int written)
            ? Some(Encoding.ASCII.GetString(text[..written]))
            : None;
    }

    /// <summary>As <see cref="TryFormat(ReadOnlySpan{byte}, PhpPrecision, Span{byte}, out int)"/>, for a token known to be a number.</summary>
    internal static bool TryFormatToken(ReadOnlySpan<byte> token, PhpPrecision precision, Span<byte> destination, out int written)
    {
        if (IsInt64(token))
            return TryCopy(token.SequenceEqual("-0"u8) ? "0"u8 : token, destination, out written);

        int plain = PlainLength(token, precision);
        if (plain > 0)
            return TryCopy(token[..plain], destination, out written);

        if (IsSmall(token, precision, out int mantissa))
            return TryCopySmall(token, mantissa, destination, out written);

        written = 0;
        return double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            && TryFormat(value, precision, destination, out written);
    }

    private static bool IsInt64(ReadOnlySpan<byte> token)
    {
        bool isNegative = token[0] == '-';
        ReadOnlySpan<byte> digits = isNegative ? token[1..] : token;
        return digits.Length <= Int64Max.Length
            && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && (digits.Length < Int64Max.Length || digits.SequenceCompareTo(isNegative ? Int64Min : Int64Max) <= 0);
    }

    /// <summary>Whether the token is as json_encode writes small floats, <c>d.ddde-N</c>, and short enough to be copied.</summary>
    /// <remarks>The proof of <see cref="Printed"/> holds for any double that is not subnormal; N is 5 to 99.</remarks>
    /// <param name="token">A JSON number.</param>
    /// <param name="precision">The precision to print with.</param>
    /// <param name="mantissa">The length of <c>-d.ddd</c> less its trailing zeros, of which one stays after the point.</param>
    private static bool IsSmall(ReadOnlySpan<byte> token, PhpPrecision precision, out int mantissa)
    {
        int mark = mantissa = token.IndexOf("e-"u8);
        int point = token[0] == '-' ? 2 : 1;
        if (mark < point + 2 || token[point] != '.' || token[point - 1] == '0') return false;

        ReadOnlySpan<byte> exponent = token[(mark + 2)..];
        if (exponent.Length > 2 || exponent[0] < (exponent.Length == 1 ? '5' : '1')) return false;

        int last = token[..mark].LastIndexOfAnyExcept((byte)'0');
        mantissa = Math.Max(last, point + 1) + 1;
        return mantissa - point <= SurelyKept(precision);
    }

    private static bool TryCopySmall(ReadOnlySpan<byte> token, int mantissa, Span<byte> destination, out int written)
    {
        ReadOnlySpan<byte> exponent = token[(token.IndexOf((byte)'e') + 1)..];
        written = 0;
        if (destination.Length < mantissa + 1 + exponent.Length) return false;

        token[..mantissa].CopyTo(destination);
        destination[mantissa] = (byte)'E';
        exponent.CopyTo(destination[(mantissa + 1)..]);
        written = mantissa + 1 + exponent.Length;
        return true;
    }

    private static bool TryCopy(ReadOnlySpan<byte> text, Span<byte> destination, out int written)
    {
        bool fits = text.TryCopyTo(destination);
        written = fits ? text.Length : 0;
        return fits;
    }
}
