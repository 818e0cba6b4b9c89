using FsCheck;
using static PureCrypto.Tests.Laws.Outcomes;

namespace PureCrypto.Tests.Laws;

/// <summary>What a schedule takes is what its rules say, and the parts are the whole. FEE-1 to FEE-9.</summary>
[Properties(Arbitrary = [typeof(Drawn), typeof(DrawnFees)], MaxTest = 1000)]
public sealed class FeeScheduleLaws
{
    private static readonly Asset Usdt = Assets.TetherOnTron;

    // FEE-3
    [Property]
    public void Gross_is_net_and_fees(FeeSchedule schedule, PureCrypto.Money gross)
    {
        if (schedule.Apply(gross).TryGet(out var breakdown, out var error))
        {
            var fees = breakdown.Fees.Fold(0m, static (sum, fee) => sum + fee.Charged.Value);
            Assert.Equal(gross.Amount.Value, breakdown.Net.Amount.Value + fees);
            Assert.Equal(schedule.Fees.Map(static fee => fee.Name), breakdown.Fees.Map(static fee => fee.Name));
        }
        else
        {
            var above = Assert.IsType<FeeError.AboveGross>(error);
            Assert.True(above.Gross == gross && above.Fees > gross.Amount);
        }
    }

    // FEE-4, FEE-5, FEE-7, FEE-8
    [Property]
    public void Each_fee_is_its_rule_rounded_once_and_the_residue_is_what_rounding_took(FeeSchedule schedule, PureCrypto.Money gross)
    {
        var exact = schedule.Fees.Map(fee => (Fee: fee, Exact: Reference(fee.Rule, Fraction.Of(gross.Amount.Value)))).ToArray();
        var charged = exact.Select(static pair => pair.Exact.Round(1, pair.Fee.Rounding)!.Value).ToArray();
        if (!schedule.Apply(gross).TryGet(out var breakdown, out _))
        {
            Assert.True(charged.Aggregate(Fraction.Of(0m), static (sum, fee) => sum + fee) > Fraction.Of(gross.Amount.Value));
            return;
        }

        for (int i = 0; i < exact.Length; i++)
        {
            var line = breakdown.Fees[i];
            Assert.Equal(charged[i].AsDecimal(), line.Charged.Value);
            Assert.Equal(exact[i].Fee.Rounding, line.Rounding);
            Assert.True((exact[i].Exact - charged[i]).Is(new Fraction(line.Residue.Numerator, line.Residue.Denominator)));
        }
    }

    // FEE-4, AMT-2
    [Property]
    public void A_share_of_any_amount_is_the_exact_product_rounded_once(Amount amount, decimal share, Rounding rounding)
    {
        var rate = FeeRate.OfFraction(decimal.Round(Math.Abs(share) % 0.9m, 12)).OrThrow();
        var gross = PureCrypto.Money.Of(amount.Round(6, Rounding.Down).OrThrow(), Usdt).OrThrow();
        var schedule = Schedule(new FeeRule.Proportional(rate), rounding);
        var expected = (Fraction.Of(gross.Amount.Value) * Fraction.Of(rate.Fraction)).Round(6, rounding)?.AsDecimal();
        if (schedule.Apply(gross).TryGet(out var breakdown, out var error))
        {
            Assert.Equal(expected, breakdown.Fees[0].Charged.Value);
            Assert.Equal(gross.Amount.Value, breakdown.Fees[0].Charged.Value + breakdown.Net.Amount.Value);
        }
        else
        {
            Assert.True(expected is null || error is FeeError.AboveGross or FeeError.NoAmount(MoneyError.TooPrecise));
        }
    }

    // FEE-1
    [Property]
    public void A_rate_is_a_fraction_from_0_to_1_with_at_most_12_decimals(decimal fraction) => Assert.Equal(
        fraction is >= 0m and <= 1m && Fraction.Of(fraction).Round(12, Rounding.Exact) is not null,
        FeeRate.OfFraction(fraction).IsRight);

