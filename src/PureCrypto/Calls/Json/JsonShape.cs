using System.Collections.Frozen;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using LanguageExt;
using PureCrypto.Orders.Json;

namespace PureCrypto.Calls.Json;

/// <summary>What the serializer knows of a JSON value, derived from the same metadata that it reads by.</summary>
internal abstract record JsonShape
{
    /// <summary>The longest name, in bytes, that is looked up without making a string of it.</summary>
    private const int LongestName = 64;

    private JsonShape()
    {
    }

    /// <summary>Anything: a converter of its own reads it.</summary>
    public sealed record Any : JsonShape;

    /// <summary>One of a table's words, if <paramref name="Knows"/> says so.</summary>
    public sealed record Word(Func<string, bool> Knows) : JsonShape;

    /// <summary>An array of values of one shape.</summary>
    public sealed record Items(JsonShape Item) : JsonShape;

    /// <summary>An object with these fields.</summary>
    public sealed record Fields(FrozenDictionary<string, JsonShape> Known) : JsonShape;

    /// <summary>The shape of a record, and fields of its JSON that the record does not hold.</summary>
    public static JsonShape Of(JsonTypeInfo type, params string[] also) => OfType(type.Type, type.Options) switch
    {
        Fields fields => new Fields(fields.Known.Concat(also.Select(static name => KeyValuePair.Create<string, JsonShape>(name, new Any())))
            .ToFrozenDictionary(StringComparer.Ordinal)),
        var shape => shape,
    };

    /// <summary>What a text that was read by this shape holds besides, in the order of the text.</summary>
    /// <remarks>Nearly always nothing, which the first walk sees without making a name or a path.</remarks>
    public Seq<Unknown> Unknowns(Body body)
    {
        if (Walk(body, notes: null)) return default;

        var notes = new Notes();
        Walk(body, notes);
        return Drift.Counted(UnknownKind.Field, notes.Fields) + Drift.Counted(UnknownKind.Status, notes.Words);
    }

    private static JsonShape OfType(Type type, JsonSerializerOptions options)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Option<>)) return OfType(type.GetGenericArguments()[0], options);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Seq<>)) return new Items(OfType(type.GetGenericArguments()[0], options));

        var info = options.GetTypeInfo(type);
        return info.Kind != JsonTypeInfoKind.Object
            ? OfConverter(info.Converter)
            : new Fields(info.Properties.ToFrozenDictionary(
                static property => property.Name,
                property => property.CustomConverter is { } own ? OfConverter(own) : OfType(property.PropertyType, options),
                StringComparer.Ordinal));
    }

    private static JsonShape OfConverter(JsonConverter converter) => converter is IKnowsWords words ? new Word(words.Knows) : new Any();

    private bool Walk(Body body, Notes? notes)
    {
        var reader = new Utf8JsonReader(body.Bytes.Span);
        reader.Read();
        return Walk(ref reader, "", notes);
    }

    /// <summary>Goes through a value and notes what is not known. With nowhere to note it, stops at the first of it and says false.</summary>
    private bool Walk(ref Utf8JsonReader reader, string path, Notes? notes) => this switch
    {
        Fields known when reader.TokenType == JsonTokenType.StartObject => Walk(ref reader, known, path, notes),
        Items items when reader.TokenType == JsonTokenType.StartArray => Walk(ref reader, items, path, notes),
        Word word when reader.TokenType == JsonTokenType.String => Walk(ref reader, word, path, notes),
        _ => Skip(ref reader),
    };

    private static bool Walk(ref Utf8JsonReader reader, Fields fields, string path, Notes? notes)
    {
        var known = fields.Known.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> room = stackalloc char[LongestName];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            scoped ReadOnlySpan<char> name = reader.ValueSpan.Length <= LongestName ? room[..reader.CopyString(room)] : reader.GetString().AsSpan();
            bool isKnown = known.TryGetValue(name, out var shape);
            if (!isKnown && notes is null) return false;

            string at = notes is null ? "" : path.Length == 0 ? name.ToString() : $"{path}.{name}";
            reader.Read();
            if (isKnown)
            {
                if (!shape!.Walk(ref reader, at, notes)) return false;
            }
            else
            {
                notes!.Fields.Add(at);
                reader.Skip();
            }
        }

        return true;
    }

    private static bool Walk(ref Utf8JsonReader reader, Items items, string path, Notes? notes)
    {
        string at = notes is null ? "" : path + "[]";
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (!items.Item.Walk(ref reader, at, notes)) return false;
        }

        return true;
    }

    private static bool Walk(ref Utf8JsonReader reader, Word word, string path, Notes? notes)
    {
        string text = reader.GetString() ?? throw new UnreachableException("A string is not null.");
        if (word.Knows(text)) return true;
        notes?.Words.Add($"{path}={text}");
        return notes is not null;
    }

    private static bool Skip(ref Utf8JsonReader reader)
    {
        reader.Skip();
        return true;
    }

    private sealed class Notes
    {
        public List<string> Fields { get; } = [];

        public List<string> Words { get; } = [];
    }
}
