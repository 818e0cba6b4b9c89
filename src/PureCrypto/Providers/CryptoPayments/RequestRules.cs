using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Destinations;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>What several requests may hold, and may not. Spec: spec/providers/cryptopayments.md, CPO-2 to CPO-4.</summary>
internal static class RequestRules
{
    public const string Word = "must be visible ASCII without blanks";

    private const string Receiver = "destinationAddress";
    private const string AmountRule = "must be more than 0, with at most 6 decimals";

    public static Codec<string> Currency { get; } = new(Word, static text => IsWord(text) ? text : None, static text => IsWord(text) ? text : None);

    public static bool IsWord(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('!', '~');

    /// <summary>The provider rounds what has more decimals, in a mode that it does not state (C4). Zeros count, because its schema counts digits.</summary>
    public static Option<Fault> OfAmount(Amount amount) =>
        amount.IsZero || amount.Scale > CryptoPaymentsAmounts.Decimals ? new Fault("amount", AmountRule) : None;

    public static Option<Fault> OfExternalId(Option<string> externalId) =>
        externalId.Bind(static text => text.Length > 0 ? Utf16.Fault("externalId", text) : Some(new Fault("externalId", Codecs.Text.Rule)));

    /// <summary>An address that money leaves. Where the network of the asset has a rule it decides; otherwise only what no address holds is refused.</summary>
    public static Option<Fault> OfAddress(string field, AssetId asset, string address) =>
        asset.At(address, TagDemand.Waived).Match(Right: static _ => None, Left: error => Some(FaultOf(error, field)));

    /// <summary>A receiver must be one that <see cref="Sent"/> would read: on the asset's network, and without a tag, for which there is no field.</summary>
    public static Option<Fault> OfReceiver(AssetId asset, Destination receiver) =>
        !asset.Network.Exists(network => network == receiver.Network) ? new Fault(Receiver, "must be on the network of the asset")
        : receiver.Tag.IsSome ? new Fault(Receiver, "must need no tag: there is no field for one")
        : None;

    /// <summary>A request that sends money, or every fault of it: of its receiver and of the rest.</summary>
    /// <param name="asset">The asset, which says the network.</param>
    /// <param name="address">The receiver's address.</param>
    /// <param name="make">The request to that receiver.</param>
    /// <param name="rest">What else may be wrong.</param>
    public static Validation<Fault, T> Sent<T>(AssetId asset, string address, Func<Destination, T> make, params ReadOnlySpan<Option<Fault>> rest)
    {
        var receiver = asset.At(address, TagDemand.Waived);
        var faults = Faults.Of(rest) + Faults.Of(receiver.Match(Right: static _ => None, Left: static error => Some(FaultOf(error, Receiver))));
        return faults.IsEmpty ? make(receiver.OrThrow()) : Validation<Fault, T>.Fail(faults);
    }

    private static Fault FaultOf(DestinationError error, string field) => DestinationFaults.Of(error, "assetId", field, field);
}
