using System.Text.Json;

namespace PureCrypto;

/// <summary>A <see cref="Tolerance"/> as an object: <c>units</c> and <c>decimals</c>.</summary>
public sealed class ToleranceJson() : StoredJson<Tolerance>(From, To)
{
    internal static Tolerance From(JsonElement element)
    {
        int units = element.Member("units").Int();
        int decimals = element.Member("decimals").Int();
        return units >= 0 && decimals is >= 0 and <= Amount.MaxDecimals
            ? Tolerance.Of(units, decimals)
            : throw new JsonException("No tolerance.");
    }

    internal static void To(Utf8JsonWriter writer, Tolerance value)
    {
        writer.WriteStartObject();
        writer.WriteNumber("units", value.Units);
        writer.WriteNumber("decimals", value.Decimals);
        writer.WriteEndObject();
    }
}
