using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace PureCrypto.Tests.Support;

/// <summary>PHP's text of a number, by exact integer arithmetic alone: slow, plain, and without the platform's formatting.</summary>
public static partial class PhpNumberReference
{
    /// <summary>The text of a JSON number token at a php.ini precision of 14, 15, 16, 17 or −1.</summary>
    public static string Text(string token, int precision) =>
        IntegerToken().IsMatch(token) && BigInteger.Parse(token, CultureInfo.InvariantCulture) is var n && n >= long.MinValue && n <= long.MaxValue
            ? n.ToString(CultureInfo.InvariantCulture)
            : Text(Nearest(token), precision);

    /// <summary>The text of a double.</summary>
    public static string Text(double value, int precision)
    {
        if (double.IsNaN(value)) return "NAN";
        string sign = double.IsNegative(value) ? "-" : "";
        if (double.IsInfinity(value)) return sign + "INF";
        if (value == 0) return sign + "0";

        double magnitude = Math.Abs(value);
        (string digits, int exponent) = precision == -1 ? Shortest(magnitude) : Rounded(magnitude, precision);

        // Rule Q: a zend_dtoa artefact among integers of fifteen digits.
        bool keepsZeros = precision == 14 && magnitude is >= 1e14 and < 1e15 && magnitude == Math.Floor(magnitude) && (long)magnitude % 100 == 5;
        if (!keepsZeros) digits = digits.TrimEnd('0');

        return sign + (exponent < -4 || exponent >= (precision == -1 ? 17 : precision) ? Scientific(digits, exponent) : Plain(digits, exponent));
    }

    /// <summary>The double nearest to a JSON number, ties to the even one.</summary>
    public static double Nearest(string token)
    {
        Match parts = NumberToken().Match(token);
        string whole = parts.Groups["whole"].Value, fraction = parts.Groups["fraction"].Value;
        BigInteger exponent = parts.Groups["exponent"].Success ? BigInteger.Parse(parts.Groups["exponent"].Value, CultureInfo.InvariantCulture) : 0;
        BigInteger digits = BigInteger.Parse(whole + fraction, CultureInfo.InvariantCulture);
        double sign = token[0] == '-' ? -1.0 : 1.0;
        if (digits.IsZero) return sign * 0.0;

        // Far outside the doubles the answer is known, and the powers of ten would not end.
        BigInteger last = exponent - fraction.Length, first = last + digits.ToString(CultureInfo.InvariantCulture).Length;
        return sign * (first > 400 ? double.PositiveInfinity : first < -400 ? 0.0 : Nearest(digits, (int)last));
    }

    private static double Nearest(BigInteger digits, int exponent)
    {
        BigInteger top = digits * BigInteger.Pow(10, Math.Max(exponent, 0)), bottom = BigInteger.Pow(10, Math.Max(-exponent, 0));

        // The unit in which the value has 53 bits, or fewer where doubles are subnormal.
        int unit = Math.Max((int)(top.GetBitLength() - bottom.GetBitLength()) - 54, -1074);
        while (true)
        {
            BigInteger rounded = RoundHalfEven(top * Two(-unit), bottom * Two(unit));
            if (rounded.GetBitLength() <= 53 || (rounded.GetBitLength() == 54 && rounded.IsPowerOfTwo))
                return unit > 971 ? double.PositiveInfinity : Math.ScaleB((double)rounded, unit);
            unit++;
        }
    }

    private static BigInteger Two(int power) => power <= 0 ? 1 : BigInteger.One << power;

    private static (BigInteger Top, BigInteger Bottom) Exact(double magnitude)
    {
        long bits = BitConverter.DoubleToInt64Bits(magnitude);
        int stored = (int)(bits >> 52);
        BigInteger mantissa = (bits & ((1L << 52) - 1)) | (stored > 0 ? 1L << 52 : 0);
        int power = Math.Max(stored, 1) - 1075;
        return (mantissa * Two(power), Two(-power));
    }

    /// <summary>The exact value at so many significant digits, half-even, and the exponent of the first digit.</summary>
    private static (string Digits, int Exponent) Rounded(double magnitude, int count)
    {
        (BigInteger top, BigInteger bottom) = Exact(magnitude);
        int exponent = FirstExponent(top, bottom);
        string digits = RoundHalfEven(top * Ten(count - 1 - exponent), bottom * Ten(exponent - count + 1)).ToString(CultureInfo.InvariantCulture);
        return digits.Length > count ? (digits[..count], exponent + 1) : (digits, exponent);
    }

    /// <summary>The fewest digits that read back as this double; of several, the nearest to it.</summary>
    private static (string Digits, int Exponent) Shortest(double magnitude)
    {
        (BigInteger top, BigInteger bottom) = Exact(magnitude);
        int exponent = FirstExponent(top, bottom);
        for (int count = 1; ; count++)
        {
            int scale = exponent - count + 1;
            BigInteger down = BigInteger.Divide(top * Ten(-scale), bottom * Ten(scale));
            BigInteger[] back = [.. new[] { down, down + 1 }.Where(n => !n.IsZero && Nearest(n, scale) == magnitude)];
            if (back.Length == 0) continue;

            BigInteger nearest = back.Length == 1 ? back[0] : RoundHalfEven(top * Ten(-scale), bottom * Ten(scale));
            string digits = nearest.ToString(CultureInfo.InvariantCulture);
            return (digits, exponent + digits.Length - count);
        }
    }

    private static int FirstExponent(BigInteger top, BigInteger bottom)
    {
        int exponent = (int)Math.Floor(BigInteger.Log10(top) - BigInteger.Log10(bottom)) - 1;
        while (top * Ten(-exponent - 1) >= bottom * Ten(exponent + 1)) exponent++;
        return exponent;
    }

    private static BigInteger Ten(int power) => power <= 0 ? 1 : BigInteger.Pow(10, power);

    private static BigInteger RoundHalfEven(BigInteger top, BigInteger bottom)
    {
        BigInteger quotient = BigInteger.DivRem(top, bottom, out BigInteger rest);
        int half = (2 * rest).CompareTo(bottom);
        return half > 0 || (half == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }

    private static string Scientific(string digits, int exponent) =>
        string.Create(CultureInfo.InvariantCulture, $"{digits[0]}.{(digits.Length > 1 ? digits[1..] : "0")}E{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}");

    private static string Plain(string digits, int exponent) =>
        exponent < 0 ? "0." + new string('0', -exponent - 1) + digits
        : digits.Length <= exponent + 1 ? digits.PadRight(exponent + 1, '0')
        : digits[..(exponent + 1)] + "." + digits[(exponent + 1)..];

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]*)\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IntegerToken();

    [GeneratedRegex(@"\A-?(?<whole>[0-9]+)(\.(?<fraction>[0-9]+))?([eE](?<exponent>[+-]?[0-9]+))?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberToken();
}
