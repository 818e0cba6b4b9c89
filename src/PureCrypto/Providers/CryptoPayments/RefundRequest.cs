using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Destinations;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>Sends back what an order received, or a part of it: the input of <c>POST /order/refund</c>.</summary>
/// <param name="Amount">How much: more than 0, at most 6 decimals. All refunds of an order together are at most what it received:
/// see <see cref="CryptoPaymentsAmounts.Refundable"/>.</param>
/// <param name="AssetId">The asset of the order.</param>
/// <param name="Receiver">Where it goes, on the asset's network: see <see cref="AssetId.At"/>.</param>
/// <param name="RefundOrderId">The completed payment or deposit that is refunded.</param>
public sealed record RefundRequest(Amount Amount, AssetId AssetId, Destination Receiver, OrderId RefundOrderId)
{
    internal Seq<Fault> Faults() => Calls.Faults.Of(RequestRules.OfAmount(Amount), RequestRules.OfReceiver(AssetId, Receiver));
}
