using System.Text;
using static PureCrypto.Tests.Laws.Outcomes;

namespace PureCrypto.Tests.Laws;

/// <summary>An amount of an asset keeps to its asset. MON-1 to MON-5, AST-1 to AST-3.</summary>
[Properties(Arbitrary = [typeof(Drawn)], MaxTest = 1000)]
public sealed class MoneyLaws
{
    private static readonly Asset Unknown = Asset.Crypto("FOO", "foo-chain", LanguageExt.Option<int>.None).OrThrow();

    // MON-1, MON-2
    [Property]
    public void Money_has_no_more_decimals_than_its_asset_zeros_aside(Amount amount, Places places)
    {
        var asset = Asset.Crypto("FOO", "foo-chain", places.Count).OrThrow();
        bool fits = Fraction.Of(amount.Value).Round(places.Count, Rounding.Exact) is not null;
        object expected = fits ? amount : new MoneyError.TooPreciseFor(amount, asset);
        Assert.All(
            [
                PureCrypto.Money.Of(amount, asset),
                PureCrypto.Money.Parse(amount.ToString(), asset),
                PureCrypto.Money.Parse(Encoding.UTF8.GetBytes(amount.ToString()), asset),
            ],
            result => Assert.Equal(expected, result.Match(Right: static money => (object)money.Amount, Left: static error => error)));
    }

    // MON-2
    [Fact]
    public void A_text_that_is_no_amount_is_no_money() =>
        Assert.Equal(new MoneyError.Malformed(1), PureCrypto.Money.Parse("1,5", Assets.Dollar).Why());

    // MON-2
    [Property]
    public void An_asset_whose_decimals_are_unknown_takes_any_amount(Amount amount) =>
        Assert.Equal(amount, PureCrypto.Money.Of(amount, Unknown).OrThrow().Amount);

    // MON-3
    [Fact]
    public void Different_assets_neither_add_nor_compare()
    {
        var tron = 5m.Of(Assets.TetherOnTron);
        var ethereum = 5m.Of(Assets.TetherOnEthereum);
        var error = new MoneyError.DifferentAssets(Assets.TetherOnTron, Assets.TetherOnEthereum);
        Assert.Equal(error, tron.Add(ethereum).Why());
        Assert.Equal(error, tron.Subtract(ethereum).Why());
        Assert.Equal(error, tron.DeltaFrom(ethereum).Why());
        Assert.Equal(error, tron.Compare(ethereum).Why());
        Assert.Equal(error, PureCrypto.Money.Sum(Assets.TetherOnTron, SeqOf(tron, ethereum)).Why());
        Assert.NotEqual(tron, ethereum);
    }

    // MON-3, AST-2
    [Fact]
    public void The_same_coin_with_other_decimals_is_another_asset()
    {
        var eight = Asset.Crypto("USDT", "tron", 8).OrThrow();
        Assert.NotEqual(Assets.TetherOnTron, eight);
        Assert.Equal(
            new MoneyError.DifferentAssets(Assets.TetherOnTron, eight),
            1m.Of(Assets.TetherOnTron).Add(1m.Of(eight)).Why());
    }

    // MON-3
    [Property]
    public void Amounts_of_one_asset_add_subtract_and_compare_as_amounts_do(Amount left, Amount right)
    {
        var x = PureCrypto.Money.Of(left, Unknown).OrThrow();
        var y = PureCrypto.Money.Of(right, Unknown).OrThrow();
        Assert.Equal(left.Add(right), x.Add(y).Map(static money => money.Amount));
        Assert.Equal(left.Subtract(right), x.Subtract(y).Map(static money => money.Amount));
        Assert.Equal(left.DeltaFrom(right), x.DeltaFrom(y));
        Assert.Equal(left.CompareTo(right), x.Compare(y).OrThrow());
        Assert.Equal(x.DeltaFrom(y).Bind(y.Apply), x.DeltaFrom(y).Map(_ => x));
    }

    // MON-4
    [Property]
    public void A_product_is_rounded_once_to_the_decimals_of_the_asset(decimal number, decimal factor, Rounding rounding)
    {
        var money = Math.Abs(number).Amount().Round(6, Rounding.Down).OrThrow().Value.Of(Assets.TetherOnTron);
        var expected = (Fraction.Of(money.Amount.Value) * Fraction.Of(Math.Abs(factor))).Round(6, rounding)?.AsDecimal();
        Assert.Equal(
            expected,
            money.Multiply(Math.Abs(factor), rounding).TryGet(out var product, out _) ? product.Amount.Value : null);
    }

