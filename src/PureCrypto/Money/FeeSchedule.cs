using System.Linq;
using System.Numerics;
using System.Text.Json.Serialization;
using LanguageExt;

namespace PureCrypto;

/// <summary>The fees that are taken from an amount of one asset: a value, applied to a gross amount or solved for it.</summary>
/// <remarks>
/// <para>Every fee is computed from the gross amount, exactly, and rounded once. Names are unique. Together the shares take at
/// most 99 % of a further unit, so that more gross is more net in the long run and a gross amount can be found.</para>
/// <para>Laws (<c>FeeScheduleLaws</c>, <c>GrossUpLaws</c>). Spec: spec/money.md, FEE-1 to FEE-9 and GRO-1 to GRO-4.</para>
/// </remarks>
[JsonConverter(typeof(FeeScheduleJson))]
public sealed partial record FeeSchedule
{
    /// <summary>The most that all shares together may take of a further unit.</summary>
    public const decimal Steepest = 0.99m;

    private FeeSchedule(Asset asset, Seq<Fee> fees)
    {
        Asset = asset;
        Fees = fees;
    }

    /// <summary>What the amounts in the rules are amounts of.</summary>
    public Asset Asset { get; }

    /// <summary>The fees, in the order of the breakdown.</summary>
    public Seq<Fee> Fees { get; }

    /// <summary>The schedule of these fees; none is free of charge.</summary>
    public static Either<FeeError, FeeSchedule> Of(Asset asset, Seq<Fee> fees) =>
        from named in AllNamed(fees)
        from bounded in NotTooSteep(named)
        select new FeeSchedule(asset, bounded);

    /// <summary>Takes the fees from a gross amount (FEE-3).</summary>
    public Either<FeeError, FeeBreakdown> Apply(Money gross) =>
        from same in OfTheAsset(gross)
        from lines in Lines(FeeArithmetic.Widen(same.Amount))
        from breakdown in FeeBreakdown.Of(same, lines)
        select breakdown;

    private static Either<FeeError, Seq<Fee>> AllNamed(Seq<Fee> fees)
    {
        string[] names = [.. fees.Map(static fee => fee.Name)];
        int bad = Array.FindIndex(names, name => name.Length == 0 || names.Count(name.Equals) > 1);
        return bad < 0 ? fees : new FeeError.BadName(names[bad]);
    }

    private static Either<FeeError, Seq<Fee>> NotTooSteep(Seq<Fee> fees)
    {
        decimal share = fees.Fold(0m, static (total, next) => total + FeeArithmetic.Steepness(next.Rule));
        return share <= Steepest ? fees : new FeeError.TooSteep(share);
    }

    private Either<FeeError, Money> OfTheAsset(Money money) =>
        money.Asset == Asset ? money : new FeeError.NoAmount(new MoneyError.DifferentAssets(Asset, money.Asset));

    private Either<FeeError, Seq<FeeLine>> Lines(UInt256 gross) =>
        Fees.Map(fee => Line(fee, gross)).Sequence().Map(static lines => lines.ToArray().ToSeq());

    private Either<FeeError, FeeLine> Line(Fee fee, UInt256 gross) =>
        Asset.DecimalsFor(fee.Rounding)
            .Bind(decimals => Charge(fee, FeeArithmetic.Charge(fee.Rule, gross), decimals))
            .MapLeft(reason => NoFee(fee, reason));

    private Either<MoneyError, FeeLine> Charge(Fee fee, UInt256 exact, int decimals)
    {
        bool isRounded = Arithmetic.TryRoundedQuotient(
            exact, PowerOfTen(FeeArithmetic.ChargeScale - decimals), fee.Rounding, out UInt256 units, out _);
        int scale = decimals;
        Arithmetic.Shorten(ref units, ref scale, Asset.Decimals.IsSome ? decimals : 0);
        if (isRounded && DecimalParts.TryCompose(units, scale, isNegative: false, out decimal charged))
        {
            return new FeeLine(fee.Name, Amount.OfUnsigned(charged), fee.Rounding, Exactly(exact).Less(Residue.Of(charged)));
        }

        return fee.Rounding == Rounding.Exact ? Arithmetic.WhyNotExact(Exactly(exact), decimals) : OutOfRange(exact);
    }

    private static MoneyError OutOfRange(UInt256 exact) =>
        exact > FeeArithmetic.LargestCharge ? new MoneyError.TooLarge() : new MoneyError.TooPrecise();

    private static Residue Exactly(UInt256 charge) => Residue.Of(charge.ToBigInteger(), BigInteger.Pow(10, FeeArithmetic.ChargeScale));

    private static UInt256 PowerOfTen(int exponent)
    {
        _ = UInt256.One.TryScaleUp(exponent, out UInt256 power);
        return power;
    }

    private static FeeError NoFee(Fee fee, MoneyError reason) => new FeeError.NoFee(fee.Name, reason);
}
