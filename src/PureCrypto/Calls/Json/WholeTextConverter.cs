using System.Globalization;
using System.Text.Json;

namespace PureCrypto.Calls.Json;

/// <summary>A whole number in JSON: read from a number or from a string of plain digits; written as a string.</summary>
internal sealed class WholeTextConverter : WholeConverter
{
    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
}
