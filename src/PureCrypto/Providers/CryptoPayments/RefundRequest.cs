using System.Linq;
using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>Sends back what an order received, or a part of it: the body of <c>POST /order/refund</c>.</summary>
/// <param name="Amount">How much: more than 0, at most 6 decimals. All refunds of an order together are at most what it received:
/// see <see cref="CryptoPaymentsAmounts.Refundable"/>.</param>
/// <param name="AssetId">The asset of the order.</param>
/// <param name="DestinationAddress">Where it goes; checked where the asset's network has a known rule.</param>
/// <param name="RefundOrderId">The completed payment or deposit that is refunded.</param>
public sealed record RefundRequest(
    [property: JsonRequired] Amount Amount,
    [property: JsonRequired] AssetId AssetId,
    [property: JsonRequired] string DestinationAddress,
    [property: JsonRequired] OrderId RefundOrderId)
{
    internal Seq<Fault> Faults() => Seq(new[]
    {
        RequestRules.OfAmount(Amount),
        RequestRules.OfAddress("destinationAddress", AssetId, DestinationAddress),
    }.Somes().ToArray());
}
