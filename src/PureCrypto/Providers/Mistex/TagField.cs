using System.Text.Json;
using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Destinations;

namespace PureCrypto.Providers.Mistex;

/// <summary>A tag in a request: a text; nothing, where none was given; or null, by which the caller says that none is needed.</summary>
/// <remarks>That the provider takes null for no tag is <em>assumed</em>: it writes so itself. Spec: spec/providers/mistex.md, MSO-9.</remarks>
[JsonConverter(typeof(Converter))]
internal readonly record struct TagField
{
    private readonly string? _text;

    private TagField(string? text, TagDemand demand) => (_text, Demand) = (text, demand);

    public Option<string> Text => Optional(_text);

    public TagDemand Demand { get; }

    public static TagField Of(Destination destination) => new(
        destination.Tag.IsSome ? ((Tag)destination.Tag).Text : null,
        destination.IsUntagged ? TagDemand.Waived : TagDemand.OfNetwork);

    internal sealed class Converter : JsonConverter<TagField>
    {
        public override bool HandleNull => true;

        public override TagField Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.Null => new TagField(null, TagDemand.Waived),
            JsonTokenType.String => new TagField(reader.GetString(), TagDemand.OfNetwork),
            _ => throw new JsonException("A text or null is expected."),
        };

        public override void Write(Utf8JsonWriter writer, TagField value, JsonSerializerOptions options) => writer.WriteStringValue(value._text);
    }
}
