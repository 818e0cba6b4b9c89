using PureCrypto.Tests.Support;
using static PureCrypto.Tests.Laws.Outcomes;

namespace PureCrypto.Tests.Laws;

/// <summary>Errors as people read them: each case has its sentence, the same under every culture.</summary>
public sealed class MoneyErrorsInWords
{
    private static readonly Asset Unknown = Asset.Fiat("FOO", LanguageExt.Option<int>.None).OrThrow();

    [Fact]
    public void Every_money_error_has_its_sentence() => Cultures.InEach(static () =>
    {
        Assert.Equal("Not a plain number: position 1 does not fit, counted from 0.", Amount.Parse("1,5").Why().Describe());
        Assert.Equal("-1.50 is below zero.", Amount.From(-1.50m).Why().Describe());
        Assert.Equal("Larger than 79228162514264337593543950335, the largest amount.", Amount.Largest.Add(1m.Amount()).Why().Describe());
        Assert.Equal("More digits than an amount holds: 28 decimals and 96 bits altogether.", Amount.Parse("0.00000000000000000000000000001").Why().Describe());
        Assert.Equal("1.005 has more decimals than USD, which has 2.", PureCrypto.Money.Of(1.005m.Amount(), Assets.Dollar).Why().Describe());
        Assert.Equal("Not exact: 0.33 fits, and 1/300 would be lost.", 1m.Amount().Divide(3m, 2, Rounding.Exact).Why().Describe());
        Assert.Equal("Nothing can be divided by zero.", 1m.Amount().Divide(0m, 2, Rounding.Exact).Why().Describe());
        Assert.Equal("USD and EUR are different assets.", 1m.Of(Assets.Dollar).Add(1m.Of(Assets.Euro)).Why().Describe());
        Assert.Equal("Nothing to round to: the decimals of FOO are unknown.", 1m.Of(Unknown).Divide(3m, Rounding.Down).Why().Describe());
        Assert.Equal("No asset: code and network are 1 to 40 visible ASCII characters, and decimals 0 to 28.", Asset.Fiat("", 2).Why().Describe());
        Assert.Equal("No rate: a price is above zero, and of one asset in another one.", Rate.Of(Assets.Dollar, Assets.Euro, Amount.Zero).Why().Describe());
        Assert.Equal("No fee rate: 1.5 is not a fraction from 0 to 1 with at most 12 decimals.", FeeRate.OfFraction(1.5m).Why().Describe());
    });

    [Fact]
    public void Every_fee_error_has_its_sentence() => Cultures.InEach(static () =>
    {
        var two = Flat("network", 2m);
        Assert.Equal("USD and EUR are different assets.", Schedule(two).Apply(1m.Of(Assets.Euro)).Why().Describe());
        Assert.Equal("Fee network: Not exact: 0.00 fits, and 1/1000 would be lost.", Schedule(Flat("network", 0.001m)).Apply(1m.Of(Assets.Dollar)).Why().Describe());
        Assert.Equal("The fees, 2.00, are more than the gross amount, 1.50 USD.", Schedule(two).Apply(1.50m.Of(Assets.Dollar)).Why().Describe());
        Assert.Equal(
            "No gross amount leaves 79228162514264337593543950335 USD: it would be too large.",
            Schedule(two).GrossUp(Amount.Largest.Value.Of(Assets.Dollar)).Why().Describe());
        Assert.Equal(
            "Tier 1 is out of order: tiers start at zero and ascend.",
            FeeRule.ByTiers(TierKind.Marginal, SeqOf(new FeeTier(1m.Amount(), two.Rule))).Why().Describe());
        Assert.Equal("Two fees are named network.", FeeSchedule.Of(Assets.Dollar, SeqOf(two, two)).Why().Describe());
        Assert.Equal("A fee has no name.", FeeSchedule.Of(Assets.Dollar, SeqOf(Flat("", 2m))).Why().Describe());
        Assert.Equal(
            "Together the shares take 1 of a further unit, and at most 0.99 is allowed.",
            FeeSchedule.Of(Assets.Dollar, SeqOf(new Fee("all", new FeeRule.Proportional(FeeRate.OfFraction(1m).OrThrow()), Rounding.Up))).Why().Describe());
    });

    [Fact]
    public void Every_allocation_error_has_its_sentence() => Cultures.InEach(static () =>
    {
        Assert.Equal("Nobody to give to: no weight is above zero.", Allocation.Evenly(1m.Of(Assets.Dollar), 0).Why().Describe());
        Assert.Equal(
            "Part 1: Not exact: 0.3333333333333333333333333333 fits, and 1/30000000000000000000000000000 would be lost.",
            Allocation.Evenly(1m.Of(Unknown), 3).Why().Describe());
    });

    private static Fee Flat(string name, decimal fee) => new(name, new FeeRule.Flat(fee.Amount()), Rounding.Exact);

    private static FeeSchedule Schedule(Fee fee) => FeeSchedule.Of(Assets.Dollar, SeqOf(fee)).OrThrow();
}
