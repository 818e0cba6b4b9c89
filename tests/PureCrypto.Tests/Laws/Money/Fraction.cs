using System.Globalization;
using System.Numerics;

namespace PureCrypto.Tests.Laws;

/// <summary>The reference: a rational number of any size, computed as the definition says and never fast.</summary>
internal readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator)
{
    private static readonly BigInteger MaxCoefficient = (BigInteger.One << 96) - 1;

    public static Fraction Of(decimal value)
    {
        string digits = value.ToString(CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal);
        return new(BigInteger.Parse(digits, CultureInfo.InvariantCulture), BigInteger.Pow(10, value.Scale));
    }

    public static Fraction operator +(Fraction x, Fraction y) =>
        new((x.Numerator * y.Denominator) + (y.Numerator * x.Denominator), x.Denominator * y.Denominator);

    public static Fraction operator -(Fraction x, Fraction y) => x + new Fraction(-y.Numerator, y.Denominator);

    public static Fraction operator *(Fraction x, Fraction y) => new(x.Numerator * y.Numerator, x.Denominator * y.Denominator);

    public static Fraction operator /(Fraction x, Fraction y) =>
        new(x.Numerator * y.Denominator * y.Numerator.Sign, x.Denominator * BigInteger.Abs(y.Numerator));

    public static bool operator <(Fraction x, Fraction y) => x.Numerator * y.Denominator < y.Numerator * x.Denominator;

    public static bool operator >(Fraction x, Fraction y) => y < x;

    public static Fraction Min(Fraction x, Fraction y) => x < y ? x : y;

    public static Fraction Max(Fraction x, Fraction y) => x < y ? y : x;

    public bool Is(Fraction other) => Numerator * other.Denominator == other.Numerator * Denominator;

    /// <summary>The nearest multiple of 10^−decimals in that mode, or null where it must be exact and is not.</summary>
    public Fraction? Round(int decimals, Rounding rounding)
    {
        var unit = BigInteger.Pow(10, decimals);
        var down = BigInteger.DivRem(BigInteger.Abs(Numerator) * unit, Denominator, out var rest);
        int half = (rest * 2).CompareTo(Denominator);
        bool goesUp = rounding switch
        {
            Rounding.Up => !rest.IsZero,
            Rounding.HalfUp => half >= 0,
            Rounding.HalfDown => half > 0,
            Rounding.HalfEven => half > 0 || (half == 0 && !down.IsEven),
            _ => false,
        };
        return rounding == Rounding.Exact && !rest.IsZero ? null : new((down + (goesUp ? 1 : 0)) * Numerator.Sign, unit);
    }

    /// <summary>The decimal of this number, or null where no decimal is it.</summary>
    public decimal? AsDecimal()
    {
        for (int scale = 0; scale <= 28; scale++)
        {
            var coefficient = BigInteger.DivRem(BigInteger.Abs(Numerator) * BigInteger.Pow(10, scale), Denominator, out var rest);
            if (rest.IsZero)
            {
                return coefficient <= MaxCoefficient ? Compose(coefficient, scale) * Numerator.Sign : null;
            }
        }

        return null;
    }

    private static decimal Compose(BigInteger coefficient, int scale)
    {
        uint[] words = [.. Enumerable.Range(0, 3).Select(i => (uint)((coefficient >> (32 * i)) & uint.MaxValue))];
        return new(unchecked((int)words[0]), unchecked((int)words[1]), unchecked((int)words[2]), isNegative: false, (byte)scale);
    }
}
