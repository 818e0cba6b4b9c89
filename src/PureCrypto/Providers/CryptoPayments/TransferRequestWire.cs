using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>A <see cref="TransferRequest"/> as it is written.</summary>
internal sealed record TransferRequestWire(
    [property: JsonRequired] Amount Amount,
    [property: JsonRequired] AssetId AssetId,
    [property: JsonRequired] string TransferAddress,
    [property: JsonRequired] string DestinationAddress,
    [property: JsonRequired] IntegrationId IntegrationId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Option<string> ExternalId)
{
    public static TransferRequestWire Of(TransferRequest request) => new(
        request.Amount, request.AssetId, request.TransferAddress, request.Receiver.Address, request.IntegrationId, request.ExternalId);

    public Validation<Fault, TransferRequest> ToRequest() => RequestRules.Sent(
        AssetId,
        DestinationAddress,
        receiver => new TransferRequest(Amount, AssetId, TransferAddress, receiver, IntegrationId, ExternalId),
        RequestRules.OfAmount(Amount),
        RequestRules.OfAddress("transferAddress", AssetId, TransferAddress),
        RequestRules.OfExternalId(ExternalId));
}
