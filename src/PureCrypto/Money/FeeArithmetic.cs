using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace PureCrypto;

/// <summary>
/// Fee rules on exact integers: amounts at 28 decimals go in, charges at 40 decimals come out, nothing is rounded.
/// </summary>
/// <remarks>
/// 28 decimals of an amount and 12 of a rate make 40. A charge of one rule is below 2²²⁹; a sum that would leave 256 bits stays
/// at the largest number, which is above every gross amount and therefore still the right answer: too much.
/// </remarks>
internal static class FeeArithmetic
{
    /// <summary>The decimals of an exact charge.</summary>
    public const int ChargeScale = Amount.MaxDecimals + FeeRate.MaxDecimals;

    /// <summary>The largest charge that an amount can hold.</summary>
    public static UInt256 LargestCharge => Widen(Amount.Largest, ChargeScale);

    /// <summary>The amount at 28 decimals.</summary>
    public static UInt256 Widen(Amount amount) => Widen(amount, Amount.MaxDecimals);

    /// <summary>What the rule charges on an amount at 28 decimals, at 40 decimals.</summary>
    public static UInt256 Charge(FeeRule rule, UInt256 amount) => rule switch
    {
        FeeRule.Flat flat => Widen(flat.Fee, ChargeScale),
        FeeRule.Proportional share => Share(share.Rate, amount),
        FeeRule.AtLeast bounded => UInt256.Max(Charge(bounded.Rule, amount), Widen(bounded.Minimum, ChargeScale)),
        FeeRule.AtMost bounded => UInt256.Min(Charge(bounded.Rule, amount), Widen(bounded.Maximum, ChargeScale)),
        FeeRule.Sum sum => sum.Rules.Fold(UInt256.Zero, (total, next) => UInt256.AddSaturating(total, Charge(next, amount))),
        FeeRule.Tiered { Kind: TierKind.WholeAmount } tiered => Charge(Reached(tiered, amount).Rule, amount),
        FeeRule.Tiered tiered => Marginal(tiered, amount),
        _ => throw new UnreachableException(),
    };

    /// <summary>The largest share of a further unit that the rule can take, jumps at the start of a tier aside.</summary>
    public static decimal Steepness(FeeRule rule) => rule.Match(
        flat: static _ => 0m,
        proportional: static share => share.Rate.Fraction,
        atLeast: static bounded => Steepness(bounded.Rule),
        atMost: static bounded => Steepness(bounded.Rule),
        sum: static sum => sum.Rules.Fold(0m, static (total, next) => total + Steepness(next)),
        tiered: static tiered => tiered.Tiers.Fold(0m, static (steepest, next) => Math.Max(steepest, Steepness(next.Rule))));

    /// <summary>
    /// The amounts, at 28 decimals, from which on the charge may be less than just before. Everywhere else it never falls.
    /// </summary>
    public static IEnumerable<UInt256> Falls(FeeRule rule) => rule.Match(
        flat: static _ => [],
        proportional: static _ => [],
        atLeast: static bounded => Falls(bounded.Rule),
        atMost: static bounded => Falls(bounded.Rule),
        sum: static sum => sum.Rules.SelectMany(Falls),
        tiered: static tiered => tiered.Kind == TierKind.WholeAmount
            ? tiered.Tiers.SelectMany(static tier => Falls(tier.Rule).Prepend(Widen(tier.From)))
            : tiered.Tiers.SelectMany(static tier => Falls(tier.Rule).Select(fall => Above(tier, fall))));

    private static UInt256 Above(FeeTier tier, UInt256 fall) => UInt256.AddSaturating(Widen(tier.From), fall);

    private static UInt256 Widen(Amount amount, int scale)
    {
        _ = new UInt256(0, DecimalParts.Of(amount.Value).Coefficient).TryScaleUp(scale - amount.Scale, out UInt256 widened);
        return widened;
    }

    private static UInt256 Share(FeeRate rate, UInt256 amount)
    {
        // A fraction of at most 1 with at most 12 decimals: its coefficient fits 64 bits, and the product 229.
        var fraction = DecimalParts.Of(rate.Fraction);
        _ = amount.TryMultiply(fraction.Low, out UInt256 product);
        _ = product.TryScaleUp(FeeRate.MaxDecimals - fraction.Scale, out UInt256 charge);
        return charge;
    }

    private static FeeTier Reached(FeeRule.Tiered tiered, UInt256 amount)
    {
        int i = tiered.Tiers.Count - 1;
        while (i > 0 && Widen(tiered.Tiers[i].From) > amount)
        {
            i--;
        }

        return tiered.Tiers[i];
    }

    private static UInt256 Marginal(FeeRule.Tiered tiered, UInt256 amount)
    {
        UInt256 total = UInt256.Zero;
        for (int i = 0; i < tiered.Tiers.Count; i++)
        {
            UInt256 from = Widen(tiered.Tiers[i].From);
            if (amount <= from)
            {
                break;
            }

            UInt256 to = i + 1 < tiered.Tiers.Count ? UInt256.Min(amount, Widen(tiered.Tiers[i + 1].From)) : amount;
            total = UInt256.AddSaturating(total, Charge(tiered.Tiers[i].Rule, to - from));
        }

        return total;
    }
}
