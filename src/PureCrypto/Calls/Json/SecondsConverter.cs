using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PureCrypto.Calls.Json;

/// <summary>A count of seconds in JSON: read from a number or from a string of plain digits; written as a number.</summary>
internal sealed class SecondsConverter : JsonConverter<long>
{
    public override long Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number when reader.TryGetInt64(out long number) => number,
        JsonTokenType.String when long.TryParse(
            reader.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) => number,
        _ => throw new JsonException("A whole number is expected, as a number or a string."),
    };

    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
