using PureCrypto.Destinations;
using PureCrypto.Providers.Mistex;

namespace PureCrypto.Http.Tests.Support;

/// <summary>A call that moves money and that nothing settles: an order at Mistex.</summary>
internal static class Unsettleable
{
    public static OrderRequest Order { get; } = new(
        "BTC", "BTC", "USDT", "TRC20", Amount.Parse("0.05").OrThrow(), RateType.Float, Destination.Parse("TRC20", "TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE").OrThrow());
}
