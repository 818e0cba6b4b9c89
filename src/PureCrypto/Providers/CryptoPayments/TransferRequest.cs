using System.Linq;
using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>Sends money from one of the merchant's own addresses: the body of "send crypto".</summary>
/// <param name="Amount">How much: more than 0, at most 6 decimals.</param>
/// <param name="AssetId">In which asset.</param>
/// <param name="TransferAddress">The address that it leaves; checked where the asset's network has a known rule.</param>
/// <param name="DestinationAddress">Where it goes; checked likewise.</param>
/// <param name="IntegrationId">Whose address it leaves.</param>
/// <param name="ExternalId">The merchant's own name for it, which the order shows; not empty.</param>
public sealed record TransferRequest(
    [property: JsonRequired] Amount Amount,
    [property: JsonRequired] AssetId AssetId,
    [property: JsonRequired] string TransferAddress,
    [property: JsonRequired] string DestinationAddress,
    [property: JsonRequired] IntegrationId IntegrationId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Option<string> ExternalId = default)
{
    internal Seq<Fault> Faults() => Seq(new[]
    {
        RequestRules.OfAmount(Amount),
        RequestRules.OfAddress("transferAddress", AssetId, TransferAddress),
        RequestRules.OfAddress("destinationAddress", AssetId, DestinationAddress),
        RequestRules.OfExternalId(ExternalId),
    }.Somes().ToArray());
}
