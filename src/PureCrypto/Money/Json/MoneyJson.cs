using System.Text.Json;

namespace PureCrypto;

/// <summary>A <see cref="Money"/> as an object: <c>amount</c> and <c>asset</c>.</summary>
public sealed class MoneyJson() : StoredJson<Money>(From, To)
{
    internal static Money From(JsonElement element) =>
        Money.Of(element.Member("amount").Amount(), AssetJson.From(element.Member("asset"))).OrRefuse();

    internal static void To(Utf8JsonWriter writer, Money value)
    {
        writer.WriteStartObject();
        writer.Member("amount", value.Amount);
        writer.Member("asset", value.Asset, AssetJson.To);
        writer.WriteEndObject();
    }
}
