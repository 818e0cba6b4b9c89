using System.Text.Json;

namespace PureCrypto.Providers.CryptoFuse;

/// <summary>
/// <see cref="CurrencyLimits"/> as an object: <c>min_amount</c>, <c>max_amount</c> and, where known, <c>min_amount_usd</c> and
/// <c>max_amount_usd</c>.
/// </summary>
public sealed class CurrencyLimitsJson() : StoredJson<CurrencyLimits>(From, To)
{
    private static CurrencyLimits From(JsonElement element) => new(
        element.Member("min_amount").Amount(),
        element.Member("max_amount").Amount(),
        element.Optional("min_amount_usd").Map(JsonReading.Amount),
        element.Optional("max_amount_usd").Map(JsonReading.Amount));

    private static void To(Utf8JsonWriter writer, CurrencyLimits value)
    {
        writer.WriteStartObject();
        writer.Member("min_amount", value.Minimum);
        writer.Member("max_amount", value.Maximum);
        value.MinimumUsd.IfSome(bound => writer.Member("min_amount_usd", bound));
        value.MaximumUsd.IfSome(bound => writer.Member("max_amount_usd", bound));
        writer.WriteEndObject();
    }
}
