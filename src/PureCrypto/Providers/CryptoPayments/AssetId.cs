using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Calls.Json;
using PureCrypto.Destinations;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>Names an asset at the provider, such as <c>USDT_TRC20</c>: the id of an item of the list of assets.</summary>
/// <remarks>The reference enumerates two, which are known here; others may come with the list, and are sent as they came.
/// Spec: spec/providers/cryptopayments.md, CPO-2.</remarks>
[JsonConverter(typeof(Converter))]
public sealed record AssetId
{
    private AssetId(string text) => Text = text;

    /// <summary>Tron's own coin.</summary>
    public static AssetId Trx { get; } = new("TRX");

    /// <summary>Tether on Tron.</summary>
    public static AssetId UsdtTrc20 { get; } = new("USDT_TRC20");

    /// <summary>The id as the provider writes it; never empty.</summary>
    public string Text { get; }

    /// <summary>The asset that it names, if the table knows it.</summary>
    public Option<Asset> Asset => AssetTable.Find(Spelling.CryptoPayments, AssetText.Of(Text));

    /// <summary>The network that its addresses are of. Of an asset that is not known, the network that the id spells, <em>assumed</em>, or
    /// one of which nothing is known; none if the id is too long for a network.</summary>
    public Option<Network> Network => Asset.Bind(Destinations.Network.Of).Match(
        Some: static network => Some(network),
        None: () => Destinations.Network.Named(Text).ToOption());

    /// <summary>The destination of that address on the asset's network, or the first reason why there is none.</summary>
    /// <param name="address">The address.</param>
    /// <param name="demand">What is said of a tag. The provider has no field for one, so where it is the custom it must be waived.</param>
    /// <example><c>AssetId.UsdtTrc20.At("TLpYCfo8m77QBu97Xkn1U8nJjcTSfzZpfe")</c></example>
    public Either<DestinationError, Destination> At(string address, TagDemand demand = TagDemand.OfNetwork) =>
        from network in Network.ToEither(static () => (DestinationError)new DestinationError.NoNetwork())
        from destination in Destination.Of(network, address, None, demand)
        select destination;

    internal static Codec<AssetId> Codec { get; } = new(RequestRules.Word, Parse, static id => id.Text);

    /// <summary>Takes visible ASCII without blanks; the document states no form.</summary>
    public static Option<AssetId> Parse(string text) => RequestRules.IsWord(text) ? new AssetId(text) : None;

    /// <summary>The same as <see cref="Text"/>.</summary>
    public override string ToString() => Text;

    internal sealed class Converter() : IdConverter<AssetId>(static text => new AssetId(text), static id => id.Text);
}
