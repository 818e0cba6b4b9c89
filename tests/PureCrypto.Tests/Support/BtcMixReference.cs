using System.Text;
using System.Text.Json;

namespace PureCrypto.Tests.Support;

/// <summary>The documented PHP recipe, written plainly over the platform's JSON document. Null where PHP would not decode.</summary>
public static class BtcMixReference
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The signed text and the last <c>signature</c>, as a string or null.</summary>
    public static (string Text, string? Signature)? Of(byte[] json, int precision = 14, bool omitsRefCode = false)
    {
        try
        {
            Strict.GetString(json);
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 511 });
            ReadEveryString(document.RootElement);
            if (document.RootElement.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)) return null;

            List<(string Key, JsonElement Value)> entries = Entries(document.RootElement);
            bool isObject = document.RootElement.ValueKind == JsonValueKind.Object;
            JsonElement? signature = entries.Where(entry => isObject && entry.Key == "signature").Select(static entry => (JsonElement?)entry.Value).SingleOrDefault();
            entries.RemoveAll(entry => isObject && (entry.Key == "signature" || (omitsRefCode && entry.Key == "refCode")));
            return (
                string.Join('|', entries.Select(entry => TopLevel(entry.Value, precision))),
                signature is { ValueKind: JsonValueKind.String } text ? text.GetString() : null);
        }
        catch (Exception e) when (e is JsonException or DecoderFallbackException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string TopLevel(JsonElement value, int precision)
    {
        if (value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)) return Scalar(value, precision);
        List<(string Key, JsonElement Value)> entries = Entries(value);
        return string.Join(',', entries.Select(static entry => entry.Key)) + "," + string.Join(',', entries.Select(entry => Scalar(entry.Value, precision)));
    }

    private static string Scalar(JsonElement value, int precision) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => PhpNumberReference.Text(value.GetRawText(), precision),
        JsonValueKind.True => "1",
        JsonValueKind.Object or JsonValueKind.Array => "Array",
        _ => "",
    };

    private static List<(string Key, JsonElement Value)> Entries(JsonElement container)
    {
        if (container.ValueKind == JsonValueKind.Array)
            return [.. container.EnumerateArray().Select(static (value, i) => ($"{i}", value))];

        var entries = new List<(string Key, JsonElement Value)>();
        foreach (JsonProperty property in container.EnumerateObject())
        {
            int place = entries.FindIndex(entry => entry.Key == property.Name);
            if (place < 0) entries.Add((property.Name, property.Value));
            else entries[place] = (property.Name, property.Value);
        }

        return entries;
    }

    // A lone surrogate parses, and throws InvalidOperationException when it is read.
    private static void ReadEveryString(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String) value.GetString();
        if (value.ValueKind == JsonValueKind.Array) foreach (JsonElement item in value.EnumerateArray()) ReadEveryString(item);
        if (value.ValueKind != JsonValueKind.Object) return;
        foreach (JsonProperty property in value.EnumerateObject())
        {
            _ = property.Name;
            ReadEveryString(property.Value);
        }
    }
}
