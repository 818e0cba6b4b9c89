namespace PureCrypto.Providers.Mintarex;

/// <summary>The two amounts of a quote.</summary>
/// <param name="Base">Of the currency that is traded.</param>
/// <param name="Quoted">Of the currency that it is priced in.</param>
public sealed record QuotedAmounts(Amount Base, Amount Quoted)
{
    /// <summary>What the caller gives: the price when buying, the base when selling.</summary>
    public Amount Given(Side side) => side switch
    {
        Side.Buy => Quoted,
        Side.Sell => Base,
    };

    /// <summary>What the caller gets: the base when buying, the price when selling.</summary>
    public Amount Received(Side side) => side switch
    {
        Side.Buy => Base,
        Side.Sell => Quoted,
    };
}
