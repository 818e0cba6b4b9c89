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
        return PhpJsonScanner.IsNumber(token, out _) && TryFormatToken(token, precision, destination, out written);
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

    /// <summary>How much of an ordinary decimal such as <c>0.00316000</c> PHP prints, or 0 when only the double can tell.</summary>
    /// <remarks>
    /// Proof that the token, less its trailing zeros, is the text. Say it has n ≤ 15 significant digits, no exponent and a
    /// magnitude in [10⁻⁴, 10¹⁴), so that PHP prints it plainly. The nearest double differs from it by at most 2⁻⁵³ of
    /// its size, while two decimals of at most 15 digits differ by at least 10⁻¹⁵ of theirs, nine times as much. So with
    /// n ≤ p the token is the one p-digit decimal nearest to that double, and rounding gives it back (p = 14, 15). By the
    /// same distance no two such decimals share a double; the shortest text that reads back has at most n digits, so it is
    /// the token (p = −1). At 16 and 17 digits the double's own noise may show: no short cut.
    /// </remarks>
    private static int PlainLength(ReadOnlySpan<byte> token, PhpPrecision precision)
    {
        int start = token[0] == '-' ? 1 : 0;
        int point = -1, first = -1, last = -1;
        for (int i = start; i < token.Length; i++)
        {
            byte c = token[i];
            if (c == '.') point = i;
            else if (c > '9') return 0;
            else if (c != '0')
            {
                if (first < 0) first = i;
                last = i;
            }
        }

        // A fraction and a digit other than zero; at most 14 digits before the point; at most three zeros after "0.".
        if (point < 0 || first < 0 || point - start > 14 || first - point > 4) return 0;

        int significant = last - first + (first < point && point < last ? 0 : 1);
        return significant > SurelyKept(precision) ? 0 : last < point ? point : last + 1;
    }

    /// <summary>Whether the token is as json_encode writes small floats, <c>d.ddde-N</c>, and short enough to be copied.</summary>
    /// <remarks>The proof of <see cref="PlainLength"/> holds for any double that is not subnormal; N is 5 to 99.</remarks>
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

    /// <summary>How many significant digits a decimal may have to survive as a double printed at this precision.</summary>
    private static int SurelyKept(PhpPrecision precision) => precision.Setting switch { 14 => 14, 15 or -1 => 15, _ => 0 };

    private static bool TryCopy(ReadOnlySpan<byte> text, Span<byte> destination, out int written)
    {
        bool fits = text.TryCopyTo(destination);
        written = fits ? text.Length : 0;
        return fits;
    }
}
