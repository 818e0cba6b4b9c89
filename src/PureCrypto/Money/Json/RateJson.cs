using System.Text.Json;

namespace PureCrypto;

/// <summary>A <see cref="Rate"/> as an object: <c>base</c>, <c>quote</c> and <c>price</c>.</summary>
public sealed class RateJson() : StoredJson<Rate>(From, To)
{
    internal static Rate From(JsonElement element) => Rate
        .Of(AssetJson.From(element.Member("base")), AssetJson.From(element.Member("quote")), element.Member("price").Amount())
        .OrRefuse();

    internal static void To(Utf8JsonWriter writer, Rate value)
    {
        writer.WriteStartObject();
        writer.Member("base", value.Base, AssetJson.To);
        writer.Member("quote", value.Quote, AssetJson.To);
        writer.Member("price", value.Price);
        writer.WriteEndObject();
    }
}
