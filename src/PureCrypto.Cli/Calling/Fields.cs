using System.Text.Json;
using System.Text.Json.Nodes;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Cli.Calling;

/// <summary>An endpoint's input as it is typed: <c>field=text</c>, <c>field:=json</c> (also <c>null</c>, in a body), and <c>object.field=text</c> for a
/// field of an object.</summary>
internal static class Fields
{
    /// <summary>The input, read by the same rules by which a server reads a request.</summary>
    /// <exception cref="MisuseException">A field is not the endpoint's, or has a fault.</exception>
    public static TIn Read<TIn, TOut>(Endpoint<TIn, TOut> endpoint, IReadOnlyList<string> fields)
    {
        string path = endpoint.Path.Text;
        var query = new List<string>();
        var body = new JsonObject();
        foreach (var (name, value) in fields.Select(Parse))
        {
            var place = endpoint.Input.Slots.Find(slot => string.Equals(slot.Name, name, StringComparison.Ordinal)).Map(static slot => slot.Place).IfNone(Place.Body);
            if (place == Place.Path) path = path.Replace("{" + name + "}", Uri.EscapeDataString(Text(value)), StringComparison.Ordinal);
            else if (place == Place.Query) query.Add($"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(Text(value))}");
            else if (HasBody(endpoint)) Put(body, name, value);
            else throw new MisuseException($"{endpoint.Name} has no field {name}.{Known(endpoint)}");
        }

        string target = query.Count == 0 ? path : path + "?" + string.Join('&', query);
        var content = HasBody(endpoint) ? Body.OfText(body.ToJsonString()) : Body.Empty;
        return Request.Parse(endpoint.Verb, target, content).Bind(request => Bind.To(endpoint, request))
            .Match(Right: static input => input, Left: error => throw new MisuseException(error.Describe() + Known(endpoint)));
    }

    private static bool HasBody<TIn, TOut>(Endpoint<TIn, TOut> endpoint) => endpoint.Input.Slots.Exists(static slot => slot.Place == Place.Body);

    private static (string Name, JsonNode? Value) Parse(string field)
    {
        int equals = field.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0) throw new MisuseException($"A field is written field=text or field:=json, not {field}.");
        return field[equals - 1] == ':'
            ? (field[..(equals - 1)], Json(field[(equals + 1)..]))
            : (field[..equals], JsonValue.Create(field[(equals + 1)..]));
    }

    private static JsonNode? Json(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            throw new MisuseException($"After := comes JSON, not {text}.");
        }
    }

    private static void Put(JsonObject body, string name, JsonNode? value)
    {
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            body[name] = value;
            return;
        }

        if (body[name[..dot]] is not JsonObject inner) body[name[..dot]] = inner = [];
        Put(inner, name[(dot + 1)..], value);
    }

    private static string Text(JsonNode? value) =>
        value is null ? throw new MisuseException("A field that is null is left out.")
        : value is JsonValue scalar && scalar.TryGetValue(out string? text) ? text
        : value.ToJsonString();

    private static string Known<TIn, TOut>(Endpoint<TIn, TOut> endpoint) =>
        endpoint.Input.Slots.IsEmpty ? " It takes none." : $" It takes: {string.Join(", ", endpoint.Input.Slots.Map(static slot => slot.Place == Place.Body ? "a JSON body" : slot.Name))}.";
}
