using System.Numerics;

namespace PureCrypto.Bench.Amounts;

/// <summary>One tariff in three ways: half a percent, at least 1 and at most 50, up to a cent; and 2.50 flat.</summary>
internal static class Tariff
{
    private const decimal Rate = 0.005m;
    private const decimal Minimum = 1m;
    private const decimal Maximum = 50m;
    private const decimal Network = 2.50m;

    /// <summary>As a schedule of the library.</summary>
    public static FeeSchedule Schedule { get; } = FeeSchedule.Of(Assets.Dollar, LanguageExt.Prelude.Seq(
        new Fee(
            "platform",
            new FeeRule.AtMost(new FeeRule.AtLeast(new FeeRule.Proportional(FeeRate.OfFraction(Rate).OrThrow()), AmountOf(Minimum)), AmountOf(Maximum)),
            Rounding.Up),
        new Fee("network", new FeeRule.Flat(AmountOf(Network)), Rounding.Exact))).OrThrow();

    /// <summary>The net amount, in decimals.</summary>
    public static decimal Net(decimal gross) =>
        gross - decimal.Round(Math.Min(Math.Max(gross * Rate, Minimum), Maximum), 2, MidpointRounding.ToPositiveInfinity) - Network;

    /// <summary>The smallest gross amount, in decimals: up from the net amount by what is missing, until nothing is.</summary>
    public static decimal Gross(decimal net)
    {
        decimal gross = net;
        while (Net(gross) < net) gross += net - Net(gross);
        return gross;
    }

    /// <summary>The net amount, in whole cents.</summary>
    public static BigInteger Net(BigInteger gross) =>
        gross - BigDecimals.Round(BigInteger.Min(BigInteger.Max(gross * 5, 100_000), 5_000_000), 3, Rounding.Up) - 250;

    /// <summary>The smallest gross amount, in whole cents.</summary>
    public static BigInteger Gross(BigInteger net)
    {
        var gross = net;
        while (Net(gross) < net) gross += net - Net(gross);
        return gross;
    }

    public static Money Dollars(decimal amount) => Money.Of(AmountOf(amount), Assets.Dollar).OrThrow();

    private static Amount AmountOf(decimal value) => Amount.From(value).OrThrow();
}
