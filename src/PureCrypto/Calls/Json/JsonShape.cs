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
    /// <summary>The longest name that is looked up where it stands; a longer one is walked to.</summary>
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
    public Seq<Unknown> Unknowns(Body body)
    {
        var look = new Utf8JsonReader(body.Bytes.Span);
        look.Read();
        if (KnowsAll(ref look)) return default;

        var fields = new List<string>();
        var words = new List<string>();
        var reader = new Utf8JsonReader(body.Bytes.Span);
        reader.Read();
        Walk(ref reader, "", fields, words);
        return Drift.Counted(UnknownKind.Field, fields) + Drift.Counted(UnknownKind.Status, words);
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

    /// <summary>Whether there is surely nothing besides: nearly always so, and seen without making a name or a path.</summary>
    private bool KnowsAll(ref Utf8JsonReader reader)
    {
        switch (this)
        {
            case Fields known when reader.TokenType == JsonTokenType.StartObject:
                var shapes = known.Known.GetAlternateLookup<ReadOnlySpan<char>>();
                Span<char> name = stackalloc char[LongestName];
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    if (reader.ValueSpan.Length > LongestName || !shapes.TryGetValue(name[..reader.CopyString(name)], out var shape)) return false;
                    reader.Read();
                    if (!shape.KnowsAll(ref reader)) return false;
                }

                return true;
            case Items items when reader.TokenType == JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (!items.Item.KnowsAll(ref reader)) return false;
                }

                return true;
            case Word word when reader.TokenType == JsonTokenType.String:
                return word.Knows(reader.GetString() ?? throw new UnreachableException("A string is not null."));
            default:
                reader.Skip();
                return true;
        }
    }

    private void Walk(ref Utf8JsonReader reader, string path, List<string> fields, List<string> words)
    {
        switch (this)
        {
            case Fields known when reader.TokenType == JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    string name = reader.GetString() ?? throw new UnreachableException("A name is a string.");
                    string at = path.Length == 0 ? name : $"{path}.{name}";
                    reader.Read();
                    if (known.Known.TryGetValue(name, out var shape))
                    {
                        shape.Walk(ref reader, at, fields, words);
                    }
                    else
                    {
                        fields.Add(at);
                        reader.Skip();
                    }
                }

                break;
            case Items items when reader.TokenType == JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Item.Walk(ref reader, path + "[]", fields, words);
                break;
            case Word word when reader.TokenType == JsonTokenType.String:
                string text = reader.GetString() ?? throw new UnreachableException("A string is not null.");
                if (!word.Knows(text)) words.Add($"{path}={text}");
                break;
            default:
                reader.Skip();
                break;
        }
    }
}
