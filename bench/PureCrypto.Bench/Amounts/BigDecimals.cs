using System.Globalization;
using System.Numerics;
using System.Text;

namespace PureCrypto.Bench.Amounts;

/// <summary>Decimals as whoever needs more than 28 digits writes them first: a BigInteger and a scale.</summary>
internal static class BigDecimals
{
    public static (BigInteger Digits, int Scale) Parse(ReadOnlySpan<byte> utf8)
    {
        string text = Encoding.UTF8.GetString(utf8);
        int point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0
            ? (BigInteger.Parse(text, CultureInfo.InvariantCulture), 0)
            : (BigInteger.Parse(text.Remove(point, 1), CultureInfo.InvariantCulture), text.Length - point - 1);
    }

    public static string Format(BigInteger digits, int scale)
    {
        string text = digits.ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        return scale == 0 ? text : text.Insert(text.Length - scale, ".");
    }

    /// <summary>A number without its last digits, which round it.</summary>
    public static BigInteger Round(BigInteger number, int digits, Rounding rounding)
    {
        var divisor = BigInteger.Pow(10, digits);
        var cut = BigInteger.DivRem(number, divisor, out var rest);
        int half = (rest * 2).CompareTo(divisor);
        bool isUp = rounding switch
        {
            Rounding.Down => false,
            Rounding.Up => !rest.IsZero,
            Rounding.HalfDown => half > 0,
            Rounding.HalfUp => half >= 0,
            Rounding.HalfEven => half > 0 || (half == 0 && !cut.IsEven),
            Rounding.Exact => throw new ArgumentOutOfRangeException(nameof(rounding)),
        };
        return isUp ? cut + 1 : cut;
    }
}
