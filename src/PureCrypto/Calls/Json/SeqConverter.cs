using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using LanguageExt;

namespace PureCrypto.Calls.Json;

/// <summary>A sequence in JSON: an array, in order.</summary>
internal sealed class SeqConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Seq<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Of<T> : JsonConverter<Seq<T>>
    {
        public override Seq<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("An array is expected.");
            var items = new List<T>();
            try
            {
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(JsonSerializer.Deserialize<T>(ref reader, options) ?? throw new JsonException("An item is null."));
                }
            }
            catch (JsonException e)
            {
                // It names its place within the item; the serializer outside names the field only of what has no place yet.
                throw new JsonException(e.Message, e);
            }

            return Seq(items.ToArray());
        }

        public override void Write(Utf8JsonWriter writer, Seq<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var item in value) JsonSerializer.Serialize(writer, item, options);
            writer.WriteEndArray();
        }
    }
}
