using System.Linq;
using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>Sends money from an integration's balance: the body of <c>POST /order/withdrawal</c>.</summary>
/// <param name="Amount">How much: more than 0, at most 6 decimals. The balance must hold it and the fees.</param>
/// <param name="AssetId">In which asset.</param>
/// <param name="DestinationAddress">Where it goes; checked where the asset's network has a known rule.</param>
/// <param name="IntegrationId">Whose balance it leaves.</param>
public sealed record WithdrawalRequest(
    [property: JsonRequired] Amount Amount,
    [property: JsonRequired] AssetId AssetId,
    [property: JsonRequired] string DestinationAddress,
    [property: JsonRequired] IntegrationId IntegrationId)
{
    internal Seq<Fault> Faults() => Seq(new[]
    {
        RequestRules.OfAmount(Amount),
        RequestRules.OfAddress("destinationAddress", AssetId, DestinationAddress),
    }.Somes().ToArray());
}
