using PureCrypto.Providers.Mistex;

namespace PureCrypto.Tests.Laws;

/// <summary>A conversion keeps to the offer. MIS-1 to MIS-3.</summary>
[Properties(Arbitrary = [typeof(Drawn)], MaxTest = 500)]
public sealed class MistexOfferLaws
{
    private static readonly MistexOffer BitcoinToMonero = Offer(Assets.Bitcoin, Assets.Monero, 108.62m, 0.0013m, 43.35m);

    // MIS-1: the figures of the document's order.
    [Fact]
    public void The_documents_order_is_converted_exactly()
    {
        var received = BitcoinToMonero.Convert(0.05m.Of(Assets.Bitcoin), Rounding.Exact).OrThrow();
        Assert.Equal(5.431m.Of(Assets.Monero), received);
    }

    // MIS-1: the figures of the document's rate.
    [Fact]
    public void The_documents_rate_gives_Tether_for_one_bitcoin() => Assert.Equal(
        68518.82m.Of(Assets.TetherOnTron),
        Offer(Assets.Bitcoin, Assets.TetherOnTron, 68518.82m, 0.0013m, 43.35m).Convert(1m.Of(Assets.Bitcoin), Rounding.Exact).OrThrow());

    // MIS-1, MIS-2
    [Property]
    public void What_is_within_the_bounds_is_the_product_rounded_once_and_what_is_not_names_its_bound(decimal number, Rounding rounding)
    {
        decimal sent = decimal.Round(Math.Abs(number) % 60m, 8);
        var result = BitcoinToMonero.Convert(sent.Of(Assets.Bitcoin), rounding);
        object expected =
            sent < 0.0013m ? new ConversionError.BelowMinimum(sent.Amount(), 0.0013m.Amount(), Assets.Bitcoin, Assets.Monero)
            : sent > 43.35m ? new ConversionError.AboveMaximum(sent.Amount(), 43.35m.Amount(), Assets.Bitcoin, Assets.Monero)
            : (Fraction.Of(sent) * Fraction.Of(108.62m)).Round(12, rounding)!.Value.AsDecimal()!;
        Assert.Equal(expected, result.Match(Right: static money => (object)money.Amount.Value, Left: static error => error));
    }

    // MIS-2
    [Theory]
    [InlineData("0.0013")]
    [InlineData("43.35")]
    public void A_bound_itself_can_be_sent(string sent) =>
        Assert.True(BitcoinToMonero.Convert(Amount.Parse(sent).OrThrow().Value.Of(Assets.Bitcoin), Rounding.Down).IsRight);

    // MIS-3
    [Fact]
    public void The_other_direction_and_other_assets_are_refused()
    {
        Assert.Equal(
            new ConversionError.NoAmount(new MoneyError.DifferentAssets(Assets.Bitcoin, Assets.Monero)),
            BitcoinToMonero.Convert(5m.Of(Assets.Monero), Rounding.Down).Why());
        Assert.IsType<MoneyError.Inexact>(Assert.IsType<ConversionError.NoAmount>(
            Offer(Assets.Bitcoin, Assets.Dollar, 0.01m, 0m, 1m).Convert(0.5m.Of(Assets.Bitcoin), Rounding.Exact).Why()).Reason);
    }

    private static MistexOffer Offer(Asset from, Asset to, decimal price, decimal minimum, decimal maximum) =>
        new(Rate.Of(from, to, price.Amount()).OrThrow(), minimum.Amount(), maximum.Amount());
}
