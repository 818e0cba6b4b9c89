using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Destinations;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>Sends money from one of the merchant's own addresses: the input of "send crypto".</summary>
/// <param name="Amount">How much: more than 0, at most 6 decimals.</param>
/// <param name="AssetId">In which asset.</param>
/// <param name="TransferAddress">The address that it leaves; checked where the asset's network has a known rule.</param>
/// <param name="Receiver">Where it goes, on the asset's network: see <see cref="AssetId.At"/>.</param>
/// <param name="IntegrationId">Whose address it leaves.</param>
/// <param name="ExternalId">The merchant's own name for it, which the order shows; not empty.</param>
public sealed record TransferRequest(
    Amount Amount, AssetId AssetId, string TransferAddress, Destination Receiver, IntegrationId IntegrationId, Option<string> ExternalId = default)
{
    internal Seq<Fault> Faults() => Calls.Faults.Of(
        RequestRules.OfAmount(Amount),
        RequestRules.OfAddress("transferAddress", AssetId, TransferAddress),
        RequestRules.OfReceiver(AssetId, Receiver),
        RequestRules.OfExternalId(ExternalId));
}