    // FEE-1
    [Fact]
    public void A_percentage_is_a_hundredth_of_a_fraction()
    {
        Assert.Equal("0.005", FeeRate.OfPercent(0.5m).OrThrow().ToString());
        Assert.Equal(FeeRate.OfFraction(0.005m).OrThrow(), FeeRate.OfPercent(0.50m).OrThrow());
        Assert.Equal(new MoneyError.NoFeeRate(1.01m), FeeRate.OfPercent(101m).Why());
        Assert.Equal(new MoneyError.NoFeeRate(1e-28m), FeeRate.OfPercent(1e-28m).Why());
        Assert.Equal(new MoneyError.NoFeeRate(0.0000000000001m), FeeRate.OfFraction(0.0000000000001m).Why());
    }

    // FEE-2
    [Fact]
    public void Fees_have_names_that_differ()
    {
        var free = new Fee("a", new FeeRule.Flat(Amount.Zero), Rounding.Up);
        Assert.Equal(new FeeError.BadName("a"), FeeSchedule.Of(Usdt, SeqOf(free, free with { Name = "b" }, free)).Why());
        Assert.Equal(new FeeError.BadName(""), FeeSchedule.Of(Usdt, SeqOf(free with { Name = "" })).Why());
    }

    // FEE-3
    [Fact]
    public void A_gross_amount_of_another_asset_is_refused() => Assert.Equal(
        new FeeError.NoAmount(new MoneyError.DifferentAssets(Usdt, Assets.Dollar)),
        Schedule(new FeeRule.Flat(1m.Amount()), Rounding.Up).Apply(5m.Of(Assets.Dollar)).Why());

    // FEE-4
    [Fact]
    public void A_fee_that_must_be_exact_says_what_would_be_lost()
    {
        var schedule = Schedule(new FeeRule.Proportional(FeeRate.OfFraction(0.0000015m).OrThrow()), Rounding.Exact);
        var error = Assert.IsType<FeeError.NoFee>(schedule.Apply(1m.Of(Usdt)).Why());
        var inexact = Assert.IsType<MoneyError.Inexact>(error.Reason);
        Assert.Equal(("fee", 0.000001m, "1/2000000"), (error.Name, inexact.Kept, inexact.Lost.ToString()));
    }

    // FEE-4, ARI-4: the charge has more digits than an amount.
    [Fact]
    public void A_fee_that_must_be_exact_says_what_would_be_lost_however_many_digits_it_has()
    {
        var unknown = Asset.Crypto("FOO", "foo-chain", LanguageExt.Option<int>.None).OrThrow();
        var fee = new Fee("fee", new FeeRule.Proportional(FeeRate.OfFraction(0.123456789012m).OrThrow()), Rounding.Exact);
        const decimal Gross = 10000000000.00000000000000001m;
        var error = Assert.IsType<FeeError.NoFee>(FeeSchedule.Of(unknown, SeqOf(fee)).OrThrow().Apply(Gross.Of(unknown)).Why());
        var inexact = Assert.IsType<MoneyError.Inexact>(error.Reason);
        Assert.Equal(1234567890.1200000000000000012m, inexact.Kept);
        Assert.True((Fraction.Of(Gross) * Fraction.Of(0.123456789012m)).Is(
            Fraction.Of(inexact.Kept) + new Fraction(inexact.Lost.Numerator, inexact.Lost.Denominator)));
    }

    // FEE-4, MON-5
    [Fact]
    public void An_asset_whose_decimals_are_unknown_takes_exact_fees_only()
    {
        var unknown = Asset.Crypto("FOO", "foo-chain", LanguageExt.Option<int>.None).OrThrow();
        var rule = new FeeRule.Proportional(FeeRate.OfPercent(0.5m).OrThrow());
        var exact = FeeSchedule.Of(unknown, SeqOf(new Fee("fee", rule, Rounding.Exact))).OrThrow();
        var rounded = FeeSchedule.Of(unknown, SeqOf(new Fee("fee", rule, Rounding.Up))).OrThrow();

        Assert.Equal("0.0005", exact.Apply(0.1m.Of(unknown)).OrThrow().Fees[0].Charged.ToString());
        Assert.Equal(
            new FeeError.NoFee("fee", new MoneyError.UnknownDecimals(unknown)),
            rounded.Apply(0.1m.Of(unknown)).Why());
        Assert.Equal(
            new FeeError.NoAmount(new MoneyError.UnknownDecimals(unknown)),
            exact.GrossUp(0.1m.Of(unknown)).Why());
    }

