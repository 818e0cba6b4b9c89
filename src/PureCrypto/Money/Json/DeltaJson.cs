using System.Text.Json;

namespace PureCrypto;

/// <summary>A <see cref="Delta"/> as a string of plain digits, with a minus sign where it is below zero.</summary>
public sealed class DeltaJson() : StoredJson<Delta>(From, To)
{
    internal static Delta From(JsonElement element) => Delta.Parse(element.Text()).OrRefuse();

    internal static void To(Utf8JsonWriter writer, Delta value) => writer.WriteStringValue(value.ToString());
}
