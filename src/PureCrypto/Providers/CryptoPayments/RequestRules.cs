using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Destinations;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>What several requests may hold, and may not. Spec: spec/providers/cryptopayments.md, CPO-2 to CPO-4.</summary>
internal static class RequestRules
{
    public const string Word = "must be visible ASCII without blanks";

    private const string LongWord = Word + ", at most 255 characters";
    private const string AmountRule = "must be more than 0, with at most 6 decimals";

    public static Codec<string> Currency { get; } = new(Word, static text => IsWord(text) ? text : None, static text => IsWord(text) ? text : None);

    public static bool IsWord(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('!', '~');

    /// <summary>The provider rounds what has more decimals, in a mode that it does not state (C4). Zeros count, because its schema counts digits.</summary>
    public static Option<Fault> OfAmount(Amount amount) =>
        amount.IsZero || amount.Scale > CryptoPaymentsAmounts.Decimals ? new Fault("amount", AmountRule) : None;

    public static Option<Fault> OfExternalId(Option<string> externalId) =>
        externalId.Bind(static text => text.Length > 0 ? None : Some(new Fault("externalId", Codecs.Text.Rule)));

    /// <summary>Where the asset is known, its network's rule decides; otherwise only what no address holds is refused.</summary>
    public static Option<Fault> OfAddress(string field, AssetId asset, string address) =>
        !IsWord(address) || address.Length > Destination.MaxAddressLength ? new Fault(field, LongWord)
        : asset.Network.Bind(network => AddressCheck.Of(network, address) is AddressVerdict.Invalid ? Some(new Fault(field, $"must be an address of {network}")) : None);
}
