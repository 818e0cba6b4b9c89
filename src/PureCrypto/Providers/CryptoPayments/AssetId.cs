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

    /// <summary>The network that its addresses are of, if the asset is known.</summary>
    public Option<Network> Network => Asset.Bind(Destinations.Network.Of);

    internal static Codec<AssetId> Codec { get; } = new(RequestRules.Word, Parse, static id => id.Text);

    /// <summary>Takes visible ASCII without blanks; the document states no form.</summary>
    public static Option<AssetId> Parse(string text) => RequestRules.IsWord(text) ? new AssetId(text) : None;

    /// <summary>The same as <see cref="Text"/>.</summary>
    public override string ToString() => Text;

    internal sealed class Converter() : IdConverter<AssetId>(static text => new AssetId(text), static id => id.Text);
}
