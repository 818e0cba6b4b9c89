using System.Globalization;
using System.Text.Json;

namespace PureCrypto.Calls.Json;

/// <summary>The same, written as a plain number.</summary>
internal sealed class DecimalNumberConverter : DecimalTextConverter
{
    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.ToString(CultureInfo.InvariantCulture));
}
