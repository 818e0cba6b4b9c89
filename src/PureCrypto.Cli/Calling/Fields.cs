using System.Text.Json;
using System.Text.Json.Nodes;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Cli.Calling;

/// <summary>An endpoint's input as it is typed: <c>field=text</c>, <c>field:=json</c> (also <c>null</c>, in a body), and <c>object.field=text</c> for a
/// field of an object.</summary>
/// <remarks>A server passes over what it does not know. Here a name that is mistyped would leave something out that was meant, such as the tag
/// of an address, so it is misuse. Spec: spec/calls.md, CAL-36.</remarks>
internal static class Fields
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The input, read by the same rules by which a server reads a request.</summary>
    /// <exception cref="MisuseException">A field is not the endpoint's, is missing, comes twice, or has a fault.</exception>
    public static TIn Read<TIn, TOut>(Endpoint<TIn, TOut> endpoint, IReadOnlyList<string> fields)
    {
        var typed = fields.Select(Parse).ToArray();
        string[] wrong = [.. Wrong(endpoint, [.. typed.Select(static field => field.Name)])];
        if (wrong.Length > 0) throw new MisuseException(string.Join("; ", wrong) + "." + Taken(endpoint));

        string path = endpoint.Path.Text;
        var query = new List<string>();
        var headers = new List<Header>();
        var body = new JsonObject();
        foreach (var (name, value) in typed)
        {
            switch (PlaceOf(endpoint, name).IfNone(Place.Body))
            {
                case Place.Path:
                    path = path.Replace("{" + name + "}", Uri.EscapeDataString(Text(name, value)), StringComparison.Ordinal);
                    break;
                case Place.Query:
                    query.Add($"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(Text(name, value))}");
                    break;
                case Place.Header:
                    headers.Add(HeaderOf(name, Text(name, value)));
                    break;
                default:
                    Put(body, name, name, value);
                    break;
            }
        }

        string target = query.Count == 0 ? path : path + "?" + string.Join('&', query);
        bool hasBody = endpoint.Input.Slots.Exists(static slot => slot.Place == Place.Body);
        return Request.Parse(endpoint.Verb, target, hasBody ? Body.OfText(body.ToJsonString()) : Body.Empty)
            .Map(request => headers.Aggregate(request, static (sent, header) => sent.With(header)))
            .Bind(request => Bind.To(endpoint, request))
            .Match(Right: static input => input, Left: error => throw new MisuseException(error.Describe() + Taken(endpoint)));
    }

    /// <summary>What is wrong with the names, all of it: nothing of a line is used if one of them is not meant as it reads.</summary>
    private static IEnumerable<string> Wrong<TIn, TOut>(Endpoint<TIn, TOut> endpoint, IReadOnlyList<string> names)
    {
        string[] unknown = [.. names.Where(name => PlaceOf(endpoint, name).IsNone).Distinct(StringComparer.Ordinal)];
        if (unknown.Length > 0) yield return $"{endpoint.Name} has no field {string.Join(", ", unknown)}";
        foreach (string place in endpoint.Path.Places.Filter(place => !names.Contains(place, StringComparer.Ordinal))) yield return $"{place} must be given";
        foreach (var twice in names.GroupBy(static name => name, StringComparer.Ordinal).Where(static name => name.Count() > 1)) yield return $"{twice.Key} must be given once";
    }

    private static Option<Place> PlaceOf<TIn, TOut>(Endpoint<TIn, TOut> endpoint, string name) => endpoint.Input.Slots
        .Find(slot => slot.Place == Place.Body ? slot.Fields.Contains(name.Split('.')[0], StringComparer.Ordinal) : string.Equals(slot.Name, name, StringComparison.Ordinal))
        .Map(static slot => slot.Place);

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
            return JsonNode.Parse(text, documentOptions: Strict);
        }
        catch (JsonException)
        {
            throw new MisuseException($"After := comes JSON, with each name once, not {text}.");
        }
    }

    private static void Put(JsonObject body, string whole, string name, JsonNode? value)
    {
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        string first = dot < 0 ? name : name[..dot];
        if (dot < 0 && body.TryAdd(name, value)) return;
        if (dot >= 0)
        {
            body.TryAdd(first, new JsonObject());
            if (body[first] is JsonObject inner)
            {
                Put(inner, whole, name[(dot + 1)..], value);
                return;
            }
        }

        throw new MisuseException($"{whole} is given twice: whole, and in parts.");
    }

    private static string Text(string name, JsonNode? value)
    {
        try
        {
            return value is null ? throw new MisuseException("A field that is null is left out.")
                : value is JsonValue scalar && scalar.TryGetValue(out string? text) ? text
                : value.ToJsonString();
        }
        catch (InvalidOperationException)
        {
            throw new MisuseException($"{name} must not hold half of a surrogate pair.");
        }
    }

    private static Header HeaderOf(string name, string text) => text.AsSpan().ContainsAny('\r', '\n', '\0')
        ? throw new MisuseException($"{name} must not hold a line break.")
        : Header.Of(name, text);

    private static string Taken<TIn, TOut>(Endpoint<TIn, TOut> endpoint)
    {
        var names = endpoint.Input.Slots.Bind(static slot => slot.Place == Place.Body ? slot.Fields : new[] { slot.Name }.ToSeq());
        return names.IsEmpty ? " It takes none." : $" It takes: {string.Join(", ", names)}.";
    }
}
