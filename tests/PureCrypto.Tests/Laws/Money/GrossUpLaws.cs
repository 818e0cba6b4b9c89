using static PureCrypto.Tests.Laws.Outcomes;

namespace PureCrypto.Tests.Laws;

/// <summary>The gross amount is enough, and nothing smaller is. GRO-1 to GRO-4.</summary>
[Properties(Arbitrary = [typeof(Drawn), typeof(DrawnFees)], MaxTest = 1000)]
public sealed class GrossUpLaws
{
    private static readonly Asset Usdt = Assets.TetherOnTron;

    // GRO-1: every smaller multiple of the unit is tried.
    [Property]
    public void The_gross_amount_is_enough_and_no_smaller_one_is(FeeSchedule schedule, PureCrypto.Money net)
    {
        var found = schedule.GrossUp(net).OrThrow();
        Assert.True(found.Net.Amount >= net.Amount);
        for (decimal smaller = net.Amount.Value; smaller < found.Gross.Amount.Value; smaller += 0.1m)
        {
            Assert.False(schedule.Apply(smaller.Of(net.Asset)).TryGet(out var less, out _) && less.Net.Amount >= net.Amount);
        }
    }

    // GRO-1
    [Property]
    public void The_breakdown_is_that_of_applying_the_schedule(FeeSchedule schedule, PureCrypto.Money net)
    {
        var found = schedule.GrossUp(net).OrThrow();
        Assert.Equal(schedule.Apply(found.Gross).OrThrow(), found);
        Assert.Equal(0m, found.Gross.Amount.Value % 0.1m);
    }

    // GRO-1
    [Property]
    public void At_any_size_one_unit_less_is_not_enough_where_a_single_share_is_taken(Amount amount, decimal share, Rounding rounding)
    {
        var mode = rounding == Rounding.Exact ? Rounding.Up : rounding;
        var net = PureCrypto.Money.Of((amount.Value % 1e20m).Amount().Round(6, Rounding.Down).OrThrow(), Usdt).OrThrow();
        var rate = FeeRate.OfFraction(decimal.Round(Math.Abs(share) % 0.99m, 12)).OrThrow();
        var schedule = FeeSchedule.Of(Usdt, SeqOf(new Fee("fee", new FeeRule.Proportional(rate), mode))).OrThrow();
        var found = schedule.GrossUp(net).OrThrow();
        Assert.True(found.Net.Amount >= net.Amount);
        Assert.True(found.Gross.Amount.IsZero
            || !schedule.Apply((found.Gross.Amount.Value - 0.000001m).Of(Usdt)).TryGet(out var less, out _)
            || less.Net.Amount < net.Amount);
    }

    // GRO-2: 1 % from 100 on instead of 5 % makes a larger gross amount cheaper than a smaller one.
    [Fact]
    public void A_cheaper_tier_is_entered_just_when_what_lies_below_is_not_enough()
    {
        var tiers = FeeRule.ByTiers(TierKind.WholeAmount, SeqOf(
            new FeeTier(Amount.Zero, new FeeRule.Proportional(FeeRate.OfPercent(5m).OrThrow())),
            new FeeTier(100m.Amount(), new FeeRule.Proportional(FeeRate.OfPercent(1m).OrThrow())))).OrThrow();
        var schedule = FeeSchedule.Of(Usdt, SeqOf(new Fee("fee", tiers, Rounding.Up))).OrThrow();
        Assert.Equal("99.999999", schedule.GrossUp(94.999999m.Of(Usdt)).OrThrow().Gross.Amount.ToString());
        Assert.Equal(100m, schedule.GrossUp(95m.Of(Usdt)).OrThrow().Gross.Amount.Value);
        Assert.Equal(99m, schedule.GrossUp(95m.Of(Usdt)).OrThrow().Net.Amount.Value);
    }

    // GRO-3
    [Fact]
    public void A_net_amount_beyond_all_units_is_unreachable()
    {
        var free = FeeSchedule.Of(Usdt, SeqOf<Fee>()).OrThrow();
        var flat = FeeSchedule.Of(Usdt, SeqOf(new Fee("fee", new FeeRule.Flat(0.000001m.Amount()), Rounding.Up))).OrThrow();
        var most = (decimal.MaxValue / 1_000_000m).Amount().Round(6, Rounding.Down).OrThrow().Value.Of(Usdt);
        var larger = decimal.MaxValue.Of(Usdt);
        Assert.Equal(most, free.GrossUp(most).OrThrow().Gross);
        Assert.Equal(new FeeError.Unreachable(most), flat.GrossUp(most).Why());
        Assert.Equal(new FeeError.Unreachable(larger), free.GrossUp(larger).Why());
        Assert.Equal(
            new FeeError.NoAmount(new MoneyError.DifferentAssets(Usdt, Assets.Bitcoin)),
            free.GrossUp(1m.Of(Assets.Bitcoin)).Why());
    }

    // GRO-4
    [Fact]
    public void A_fee_that_must_be_exact_and_is_not_at_the_answer_is_the_error()
    {
        var schedule = FeeSchedule.Of(Usdt, SeqOf(
            new Fee("fee", new FeeRule.Proportional(FeeRate.OfPercent(0.5m).OrThrow()), Rounding.Exact))).OrThrow();
        Assert.Equal(200m, schedule.GrossUp(199m.Of(Usdt)).OrThrow().Gross.Amount.Value);
        Assert.IsType<MoneyError.Inexact>(Assert.IsType<FeeError.NoFee>(schedule.GrossUp(200m.Of(Usdt)).Why()).Reason);
    }

    // GRO-1: the slowest climb that a schedule allows.
    [Fact]
    public void The_steepest_schedule_is_still_solved()
    {
        var rate = FeeRate.OfFraction(FeeSchedule.Steepest).OrThrow();
        var schedule = FeeSchedule.Of(Usdt, SeqOf(new Fee("fee", new FeeRule.Proportional(rate), Rounding.Up))).OrThrow();
        Assert.Equal(1e20m, schedule.GrossUp(1e18m.Of(Usdt)).OrThrow().Gross.Amount.Value);
    }
}
