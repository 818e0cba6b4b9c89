using System.Linq;
using System.Numerics;
using LanguageExt;

namespace PureCrypto;

/// <summary>Splits an amount into parts by weights, to the last unit.</summary>
/// <remarks>
/// <para>Each part gets its ideal share rounded down to the asset's unit; the units that are then left go, one each, to the parts
/// that lost most; where several lost the same, to those of the larger weight, and among equal weights to the earlier ones. So
/// the parts sum to the whole, none is negative, none differs from its ideal share by a unit or more, a weight of zero gets
/// nothing, and another order of the weights gives the same parts in another order.</para>
/// <para>An asset whose decimals are unknown has no unit: it is split only where every share is exact.</para>
/// <para>Laws (<c>AllocationLaws</c>). Spec: spec/money.md, ALL-1 to ALL-5. The rule is known as the method of largest
/// remainders, or Hamilton's method.</para>
/// </remarks>
/// <example>0.05 USD by the weights 1, 1 and 1 is 0.02, 0.02 and 0.01.</example>
public static class Allocation
{
    /// <summary>The parts, in the order of the weights.</summary>
    public static Either<AllocationError, Seq<Money>> Split(Money whole, Seq<Amount> weights)
    {
        // Weights become integers at the most decimals an amount can have, so their ratios are exact.
        BigInteger[] shares = [.. weights.Select(static weight => FeeArithmetic.Widen(weight).ToBigInteger())];
        var total = shares.Aggregate(BigInteger.Zero, BigInteger.Add);
        return total.IsZero
            ? new AllocationError.NoWeights()
            : whole.Asset.Decimals.Match(
                Some: decimals => ByLargestRemainder(whole, shares, total, decimals),
                None: () => Exactly(whole, shares, total));
    }

    /// <summary>That many parts, as equal as the asset's unit allows; fewer than one is an error.</summary>
    public static Either<AllocationError, Seq<Money>> Evenly(Money whole, int parts) =>
        Split(whole, Enumerable.Repeat(Amount.OfUnsigned(1m), Math.Max(parts, 0)).ToArray().ToSeq());

    private static Either<AllocationError, Seq<Money>> ByLargestRemainder(
        Money whole, BigInteger[] shares, BigInteger total, int decimals)
    {
        var units = UnitsOf(whole, decimals);
        var (floors, remainders) = Floors(units, shares, total);
        int left = (int)(units - floors.Aggregate(BigInteger.Zero, BigInteger.Add));

        // The sort is stable: among equal remainders of equal weights the earlier part comes first.
        var byLoss = Enumerable.Range(0, floors.Length).OrderByDescending(i => remainders[i]).ThenByDescending(i => shares[i]);
        foreach (int lucky in byLoss.Take(left))
        {
            floors[lucky] += BigInteger.One;
        }

        return Parts(whole.Asset, floors, decimals, shortest: decimals);
    }

    private static Either<AllocationError, Seq<Money>> Exactly(Money whole, BigInteger[] shares, BigInteger total)
    {
        var (floors, remainders) = Floors(UnitsOf(whole, Amount.MaxDecimals), shares, total);
        int first = Array.FindIndex(remainders, static remainder => !remainder.IsZero);
        return first < 0
            ? Parts(whole.Asset, floors, Amount.MaxDecimals, shortest: 0)
            : new AllocationError.NoPart(first, Arithmetic.WhyNotExact(ShareOf(whole, shares[first], total), Amount.MaxDecimals));
    }

    private static Residue ShareOf(Money whole, BigInteger share, BigInteger total) =>
        Residue.Of(whole.Amount.Value).Times(Residue.Of(share, total));

    private static BigInteger UnitsOf(Money whole, int decimals) =>
        FeeArithmetic.Widen(whole.Amount).ToBigInteger() / BigInteger.Pow(10, Amount.MaxDecimals - decimals);

    private static (BigInteger[] Floors, BigInteger[] Remainders) Floors(
        BigInteger units, BigInteger[] shares, BigInteger total) =>
    (
        [.. shares.Select(share => units * share / total)],
        [.. shares.Select(share => units * share % total)]
    );

    private static Either<AllocationError, Seq<Money>> Parts(Asset asset, BigInteger[] units, int decimals, int shortest) =>
        units.Map((i, count) => Part(asset, count, decimals, shortest).MapLeft(reason => NoPart(i, reason))).ToSeq().Sequence();

    private static Either<MoneyError, Money> Part(Asset asset, BigInteger count, int decimals, int shortest)
    {
        var units = UInt256.Of(count);
        Arithmetic.Shorten(ref units, ref decimals, shortest);
        return DecimalParts.TryCompose(units, decimals, isNegative: false, out decimal part)
            ? Money.Of(Amount.OfUnsigned(part), asset)
            : new MoneyError.TooPrecise();
    }

    private static AllocationError NoPart(int index, MoneyError reason) => new AllocationError.NoPart(index, reason);
}
