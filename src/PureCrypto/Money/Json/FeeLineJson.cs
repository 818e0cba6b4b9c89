using System.Text.Json;

namespace PureCrypto;

/// <summary>A <see cref="FeeLine"/> as an object: <c>name</c>, <c>charged</c>, <c>rounding</c> and <c>residue</c>.</summary>
public sealed class FeeLineJson() : StoredJson<FeeLine>(From, To)
{
    internal static FeeLine From(JsonElement element) => new(
        element.Member("name").Text(),
        element.Member("charged").Amount(),
        element.Member("rounding").Name<Rounding>(),
        ResidueJson.From(element.Member("residue")));

    internal static void To(Utf8JsonWriter writer, FeeLine value)
    {
        writer.WriteStartObject();
        writer.WriteString("name", value.Name);
        writer.Member("charged", value.Charged);
        writer.WriteString("rounding", value.Rounding.ToString());
        writer.Member("residue", value.Residue, ResidueJson.To);
        writer.WriteEndObject();
    }
}
