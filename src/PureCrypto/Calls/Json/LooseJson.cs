using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using LanguageExt;

namespace PureCrypto.Calls.Json;

/// <summary>A JSON object that may be anything: what can be read is read, everything else is none. For error bodies.</summary>
/// <remarks>Total: a gateway's page, half a text, a list or nothing at all give an object without fields.</remarks>
internal readonly struct LooseJson
{
    private readonly JsonElement _element;

    private LooseJson(JsonElement element) => _element = element;

    public static LooseJson Of(Body body)
    {
        try
        {
            using var document = JsonDocument.Parse(body.Bytes);
            return new LooseJson(document.RootElement.Clone());
        }
        catch (JsonException)
        {
            return default;
        }
    }

    /// <summary>The field's value; an object without fields if there is none.</summary>
    public LooseJson this[string name]
    {
        get
        {
            try
            {
                return IsObject && _element.TryGetProperty(name, out var value) ? new LooseJson(value) : default;
            }
            catch (InvalidOperationException)
            {
                // Another name in the object holds half of a surrogate pair: it is JSON, but not text.
                return default;
            }
        }
    }

    /// <summary>The first item of a list; an object without fields if there is none.</summary>
    public LooseJson First => IsList ? new LooseJson(_element[0]) : default;

    /// <summary>The last item of a list; an object without fields if there is none.</summary>
    public LooseJson Last => IsList ? new LooseJson(_element[_element.GetArrayLength() - 1]) : default;

    /// <summary>The name of an object's first field.</summary>
    public Option<string> FirstName
    {
        get
        {
            try
            {
                return IsObject ? _element.EnumerateObject().Select(static member => member.Name).HeadOrNone() : None;
            }
            catch (InvalidOperationException)
            {
                // The name holds half of a surrogate pair: it is JSON, but not text.
                return None;
            }
        }
    }

    public bool IsObject => _element.ValueKind == JsonValueKind.Object;

    private bool IsList => _element.ValueKind == JsonValueKind.Array && _element.GetArrayLength() > 0;

    /// <summary>The text of a string, or of a number as it was written.</summary>
    public Option<string> Text => _element.ValueKind switch
    {
        JsonValueKind.String => Unescaped(),
        JsonValueKind.Number => _element.GetRawText(),
        _ => None,
    };

    /// <summary>The items of an array; none of anything else.</summary>
    public IReadOnlyList<LooseJson> Items => _element.ValueKind == JsonValueKind.Array
        ? [.. _element.EnumerateArray().Select(static item => new LooseJson(item))]
        : [];

    private Option<string> Unescaped()
    {
        try
        {
            return Optional(_element.GetString());
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is JSON, but not text.
            return None;
        }
    }
}
