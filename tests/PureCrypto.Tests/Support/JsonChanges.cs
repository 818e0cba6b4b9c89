using System.Text.Json.Nodes;

namespace PureCrypto.Tests.Support;

/// <summary>What can happen to the fields of a JSON text.</summary>
public static class JsonChanges
{
    /// <summary>Values that hardly any field takes.</summary>
    public static IReadOnlyList<string> Garbage { get; } = ["7", "-1", "1e400", "true", "\"\"", "\"garbage\"", "\"-1\"", "\"\\ud83d\"", "[]", "[null]", "{}", "{\"a\":1}"];

    /// <summary>The way to every field, at any depth.</summary>
    public static IEnumerable<string[]> Paths(JsonNode node) => node switch
    {
        JsonObject fields => fields.SelectMany(static field => (field.Value is null ? [] : Paths(field.Value)).Select(inner => (string[])[field.Key, .. inner]).Prepend([field.Key])),
        JsonArray items => items.SelectMany(static (item, index) => Paths(item!).Select(inner => (string[])[index.ToString(System.Globalization.CultureInfo.InvariantCulture), .. inner])),
        _ => [],
    };

    /// <summary>The same text with the value of one field put in its place, or the field gone where <paramref name="put"/> is null.</summary>
    public static string Changed(string json, string[] path, string? put)
    {
        var root = JsonNode.Parse(json)!;
        JsonNode? at = root;
        foreach (string step in path[..^1]) at = at is JsonArray items ? items[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : at?[step];
        if (at is not JsonObject fields) return json;
        if (put is null) fields.Remove(path[^1]);
        else if (fields.ContainsKey(path[^1])) fields[path[^1]] = "\u0001";
        return root.ToJsonString().Replace("\"\\u0001\"", put ?? "", StringComparison.Ordinal);
    }

    /// <summary>Whether two texts say the same: null is absent, and a number or a flag is the string that spells it.</summary>
    public static bool Agree(string left, string right, string[] path)
    {
        try
        {
            return Same(JsonNode.Parse(left), JsonNode.Parse(right)) || (path[^1] == "payouts" && Same(JsonNode.Parse(left), JsonNode.Parse(Changed(right, path, "{}"))));
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    private static bool Same(JsonNode? left, JsonNode? right) => (left, right) switch
    {
        (null, null) => true,
        (JsonObject a, JsonObject b) => a.Concat(b).Select(static field => field.Key).Distinct().All(key => Same(a[key], b[key])),
        (JsonArray a, JsonArray b) => a.Count == b.Count && Enumerable.Range(0, a.Count).All(n => Same(a[n], b[n])),
        (JsonValue a, JsonValue b) => Text(a) == Text(b) || (decimal.TryParse(Text(a), System.Globalization.CultureInfo.InvariantCulture, out decimal x) && decimal.TryParse(Text(b), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out decimal y) && x == y),
        _ => false,
    };

    private static string Text(JsonValue value) => value.ToJsonString().Trim('"');

    /// <summary>The same text with every name given twice.</summary>
    public static string Twice(JsonNode? node) => node switch
    {
        JsonObject fields => $"{{{string.Join(',', fields.Concat(fields).Select(static field => $"{JsonValue.Create(field.Key)!.ToJsonString()}:{Twice(field.Value)}"))}}}",
        JsonArray items => $"[{string.Join(',', items.Select(Twice))}]",
        null => "null",
        _ => node.ToJsonString(),
    };
}
