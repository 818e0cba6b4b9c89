using System.Text.Json;
using LanguageExt;

namespace PureCrypto;

/// <summary>
/// An <see cref="Asset"/> as an object: <c>code</c>, <c>network</c> unless it is fiat, <c>decimals</c> if known.
/// </summary>
public sealed class AssetJson() : StoredJson<Asset>(From, To)
{
    internal static Asset From(JsonElement element)
    {
        string code = element.Member("code").Text();
        var decimals = element.Optional("decimals").Map(JsonReading.Int);
        return element.Optional("network")
            .Match(Some: network => Asset.Crypto(code, network.Text(), decimals), None: () => Asset.Fiat(code, decimals))
            .OrRefuse();
    }

    internal static void To(Utf8JsonWriter writer, Asset value)
    {
        writer.WriteStartObject();
        writer.WriteString("code", value.Code);
        value.Network.IfSome(network => writer.WriteString("network", network));
        value.Decimals.IfSome(decimals => writer.WriteNumber("decimals", decimals));
        writer.WriteEndObject();
    }
}
