using System.Globalization;
using System.Runtime.InteropServices;

namespace PureCrypto.Signing.Explaining;

/// <summary>The fewest digits that read back as the same double: the number is 0.d₁d₂d₃… × 10^<paramref name="Point"/>.</summary>
/// <param name="IsNegative">Whether a minus stands before it.</param>
/// <param name="Digits">The digits, without zeros at either end; <c>0</c> for zero.</param>
/// <param name="Point">Where the decimal point stands, counted from before the first digit.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ShortestDigits(bool IsNegative, string Digits, int Point)
{
    /// <summary>The digits of a JSON number; null where it is beyond every finite double.</summary>
    public static ShortestDigits? Of(string token)
    {
        if (!double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value)) return null;
        if (value == 0d) return new(double.IsNegative(value), "0", 1);

        // Either d.dddE+dd, with one digit before the point, or plain digits.
        string[] parts = value.ToString("R", CultureInfo.InvariantCulture).TrimStart('-').Split('E');
        int exponent = parts.Length > 1 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        int before = parts[0].IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? point : parts[0].Length;
        string digits = parts[0].Replace(".", "", StringComparison.Ordinal);
        string significant = digits.TrimStart('0');
        return new(value < 0d, significant.TrimEnd('0'), before + exponent - (digits.Length - significant.Length));
    }

    /// <summary>Without an exponent: <c>0.00009</c>, <c>100</c>, <c>1.5</c>.</summary>
    public string Plain() => Sign + (Point <= 0 ? "0." + new string('0', -Point) + Digits
        : Point >= Digits.Length ? Digits.PadRight(Point, '0')
        : $"{Digits[..Point]}.{Digits[Point..]}");

    /// <summary>With an exponent after <paramref name="mark"/>, in at least <paramref name="width"/> digits.</summary>
    /// <param name="mark">e or E.</param>
    /// <param name="width">How many digits the exponent has at least.</param>
    /// <param name="lone">What follows a digit that is alone before the exponent, such as <c>.0</c>.</param>
    public string Scientific(char mark, int width, string lone)
    {
        string fraction = Digits.Length > 1 ? "." + Digits[1..] : lone;
        string exponent = Math.Abs(Point - 1).ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');
        return $"{Sign}{Digits[0]}{fraction}{mark}{(Point > 0 ? '+' : '-')}{exponent}";
    }

    private string Sign => IsNegative ? "-" : "";
}
