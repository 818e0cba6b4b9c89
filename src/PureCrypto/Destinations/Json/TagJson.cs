using System.Text.Json;

namespace PureCrypto.Destinations.Json;

/// <summary>A <see cref="Tag"/> as its text.</summary>
public sealed class TagJson() : StoredJson<Tag>(From, To)
{
    internal static Tag From(JsonElement element) => Tag.Of(element.Text()).OrRefuse();

    internal static void To(Utf8JsonWriter writer, Tag value) => writer.WriteStringValue(value.Text);
}
