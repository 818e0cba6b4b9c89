using FsCheck;
using FsCheck.Fluent;
using static PureCrypto.Tests.Laws.Outcomes;

namespace PureCrypto.Tests.Laws;

/// <summary>The parts are the whole, and each is as near to its share as units allow. ALL-1 to ALL-5.</summary>
[Properties(Arbitrary = [typeof(Drawn)], MaxTest = 500)]
public sealed class AllocationLaws
{
    private static readonly Gen<Amount> SmallWeights = Gen.Choose(0, 3).Select(static weight => ((decimal)weight).Amount());
    private static readonly Asset Unknown = Asset.Crypto("FOO", "foo-chain", LanguageExt.Option<int>.None).OrThrow();

    // ALL-1, ALL-2
    [Property]
    public Property The_parts_sum_to_the_whole_and_differ_from_their_shares_by_less_than_a_unit() =>
        Prop.ForAll(Wholes(), Weights(), static (whole, weights) =>
        {
            var parts = Allocation.Split(whole, weights.ToSeq()).OrThrow();
            Assert.Equal(weights.Length, parts.Count);
            Assert.Equal(whole.Amount, PureCrypto.Money.Sum(whole.Asset, parts).OrThrow().Amount);

            var total = weights.Aggregate(Fraction.Of(0m), static (sum, weight) => sum + Fraction.Of(weight.Value));
            for (int i = 0; i < weights.Length; i++)
            {
                var share = Fraction.Of(whole.Amount.Value) * Fraction.Of(weights[i].Value) / total;
                var gap = Fraction.Of(parts[i].Amount.Value) - share;
                Assert.True(Fraction.Max(gap, Fraction.Of(0m) - gap) < Fraction.Of(0.000001m));
                Assert.True(!weights[i].IsZero || parts[i].Amount.IsZero);
            }
        });

    // ALL-3
    [Property]
    public Property Equal_weights_get_equal_parts_the_earlier_ones_a_unit_more_at_most() =>
        Prop.ForAll(Wholes(), Weights(), static (whole, weights) =>
        {
            var parts = Allocation.Split(whole, weights.ToSeq()).OrThrow();
            for (int i = 0; i < weights.Length; i++)
            {
                for (int j = i + 1; j < weights.Length; j++)
                {
                    decimal more = parts[i].Amount.Value - parts[j].Amount.Value;
                    Assert.True(weights[i] != weights[j] || more is 0m or 0.000001m);
                    Assert.True(!(weights[i] < weights[j]) || more <= 0m);
                }
            }
        });

    // ALL-3
    [Property]
    public Property Another_order_of_the_weights_gives_the_same_parts_in_another_order() =>
        Prop.ForAll(Wholes(), Weights(), static (whole, weights) =>
        {
            var parts = Allocation.Split(whole, weights.ToSeq()).OrThrow();
            var reversed = Allocation.Split(whole, weights.Reverse().ToArray().ToSeq()).OrThrow();
            Assert.Equal(
                parts.Map(static part => part.Amount.Value).Order(),
                reversed.Map(static part => part.Amount.Value).Order());
        });

    // ALL-3
    [Property]
    public Property An_even_split_is_a_split_by_equal_weights() =>
        Prop.ForAll(Wholes(), Gen.Choose(1, 9).ToArbitrary(), static (whole, count) => Assert.Equal(
            Allocation.Split(whole, Enumerable.Repeat(7m.Amount(), count).ToArray().ToSeq()).OrThrow(),
            Allocation.Evenly(whole, count).OrThrow()));

    // ALL-3
    [Fact]
    public void The_example_in_the_doc_comment_is_true() => Assert.Equal(
        ["0.02", "0.02", "0.01"],
        Allocation.Split(0.05m.Of(Assets.Dollar), SeqOf(1m.Amount(), 1m.Amount(), 1m.Amount())).OrThrow()
            .Map(static part => part.Amount.ToString()).ToArray());

    // ALL-4
    [Fact]
    public void Nobody_gets_nothing()
    {
        var whole = 5m.Of(Assets.Dollar);
        Assert.Equal(new AllocationError.NoWeights(), Allocation.Split(whole, SeqOf<Amount>()).Why());
        Assert.Equal(new AllocationError.NoWeights(), Allocation.Split(whole, SeqOf(Amount.Zero, Amount.Zero)).Why());
        Assert.Equal(new AllocationError.NoWeights(), Allocation.Evenly(whole, 0).Why());
        Assert.Equal(new AllocationError.NoWeights(), Allocation.Evenly(whole, -1).Why());
    }

    // ALL-5
    [Fact]
    public void An_asset_whose_decimals_are_unknown_is_split_where_every_share_is_exact()
    {
        var ten = 10m.Of(Unknown);
        var quarters = Allocation.Split(ten, SeqOf(1m.Amount(), 3m.Amount())).OrThrow();
        Assert.Equal(["2.5", "7.5"], quarters.Map(static part => part.Amount.ToString()).ToArray());

        var error = Assert.IsType<AllocationError.NoPart>(Allocation.Split(ten, SeqOf(0m.Amount(), 1m.Amount(), 2m.Amount())).Why());
        var inexact = Assert.IsType<MoneyError.Inexact>(error.Reason);
        Assert.Equal((1, 3.3333333333333333333333333333m), (error.Index, inexact.Kept));
        Assert.Equal("1/30000000000000000000000000000", inexact.Lost.ToString());
    }

    // ALL-5
    [Fact]
    public void A_part_with_more_digits_than_the_type_is_an_error()
    {
        var many = Asset.Crypto("FOO", "foo-chain", 28).OrThrow();
        Assert.Equal(
            new AllocationError.NoPart(0, new MoneyError.TooPrecise()),
            Allocation.Split(decimal.MaxValue.Of(many), SeqOf(1m.Amount(), 10m.Amount())).Why());
    }

    // ALL-5, ARI-4
    [Fact]
    public void A_share_that_must_be_exact_says_what_is_lost_of_it_however_large_it_is()
    {
        var error = Assert.IsType<AllocationError.NoPart>(Allocation.Split(100m.Of(Unknown), SeqOf(1m.Amount(), 1m.Amount(), 1m.Amount())).Why());
        var third = Assert.IsType<MoneyError.Inexact>(error.Reason);
        Assert.Equal((33.333333333333333333333333333m, "1/3000000000000000000000000000"), (third.Kept, third.Lost.ToString()));

        error = Assert.IsType<AllocationError.NoPart>(Allocation.Split(decimal.MaxValue.Of(Unknown), SeqOf(1m.Amount(), 10m.Amount())).Why());
        var eleventh = Assert.IsType<MoneyError.Inexact>(error.Reason);
        Assert.True((Fraction.Of(decimal.MaxValue) / Fraction.Of(11m)).Is(
            Fraction.Of(eleventh.Kept) + new Fraction(eleventh.Lost.Numerator, eleventh.Lost.Denominator)));
    }

    private static Arbitrary<PureCrypto.Money> Wholes() =>
        Drawn.Amounts().Generator
            .Select(static amount => (amount.Value % 1e20m).Amount().Round(6, Rounding.Down).OrThrow().Value.Of(Assets.TetherOnTron))
            .ToArbitrary();

    private static Arbitrary<Amount[]> Weights() => (
        from count in Gen.Choose(1, 7)
        from weights in Gen.OneOf(Drawn.Amounts().Generator, SmallWeights).ArrayOf(count)
        where weights.Any(static weight => !weight.IsZero)
        select weights).ToArbitrary();
}