    // FEE-6
    [Fact]
    public void Tiers_start_at_zero_and_ascend()
    {
        var free = new FeeRule.Flat(Amount.Zero);
        FeeTier At(decimal from) => new(from.Amount(), free);
        Assert.Equal(new FeeError.BadTiers(0), FeeRule.ByTiers(TierKind.Marginal, SeqOf<FeeTier>()).Why());
        Assert.Equal(new FeeError.BadTiers(0), FeeRule.ByTiers(TierKind.Marginal, SeqOf(At(1m))).Why());
        Assert.Equal(new FeeError.BadTiers(2), FeeRule.ByTiers(TierKind.WholeAmount, SeqOf(At(0m), At(2m), At(2.0m))).Why());
    }

    // FEE-9
    [Fact]
    public void Shares_take_99_percent_at_most()
    {
        FeeRule Share(decimal fraction) => new FeeRule.Proportional(FeeRate.OfFraction(fraction).OrThrow());
        var half = new Fee("a", Share(0.5m), Rounding.Up);
        var rest = new Fee("b", new FeeRule.Sum(SeqOf(Share(0.4m), new FeeRule.AtMost(Share(0.09m), 5m.Amount()))), Rounding.Up);
        Assert.True(FeeSchedule.Of(Usdt, SeqOf(half, rest)).IsRight);

        var tiers = FeeRule.ByTiers(TierKind.Marginal, SeqOf(
            new FeeTier(Amount.Zero, Share(0.1m)),
            new FeeTier(9m.Amount(), new FeeRule.AtLeast(Share(0.501m), 1m.Amount())))).OrThrow();
        Assert.Equal(new FeeError.TooSteep(1.001m), FeeSchedule.Of(Usdt, SeqOf(half, new Fee("c", tiers, Rounding.Up))).Why());
    }

    // FEE-4, AMT-2
    [Fact]
    public void A_fee_beyond_the_type_is_an_error()
    {
        var twice = new FeeRule.Sum(SeqOf<FeeRule>(new FeeRule.Flat(Amount.Largest), new FeeRule.Flat(Amount.Largest)));
        Assert.Equal(
            new FeeError.NoFee("fee", new MoneyError.TooLarge()),
            Schedule(twice, Rounding.Up).Apply(5m.Of(Usdt)).Why());

        var doubled = Enumerable.Range(0, 40).Aggregate((FeeRule)twice, static (rule, _) => new FeeRule.AtMost(rule, Amount.Largest));
        Assert.IsType<FeeError.AboveGross>(Schedule(doubled, Rounding.Up).Apply(5m.Of(Usdt)).Why());
    }

    private static FeeSchedule Schedule(FeeRule rule, Rounding rounding) =>
        FeeSchedule.Of(Usdt, SeqOf(new Fee("fee", rule, rounding))).OrThrow();

    /// <summary>The rules as their definitions read.</summary>
    private static Fraction Reference(FeeRule rule, Fraction amount) => rule.Match(
        flat: static x => Fraction.Of(x.Fee.Value),
        proportional: x => amount * Fraction.Of(x.Rate.Fraction),
        atLeast: x => Fraction.Max(Reference(x.Rule, amount), Fraction.Of(x.Minimum.Value)),
        atMost: x => Fraction.Min(Reference(x.Rule, amount), Fraction.Of(x.Maximum.Value)),
        sum: x => x.Rules.Fold(Fraction.Of(0m), (total, next) => total + Reference(next, amount)),
        tiered: x => x.Kind == TierKind.WholeAmount
            ? Reference(x.Tiers.Last(tier => !(Fraction.Of(tier.From.Value) > amount)).Rule, amount)
            : x.Tiers.Select((tier, i) => Slice(tier, i + 1 < x.Tiers.Count ? x.Tiers[i + 1] : null, amount))
                .Aggregate(Fraction.Of(0m), static (total, next) => total + next));

    private static Fraction Slice(FeeTier tier, FeeTier? next, Fraction amount)
    {
        var from = Fraction.Of(tier.From.Value);
        var to = next is null ? amount : Fraction.Min(amount, Fraction.Of(next.From.Value));
        return to > from ? Reference(tier.Rule, to - from) : Fraction.Of(0m);
    }
}
