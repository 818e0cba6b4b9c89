using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>A <see cref="RefundRequest"/> as it is written.</summary>
internal sealed record RefundRequestWire(
    [property: JsonRequired] Amount Amount,
    [property: JsonRequired] AssetId AssetId,
    [property: JsonRequired] string DestinationAddress,
    [property: JsonRequired] OrderId RefundOrderId)
{
    public static RefundRequestWire Of(RefundRequest request) => new(request.Amount, request.AssetId, request.Receiver.Address, request.RefundOrderId);

    public Validation<Fault, RefundRequest> ToRequest() => RequestRules.Sent(
        AssetId, DestinationAddress, receiver => new RefundRequest(Amount, AssetId, receiver, RefundOrderId), RequestRules.OfAmount(Amount));
}
