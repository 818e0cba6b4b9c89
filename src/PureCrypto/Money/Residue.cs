using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;

namespace PureCrypto;

/// <summary>What rounding took away, exact: the exact result less the rounded one, so negative where rounding added.</summary>
/// <remarks>
/// <para>A rational number in lowest terms with a positive denominator, because what is lost need not fit a decimal: a product
/// has up to 56 decimals, and a third has no last one.</para>
/// <para>Spec: spec/money.md, ARI-4 and FEE-4.</para>
/// </remarks>
/// <example>10 × 0.0333 to two decimals, down, is 0.33 and leaves 0.003.</example>
[JsonConverter(typeof(ResidueJson))]
public sealed record Residue
{
    private Residue(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        Numerator = numerator / divisor;
        Denominator = denominator / divisor;
    }

    /// <summary>Nothing was lost.</summary>
    public static Residue None { get; } = new(BigInteger.Zero, BigInteger.One);

    /// <summary>The numerator, which has the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The denominator, at least 1.</summary>
    public BigInteger Denominator { get; }

    /// <summary>Whether nothing was lost.</summary>
    public bool IsNone => Numerator.IsZero;

    /// <summary>1 where rounding took something away, −1 where it added something, else 0.</summary>
    public int Sign => Numerator.Sign;

    /// <summary>The fraction in lowest terms, such as <c>3/1000</c> or <c>-1/3</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    internal static Residue Of(BigInteger numerator, BigInteger denominator) =>
        numerator.IsZero ? None : new(numerator, denominator);

    internal static Residue Of(decimal value) =>
        Of(Coefficient(value), BigInteger.Pow(10, value.Scale));

    internal static Residue OfProduct(decimal left, decimal right) => Of(left).Times(Of(right));

    internal static Residue OfQuotient(decimal dividend, decimal divisor)
    {
        var (x, y) = (Of(dividend), Of(divisor));
        return Of(
            x.Numerator * y.Denominator * y.Sign,
            x.Denominator * BigInteger.Abs(y.Numerator));
    }

    internal Residue Times(Residue other) => Of(Numerator * other.Numerator, Denominator * other.Denominator);

    internal Residue Less(Residue other) =>
        Of((Numerator * other.Denominator) - (other.Numerator * Denominator), Denominator * other.Denominator);

    /// <summary>The fraction cut off after that many decimals, or after as many of them as fit a decimal; its whole part must fit.</summary>
    internal decimal Cut(int decimals)
    {
        var coefficient = BigInteger.Abs(Numerator) * BigInteger.Pow(10, decimals) / Denominator;
        int scale = decimals;
        while (coefficient > DecimalParts.MaxCoefficient)
        {
            coefficient /= 10;
            scale--;
        }

        _ = DecimalParts.TryCompose(UInt256.Of(coefficient), scale, Numerator.Sign < 0, out decimal cut);
        return cut;
    }

    private static BigInteger Coefficient(decimal value)
    {
        var parts = DecimalParts.Of(value);
        BigInteger coefficient = parts.Coefficient;
        return parts.IsNegative ? -coefficient : coefficient;
    }
}
