using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Destinations;

namespace PureCrypto.Providers.Mistex;

/// <summary>An <see cref="OrderRequest"/> as it is written, its destinations in pieces.</summary>
internal sealed record OrderRequestWire(
    [property: JsonRequired] string CoinFrom,
    [property: JsonRequired] string NetworkFrom,
    [property: JsonRequired] string CoinTo,
    [property: JsonRequired] string NetworkTo,
    [property: JsonRequired] Amount AmountFrom,
    [property: JsonRequired] RateType RateType,
    [property: JsonRequired] string RecipientAddress,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] TagField RecipientAddressTag,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Option<string> RefundAddress)
{
    public static OrderRequestWire Of(OrderRequest request) => new(
        request.CoinFrom,
        request.NetworkFrom,
        request.CoinTo,
        request.NetworkTo,
        request.AmountFrom,
        request.RateType,
        request.Recipient.Address,
        TagField.Of(request.Recipient),
        request.Refund.Map(static refund => refund.Address));

    /// <summary>The request, or every fault of it at once.</summary>
    public Validation<Fault, OrderRequest> ToRequest()
    {
        var recipient = Destination.Parse(NetworkTo, RecipientAddress, RecipientAddressTag.Text, RecipientAddressTag.Demand);
        var refund = RefundAddress.Match(
            Some: address => Destination.Parse(NetworkFrom, address, demand: TagDemand.Waived).Map(static sound => Some(sound)),
            None: static () => Option<Destination>.None);
        var faults = Names() + Faults.Of(
            FaultOf(recipient, "network_to", "recipient_address", "recipient_address_tag"), FaultOf(refund, "network_from", "refund_address", "refund_address"));
        return faults.IsEmpty
            ? new OrderRequest(CoinFrom, NetworkFrom, CoinTo, NetworkTo, AmountFrom, RateType, recipient.OrThrow(), refund.OrThrow())
            : Validation<Fault, OrderRequest>.Fail(faults);
    }

    /// <summary>What is wrong beside the destinations.</summary>
    public Seq<Fault> Names() => Faults.Of(
        MistexCodecs.NameFault("coin_from", CoinFrom),
        MistexCodecs.NetworkFault("network_from", NetworkFrom),
        MistexCodecs.NameFault("coin_to", CoinTo),
        MistexCodecs.NetworkFault("network_to", NetworkTo),
        AmountFrom.IsZero ? new Fault("amount_from", "must be more than 0") : None,
        Faults.OfCase("rate_type", RateType, MistexCodecs.RateType));

    // A network that is none was told of already.
    private static Option<Fault> FaultOf<T>(Either<DestinationError, T> result, string network, string address, string tag) => result.Match(
        Right: static _ => None,
        Left: error => error is DestinationError.NoNetwork ? None : Some(DestinationFaults.Of(error, network, address, tag)));
}
