namespace PureCrypto.Cli.Tour;

/// <summary>The stops of the tour, in order.</summary>
internal static class Itinerary
{
    public static IAsyncEnumerable<Step> Of(Visitor visitor, CancellationToken cancellation) => new[]
    {
        MintarexStops.Of(visitor, cancellation),
        BtcMixStops.Of(visitor, cancellation),
        MistexStops.Of(visitor, cancellation),
        CryptoPaymentsStops.Of(visitor, cancellation),
    }.ToAsyncEnumerable().SelectMany(static stops => stops);
}
