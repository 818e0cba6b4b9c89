using System.Globalization;
using System.Text.Json;
using PureCrypto.Calls.Json;

namespace PureCrypto.Providers.Mintarex;

/// <summary>An instant that is written with exactly three decimals of a second, as Mintarex shows it.</summary>
internal sealed class MillisecondConverter : InstantConverter
{
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
}
