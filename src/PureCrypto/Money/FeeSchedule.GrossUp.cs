using System.Linq;
using LanguageExt;

namespace PureCrypto;

/// <content>Gross-up: which gross amount leaves the net amount that was asked for?</content>
public sealed partial record FeeSchedule
{
    /// <summary>
    /// The smallest gross amount, in whole units of the asset, that leaves at least the net amount, with its breakdown (GRO-1).
    /// </summary>
    /// <remarks>
    /// <para>For any schedule. A charge can only fall where a tier on the whole amount starts; between such points it never does,
    /// so the fees on a gross amount that is too small are a lower bound of the fees to come, and net plus those fees is a lower
    /// bound of the answer. The search climbs from bound to bound and stops at the first amount that is enough, which is
    /// therefore the smallest. Because the shares take 99 % at most, the climb is short: a few steps for real fees.</para>
    /// <para>A fee that must be exact counts as rounded up while searching; if it is not exact at the answer, that is the error,
    /// as it is in <see cref="Apply"/> (GRO-4). The asset's decimals must be known: they are its unit. A gross amount of 2⁹⁶
    /// units or more is out of reach (GRO-3).</para>
    /// </remarks>
    public Either<FeeError, FeeBreakdown> GrossUp(Money net) =>
        from same in OfTheAsset(net)
        from decimals in Asset.DecimalsFor(Rounding.Up).MapLeft(FeeError.OfMoney)
        from gross in Smallest(same, decimals)
        from breakdown in Apply(gross)
        select breakdown;

    private Either<FeeError, Money> Smallest(Money net, int decimals)
    {
        UInt256 unit = PowerOfTen(Amount.MaxDecimals - decimals);
        UInt256 target = UInt256.DivRem(FeeArithmetic.Widen(net.Amount), unit).Quotient;
        UInt256 limit = DecimalParts.MaxCoefficient + 1;
        var falls = Fees.SelectMany(static fee => FeeArithmetic.Falls(fee.Rule)).Select(fall => Ceiling(fall, unit));
        UInt256[] starts = [UInt256.Zero, .. falls.Distinct().Order()];
        var smallest = starts
            .Zip(starts.Skip(1).Append(limit), (from, to) => Climb(from, UInt256.Min(to, limit), target, decimals))
            .FirstOrDefault(static found => found is not null);
        return smallest is { } units && DecimalParts.TryCompose(units, decimals, isNegative: false, out decimal gross)
            ? Money.Of(Amount.OfUnsigned(gross), Asset).MapLeft(FeeError.OfMoney)
            : new FeeError.Unreachable(net);
    }

    /// <summary>The smallest number of units in a stretch where no charge falls that leaves the target.</summary>
    private UInt256? Climb(UInt256 from, UInt256 to, UInt256 target, int decimals)
    {
        UInt256 gross = UInt256.Max(from, target);
        while (gross < to)
        {
            UInt256 needed = UInt256.AddSaturating(target, FeesOn(gross, decimals));
            if (needed <= gross)
            {
                return gross;
            }

            gross = needed;
        }

        return null;
    }

    private UInt256 FeesOn(UInt256 units, int decimals)
    {
        _ = units.TryScaleUp(Amount.MaxDecimals - decimals, out UInt256 gross);
        UInt256 unit = PowerOfTen(FeeArithmetic.ChargeScale - decimals);
        UInt256 total = UInt256.Zero;
        foreach (var fee in Fees)
        {
            var rounding = fee.Rounding == Rounding.Exact ? Rounding.Up : fee.Rounding;
            _ = Arithmetic.TryRoundedQuotient(FeeArithmetic.Charge(fee.Rule, gross), unit, rounding, out UInt256 charged, out _);
            total = UInt256.AddSaturating(total, charged);
        }

        return total;
    }

    private static UInt256 Ceiling(UInt256 amount, UInt256 unit)
    {
        _ = Arithmetic.TryRoundedQuotient(amount, unit, Rounding.Up, out UInt256 units, out _);
        return units;
    }
}
