using System.Text.Json;

namespace PureCrypto;

/// <summary>A <see cref="SpelledAsset"/> as an object: <c>spelling</c> and <c>text</c>; the asset is looked up again.</summary>
public sealed class SpelledAssetJson() : StoredJson<SpelledAsset>(From, To)
{
    internal static SpelledAsset From(JsonElement element) =>
        SpelledAsset.Read(element.Member("spelling").Name<Spelling>(), AssetTextJson.From(element.Member("text")));

    internal static void To(Utf8JsonWriter writer, SpelledAsset value)
    {
        writer.WriteStartObject();
        writer.WriteString("spelling", value.Spelling.ToString());
        writer.Member("text", value.Text, AssetTextJson.To);
        writer.WriteEndObject();
    }
}
