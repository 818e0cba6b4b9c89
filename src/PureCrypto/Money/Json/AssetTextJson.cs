using System.Text.Json;

namespace PureCrypto;

/// <summary>An <see cref="AssetText"/> as an object: <c>code</c>, and <c>network</c> if there is one.</summary>
public sealed class AssetTextJson() : StoredJson<AssetText>(From, To)
{
    internal static AssetText From(JsonElement element)
    {
        string code = element.Member("code").Text();
        return element.Optional("network")
            .Match(Some: network => AssetText.Of(code, network.Text()), None: () => AssetText.Of(code));
    }

    internal static void To(Utf8JsonWriter writer, AssetText value)
    {
        writer.WriteStartObject();
        writer.WriteString("code", value.Code);
        value.Network.IfSome(network => writer.WriteString("network", network));
        writer.WriteEndObject();
    }
}
