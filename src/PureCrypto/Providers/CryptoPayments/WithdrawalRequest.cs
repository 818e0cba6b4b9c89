using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Destinations;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>Sends money from an integration's balance: the input of <c>POST /order/withdrawal</c>.</summary>
/// <param name="Amount">How much: more than 0, at most 6 decimals. The balance must hold it and the fees.</param>
/// <param name="AssetId">In which asset.</param>
/// <param name="Receiver">Where it goes, on the asset's network: see <see cref="AssetId.At"/>.</param>
/// <param name="IntegrationId">Whose balance it leaves.</param>
public sealed record WithdrawalRequest(Amount Amount, AssetId AssetId, Destination Receiver, IntegrationId IntegrationId)
{
    internal Seq<Fault> Faults() => Calls.Faults.Of(RequestRules.OfAmount(Amount), RequestRules.OfReceiver(AssetId, Receiver));
}
