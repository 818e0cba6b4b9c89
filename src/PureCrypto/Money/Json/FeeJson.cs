using System.Text.Json;

namespace PureCrypto;

/// <summary>A <see cref="Fee"/> as an object: <c>name</c>, <c>rule</c> and <c>rounding</c>.</summary>
public sealed class FeeJson() : StoredJson<Fee>(From, To)
{
    internal static Fee From(JsonElement element) => new(
        element.Member("name").Text(), FeeRuleJson.From(element.Member("rule")), element.Member("rounding").Name<Rounding>());

    internal static void To(Utf8JsonWriter writer, Fee value)
    {
        writer.WriteStartObject();
        writer.WriteString("name", value.Name);
        writer.Member("rule", value.Rule, FeeRuleJson.To);
        writer.WriteString("rounding", value.Rounding.ToString());
        writer.WriteEndObject();
    }
}
