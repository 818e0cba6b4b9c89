namespace PureCrypto.Tests.Laws;

/// <summary>A rate turns one of its two assets into the other. RAT-1 to RAT-3.</summary>
[Properties(Arbitrary = [typeof(Drawn)], MaxTest = 1000)]
public sealed class RateLaws
{
    // RAT-1
    [Property]
    public void A_rate_has_a_price_above_zero_between_two_assets(Amount price)
    {
        Assert.Equal(price.IsZero, Rate.Of(Assets.Bitcoin, Assets.Dollar, price).IsLeft);
        Assert.Equal(new MoneyError.NoRate(), Rate.Of(Assets.Bitcoin, Assets.Bitcoin, price).Why());
    }

    // RAT-2
    [Property]
    public void The_base_is_multiplied_and_the_quote_is_divided(Amount price, decimal number, Rounding rounding)
    {
        if (!Rate.Of(Assets.Bitcoin, Assets.Dollar, price).TryGet(out var rate, out _))
        {
            return;
        }

        decimal sum = Math.Abs(number) % 21_000_000m;
        var coins = decimal.Round(sum, 8).Of(Assets.Bitcoin);
        var dollars = decimal.Round(sum, 2).Of(Assets.Dollar);
        Assert.Equal(
            (Fraction.Of(coins.Amount.Value) * Fraction.Of(price.Value)).Round(2, rounding)?.AsDecimal(),
            rate.Convert(coins, rounding).TryGet(out var worth, out _) ? worth.Amount.Value : null);
        Assert.Equal(
            (Fraction.Of(dollars.Amount.Value) / Fraction.Of(price.Value)).Round(8, rounding)?.AsDecimal(),
            rate.Convert(dollars, rounding).TryGet(out var bought, out _) ? bought.Amount.Value : null);
    }

    // RAT-2
    [Property]
    public void Converted_down_and_back_is_never_more(decimal number, decimal priceOf)
    {
        var price = decimal.Round((Math.Abs(priceOf) % 1_000_000m) + 0.01m, 8).Amount();
        var rate = Rate.Of(Assets.Bitcoin, Assets.Dollar, price).OrThrow();
        var dollars = decimal.Round(Math.Abs(number) % 1_000_000_000m, 2).Of(Assets.Dollar);
        var back = rate.Convert(dollars, Rounding.Down).Bind(coins => rate.Convert(coins, Rounding.Down)).OrThrow();
        Assert.True(back.Amount <= dollars.Amount);
    }

    // RAT-3
    [Fact]
    public void A_third_asset_is_not_converted()
    {
        var rate = Rate.Of(Assets.Bitcoin, Assets.Dollar, 72014.25m.Amount()).OrThrow();
        Assert.Equal(
            new MoneyError.DifferentAssets(Assets.Bitcoin, Assets.Ether),
            rate.Convert(1m.Of(Assets.Ether), Rounding.Down).Why());
        Assert.Equal("72014.25 USD per BTC/bitcoin", rate.ToString());
    }

    // RAT-2
    [Fact]
    public void The_example_in_the_doc_comment_is_true()
    {
        var rate = Rate.Of(Assets.Bitcoin, Assets.Dollar, 72014.25m.Amount()).OrThrow();
        Assert.Equal("0.01388614 BTC/bitcoin", rate.Convert(1000.00m.Of(Assets.Dollar), Rounding.Down).OrThrow().ToString());
        Assert.Equal("0.0138 BTC/bitcoin", rate.Convert(1000.00m.Of(Assets.Dollar), 4, Rounding.Down).OrThrow().ToString());
        Assert.IsType<MoneyError.TooPreciseFor>(rate.Convert(1000.00m.Of(Assets.Dollar), 10, Rounding.Down).Why());
    }
}
