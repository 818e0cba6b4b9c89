using System.Text.Json;

namespace PureCrypto;

/// <summary>A <see cref="Figure"/> as an object: <c>name</c>, <c>ours</c> and <c>theirs</c>.</summary>
public sealed class FigureJson() : StoredJson<Figure>(From, To)
{
    internal static Figure From(JsonElement element) =>
        new(element.Member("name").Text(), element.Member("ours").Amount(), element.Member("theirs").Amount());

    internal static void To(Utf8JsonWriter writer, Figure value)
    {
        writer.WriteStartObject();
        writer.WriteString("name", value.Name);
        writer.Member("ours", value.Ours);
        writer.Member("theirs", value.Theirs);
        writer.WriteEndObject();
    }
}
