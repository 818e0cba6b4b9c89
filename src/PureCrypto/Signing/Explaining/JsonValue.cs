using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace PureCrypto.Signing.Explaining;

/// <summary>A member of a JSON object.</summary>
internal sealed record JsonMember(JsonValue.Text Name, JsonValue Value);

/// <summary>JSON as it is spelled and as it is meant: each token is kept as it came.</summary>
internal abstract record JsonValue
{
    private JsonValue()
    {
    }

    /// <summary>The members as they came, also those whose name comes twice.</summary>
    public sealed record Object(JsonMember[] Members) : JsonValue;

    public sealed record List(JsonValue[] Items) : JsonValue;

    /// <summary>A string: the token between its quotes, and what it means.</summary>
    public sealed record Text(string Raw, string Value) : JsonValue;

    public sealed record Number(string Raw) : JsonValue;

    /// <summary>true, false or null.</summary>
    public sealed record Word(string Raw) : JsonValue;

    /// <summary>The value; null if the bytes are no JSON (RFC 8259), hold what is no text, or nest deeper than 64.</summary>
    public static JsonValue? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json.StartsWith(Utf8Marks.ByteOrder) ? json[Utf8Marks.ByteOrder.Length..] : json);
            reader.Read();
            var value = Read(ref reader);
            reader.Read(); // refuses whatever follows
            return value;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // The reader lets half of a surrogate pair, and bytes that are no UTF-8, pass as a token, but not as text.
            return null;
        }
    }

    private static JsonValue Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => ReadObject(ref reader),
        JsonTokenType.StartArray => ReadList(ref reader),
        JsonTokenType.String => ReadText(ref reader),
        JsonTokenType.Number => new Number(Encoding.UTF8.GetString(reader.ValueSpan)),
        _ => new Word(Encoding.UTF8.GetString(reader.ValueSpan)),
    };

    private static Object ReadObject(ref Utf8JsonReader reader)
    {
        var members = new List<JsonMember>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = ReadText(ref reader);
            reader.Read();
            members.Add(new JsonMember(name, Read(ref reader)));
        }

        return new Object([.. members]);
    }

    private static List ReadList(ref Utf8JsonReader reader)
    {
        var items = new List<JsonValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(Read(ref reader));
        return new List([.. items]);
    }

    private static Text ReadText(ref Utf8JsonReader reader) =>
        new(Encoding.UTF8.GetString(reader.ValueSpan), reader.GetString() ?? "");
}
