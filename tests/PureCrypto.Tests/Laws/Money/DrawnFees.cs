using FsCheck;
using FsCheck.Fluent;
using static PureCrypto.Tests.Laws.Outcomes;

namespace PureCrypto.Tests.Laws;

/// <summary>Fee schedules of every kind over small numbers, so that every gross amount below a net one can be tried.</summary>
public static class DrawnFees
{
    /// <summary>An asset with few decimals: its units are large.</summary>
    public static Asset Coarse { get; } = Asset.Crypto("COARSE", "test", 1).OrThrow();

    private static readonly Rounding[] Inexact = [Rounding.Down, Rounding.Up, Rounding.HalfDown, Rounding.HalfUp, Rounding.HalfEven];

    private static readonly Gen<Amount> Small = from tenths in Gen.Choose(0, 60)
                                                from finer in Gen.Elements(0m, 0m, 0.03m, 0.05m)
                                                select ((tenths / 10m) + finer).Amount();

    private static readonly Gen<FeeRate> Rates = from permille in Gen.Frequency((3, Gen.Choose(0, 50)), (1, Gen.Choose(0, 400)))
                                                 from finer in Gen.Elements(0m, 0.0001m, 0.00033m)
                                                 select FeeRate.OfFraction((permille / 1000m) + finer).OrThrow();

    /// <summary>Schedules of up to three fees, each up to three levels deep.</summary>
    public static Arbitrary<FeeSchedule> Schedules() => (
        from count in Gen.Choose(0, 3)
        from rules in Rules(3).ArrayOf(count)
        from roundings in Gen.Elements(Inexact).ArrayOf(count)
        let fees = rules.Select((rule, i) => new Fee($"fee {i}", rule, roundings[i])).ToArray()
        let schedule = FeeSchedule.Of(Coarse, fees.ToSeq())
        where schedule.IsRight
        select schedule.OrThrow()).ToArbitrary();

    /// <summary>Up to 100 of the coarse asset.</summary>
    public static Arbitrary<PureCrypto.Money> Moneys() =>
        Gen.Choose(0, 1000).Select(static tenths => (tenths / 10m).Of(Coarse)).ToArbitrary();

    internal static Gen<FeeRule> Rules(int depth)
    {
        var flat = Small.Select(static fee => (FeeRule)new FeeRule.Flat(fee));
        var proportional = Rates.Select(static rate => (FeeRule)new FeeRule.Proportional(rate));
        if (depth == 0)
        {
            return Gen.OneOf(flat, proportional);
        }

        var inner = Rules(depth - 1);
        return Gen.Frequency(
            (2, flat),
            (4, proportional),
            (1, from rule in inner from minimum in Small select (FeeRule)new FeeRule.AtLeast(rule, minimum)),
            (1, from rule in inner from maximum in Small select (FeeRule)new FeeRule.AtMost(rule, maximum)),
            (1, from rules in inner.ArrayOf(2) select (FeeRule)new FeeRule.Sum(rules.ToSeq())),
            (3, Tiered(inner)));
    }

    private static Gen<FeeRule> Tiered(Gen<FeeRule> inner) =>
        from kind in Gen.Elements(TierKind.WholeAmount, TierKind.Marginal)
        from steps in (from whole in Gen.Choose(1, 40) from finer in Gen.Elements(0m, 0.05m) select whole + finer).ArrayOf(2)
        from rules in inner.ArrayOf(3)
        select FeeRule.ByTiers(kind, SeqOf(
            new FeeTier(0m.Amount(), rules[0]),
            new FeeTier(steps[0].Amount(), rules[1]),
            new FeeTier((steps[0] + steps[1]).Amount(), rules[2]))).OrThrow();
}