    // MON-4
    [Property]
    public void A_quotient_is_rounded_once_to_the_decimals_of_the_asset(decimal number, decimal divisor, Rounding rounding)
    {
        var money = Math.Abs(number).Amount().Round(6, Rounding.Down).OrThrow().Value.Of(Assets.TetherOnTron);
        decimal by = Math.Abs(divisor) + 1e-9m;
        var expected = (Fraction.Of(money.Amount.Value) / Fraction.Of(by)).Round(6, rounding)?.AsDecimal();
        Assert.Equal(expected, money.Divide(by, rounding).TryGet(out var quotient, out _) ? quotient.Amount.Value : null);
    }

    // MON-5
    [Theory]
    [InlineData(Rounding.Down)]
    [InlineData(Rounding.Up)]
    [InlineData(Rounding.HalfDown)]
    [InlineData(Rounding.HalfUp)]
    [InlineData(Rounding.HalfEven)]
    public void An_asset_whose_decimals_are_unknown_is_not_rounded(Rounding rounding)
    {
        Assert.Equal(new MoneyError.UnknownDecimals(Unknown), 10m.Of(Unknown).Multiply(0.5m, rounding).Why());
        Assert.Equal(new MoneyError.UnknownDecimals(Unknown), 10m.Of(Unknown).Divide(4m, rounding).Why());
    }

    // MON-5
    [Fact]
    public void An_asset_whose_decimals_are_unknown_is_computed_where_that_is_exact()
    {
        Assert.Equal("0.0125 FOO/foo-chain", 0.05m.Of(Unknown).Multiply(0.25m, Rounding.Exact).OrThrow().ToString());
        Assert.Equal("2.5 FOO/foo-chain", 10m.Of(Unknown).Divide(4m, Rounding.Exact).OrThrow().ToString());
        var third = Assert.IsType<MoneyError.Inexact>(10m.Of(Unknown).Divide(3m, Rounding.Exact).Why());
        Assert.Equal(3.3333333333333333333333333333m, third.Kept);
        Assert.Equal("1/30000000000000000000000000000", third.Lost.ToString());
    }

    // MON-4
    [Fact]
    public void A_negative_factor_gives_no_amount() =>
        Assert.Equal(new MoneyError.Negative(-5m), 10m.Of(Assets.Dollar).Multiply(-0.5m, Rounding.Exact).Why());

    // MON-2
    [Fact]
    public void A_difference_finer_than_the_asset_is_not_applied() => Assert.Equal(
        new MoneyError.TooPreciseFor(1.005m.Amount(), Assets.Dollar),
        1m.Of(Assets.Dollar).Apply(Delta.Of(0.005m)).Why());

    // AST-1
    [Theory]
    [InlineData("", "tron", 6)]
    [InlineData("USDT", "", 6)]
    [InlineData("US DT", "tron", 6)]
    [InlineData("USDT", "tron\n", 6)]
    [InlineData("ÜSDT", "tron", 6)]
    [InlineData("USDT", "tron", 29)]
    [InlineData("USDT", "tron", -1)]
    [InlineData("A2345678901234567890123456789012345678901", "tron", 6)]
    public void What_is_no_name_or_no_number_of_decimals_is_no_asset(string code, string network, int decimals)
    {
        Assert.Equal(new MoneyError.NoAsset(), Asset.Crypto(code, network, decimals).Why());
        Assert.True(network is not "tron" || Asset.Fiat(code, decimals).IsLeft);
    }

    // AST-3
    [Fact]
    public void Money_of_a_state_lives_on_no_chain()
    {
        Assert.True(Asset.Fiat("USD", 2).OrThrow().IsFiat);
        Assert.Equal(Assets.Dollar, Asset.Fiat("USD", 2).OrThrow());
        Assert.False(Assets.Bitcoin.IsFiat);
        Assert.Equal(("USD", "BTC/bitcoin"), (Assets.Dollar.ToString(), Assets.Bitcoin.ToString()));
    }
}
