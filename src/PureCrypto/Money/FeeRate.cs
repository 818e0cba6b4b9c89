using System.Text.Json.Serialization;
using LanguageExt;

namespace PureCrypto;

/// <summary>The share that a fee takes of an amount: a fraction from 0 to 1 with at most 12 decimals.</summary>
/// <remarks>
/// The bounds make every fee computable exactly: an amount of any size times the rate, summed with other fees, stays within 256
/// bits. Spec: spec/money.md, FEE-1.
/// </remarks>
/// <example>Half a percent is <c>FeeRate.OfPercent(0.5m)</c> and prints <c>0.005</c>.</example>
[JsonConverter(typeof(FeeRateJson))]
public sealed record FeeRate
{
    /// <summary>The most decimals of the fraction.</summary>
    public const int MaxDecimals = 12;

    private FeeRate(decimal fraction) => Fraction = fraction;

    /// <summary>Free of charge.</summary>
    public static FeeRate Free { get; } = new(0m);

    /// <summary>The fraction, 0.005 for half a percent.</summary>
    public decimal Fraction { get; }

    /// <summary>The rate of a fraction, 0.005 for half a percent.</summary>
    public static Either<MoneyError, FeeRate> OfFraction(decimal fraction) =>
        fraction is >= 0m and <= 1m && Arithmetic.TryRound(fraction, MaxDecimals, Rounding.Exact, out decimal exact)
            ? new FeeRate(exact)
            : new MoneyError.NoFeeRate(fraction);

    /// <summary>The rate of a percentage, 0.5 for half a percent.</summary>
    public static Either<MoneyError, FeeRate> OfPercent(decimal percent) =>
        Arithmetic.TryMultiply(percent, 0.01m, Amount.MaxDecimals, Rounding.Exact, out decimal fraction)
            ? OfFraction(fraction)
            : new MoneyError.NoFeeRate(percent);

    /// <summary>The rate of so many thousandths, for rates that are known to be one.</summary>
    internal static FeeRate OfPermille(int thousandths) => new(new decimal(thousandths, 0, 0, isNegative: false, 3));

    /// <summary>The fraction in plain digits.</summary>
    public override string ToString() => DecimalText.Format(Fraction);
}
