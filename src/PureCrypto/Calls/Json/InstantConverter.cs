using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PureCrypto.Calls.Json;

/// <summary>An instant in JSON: ISO 8601 with any offset when read, always in UTC with <c>Z</c> when written.</summary>
/// <remarks>Writes as many decimals of a second as the value has, up to 7. A text without an offset is refused: it names no instant.</remarks>
internal class InstantConverter : JsonConverter<DateTimeOffset>
{
    private const string Local = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF";

    public sealed override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            && reader.TryGetDateTimeOffset(out var instant)
            && reader.TryGetDateTime(out var local) && local.Kind != DateTimeKind.Unspecified
            ? instant.ToUniversalTime()
            : throw new JsonException("An instant such as 2026-04-09T14:32:18Z is expected.");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(TextOf(value) + "Z");

    private protected static string TextOf(DateTimeOffset value) => value.UtcDateTime.ToString(Local, CultureInfo.InvariantCulture);
}
