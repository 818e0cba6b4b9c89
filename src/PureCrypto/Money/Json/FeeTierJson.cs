using System.Text.Json;

namespace PureCrypto;

/// <summary>A <see cref="FeeTier"/> as an object: <c>from</c> and <c>rule</c>.</summary>
public sealed class FeeTierJson() : StoredJson<FeeTier>(From, To)
{
    internal static FeeTier From(JsonElement element) =>
        new(element.Member("from").Amount(), FeeRuleJson.From(element.Member("rule")));

    internal static void To(Utf8JsonWriter writer, FeeTier value)
    {
        writer.WriteStartObject();
        writer.Member("from", value.From);
        writer.Member("rule", value.Rule, FeeRuleJson.To);
        writer.WriteEndObject();
    }
}
