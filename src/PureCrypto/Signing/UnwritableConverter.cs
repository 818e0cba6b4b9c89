using System.Text.Json;
using System.Text.Json.Serialization;

namespace PureCrypto.Signing;

/// <summary>Keeps a type out of JSON, both ways: secrets must not be stored by accident, and proofs cannot be.</summary>
internal sealed class UnwritableConverter : JsonConverter<object>
{
    public override bool CanConvert(Type typeToConvert) => true;

    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{typeToConvert.Name} is not read from JSON.");

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{value.GetType().Name} is not written to JSON.");
}
