using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>A <see cref="WithdrawalRequest"/> as it is written.</summary>
internal sealed record WithdrawalRequestWire(
    [property: JsonRequired] Amount Amount,
    [property: JsonRequired] AssetId AssetId,
    [property: JsonRequired] string DestinationAddress,
    [property: JsonRequired] IntegrationId IntegrationId)
{
    public static WithdrawalRequestWire Of(WithdrawalRequest request) => new(request.Amount, request.AssetId, request.Receiver.Address, request.IntegrationId);

    public Validation<Fault, WithdrawalRequest> ToRequest() => RequestRules.Sent(
        AssetId, DestinationAddress, receiver => new WithdrawalRequest(Amount, AssetId, receiver, IntegrationId), RequestRules.OfAmount(Amount));
}
