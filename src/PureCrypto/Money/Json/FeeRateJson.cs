using System.Text.Json;

namespace PureCrypto;

/// <summary>A <see cref="FeeRate"/> as a string, the fraction in plain digits; a JSON number is read as well.</summary>
public sealed class FeeRateJson() : StoredJson<FeeRate>(From, To)
{
    internal static FeeRate From(JsonElement element) => FeeRate.OfFraction(element.Amount().Value).OrRefuse();

    internal static void To(Utf8JsonWriter writer, FeeRate value) => writer.WriteStringValue(value.ToString());
}
