using System.Text.Json;

namespace PureCrypto.Calls.Json;

/// <summary>The same, written with the offset <c>+00:00</c>, as PHP does.</summary>
internal sealed class OffsetInstantConverter : InstantConverter
{
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(TextOf(value) + "+00:00");
}
