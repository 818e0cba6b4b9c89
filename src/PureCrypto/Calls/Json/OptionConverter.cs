using System.Text.Json;
using System.Text.Json.Serialization;
using LanguageExt;

namespace PureCrypto.Calls.Json;

/// <summary>An option in JSON: none is null or absent, some is the value itself.</summary>
internal sealed class OptionConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Option<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Of<T> : JsonConverter<Option<T>> where T : notnull
    {
        public override bool HandleNull => true;

        public override Option<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            try
            {
                return reader.TokenType != JsonTokenType.Null && JsonSerializer.Deserialize<T>(ref reader, options) is { } value ? value : None;
            }
            catch (JsonException e)
            {
                // It names its place from here on; the serializer outside names the field only of what has no place yet.
                throw new JsonException(e.Message, e);
            }
        }

        public override void Write(Utf8JsonWriter writer, Option<T> value, JsonSerializerOptions options)
        {
            if (value.IsNone) writer.WriteNullValue();
            else foreach (var some in value) JsonSerializer.Serialize(writer, some, options);
        }
    }
}
