using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LanguageExt;

namespace PureCrypto.Calls.Json;

/// <summary>An object that could not be read, with something readable in the place of each field that could not.</summary>
/// <param name="Misread">The fields that are missing or malformed, each once, at least one.</param>
/// <param name="Value">The object with the stopgaps, so that the rules of its other fields can be looked at; none if there is none. It is
/// never what anybody sent.</param>
/// <typeparam name="T">The type of the object.</typeparam>
internal sealed record Stopgap<T>(Seq<string> Misread, Option<T> Value) where T : notnull;

/// <summary>Looks for every field that cannot be read. For what was refused already: it reads again for each fault.</summary>
/// <remarks>The serializer names one fault and stops. So that field is put right and the object read again, until nothing is wrong: what is
/// optional is left out, and what is not becomes the first of a few plain values that can be read. Spec: spec/calls.md, CAL-35.</remarks>
internal static class Stopgaps
{
    private static readonly string[] Plain = ["\"0\"", "0", "[]", "{}", "false", "\"2000-01-01T00:00:00Z\""];

    /// <summary>None if the text is no object of which every name comes once.</summary>
    public static Option<Stopgap<T>> For<T>(Body body, JsonTypeInfo<T> type) where T : notnull
    {
        if (type.Kind != JsonTypeInfoKind.Object || Members(body) is not { } members) return None;

        var misread = new List<string>();
        var tried = type.Properties.ToDictionary(static property => property.Name, static _ => 0, StringComparer.Ordinal);
        while (true)
        {
            if (StrictJson.Read(Text(members), type).TryGet(out var value, out var fault)) return new Stopgap<T>(Seq(misread.ToArray()), Some(value));

            // A fault of the whole object is that something is not there.
            var wrong = type.Properties.Where(property => fault.Path.Length == 0 ? IsRequired(property) && !members.ContainsKey(property.Name) : IsAt(fault.Path, property.Name)).ToArray();
            if (wrong.Length == 0) return misread.Count == 0 ? None : new Stopgap<T>(Seq(misread.ToArray()), None);
            foreach (var property in wrong)
            {
                if (!misread.Contains(property.Name)) misread.Add(property.Name);
                string[] values = IsRequired(property) ? [.. Words(property), .. Plain] : [];
                int next = tried[property.Name]++;
                if (next < values.Length) members[property.Name] = values[next];
                else if (IsRequired(property)) return new Stopgap<T>(Seq(misread.ToArray()), None);
                else members.Remove(property.Name);
            }
        }
    }

    private static Dictionary<string, string>? Members(Body body)
    {
        try
        {
            using var json = JsonDocument.Parse(body.Bytes, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? json.RootElement.EnumerateObject().ToDictionary(static member => member.Name, static member => member.Value.GetRawText(), StringComparer.Ordinal)
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // No JSON, or a name that is no text.
            return null;
        }
    }

    private static Body Text(Dictionary<string, string> members)
    {
        var text = new StringBuilder("{");
        foreach (var (name, value) in members)
        {
            text.Append(text.Length > 1 ? "," : "").Append('"').Append(JsonEncodedText.Encode(name).ToString()).Append("\":").Append(value);
        }

        return Body.OfText(text.Append('}').ToString());
    }

    private static bool IsAt(string path, string name) =>
        path.StartsWith(name, StringComparison.Ordinal) && (path.Length == name.Length || path[name.Length] is '.' or '[');

    private static bool IsRequired(JsonPropertyInfo property) =>
        property.IsRequired || (property.Options.RespectRequiredConstructorParameters && property.AssociatedParameter is { HasDefaultValue: false });

    // The first case of an enum, as the enum itself is written.
    private static string[] Words(JsonPropertyInfo property) => property.PropertyType.IsEnum
        ? [JsonSerializer.Serialize(Enum.ToObject(property.PropertyType, 0), property.Options.GetTypeInfo(property.PropertyType))]
        : [];
}
