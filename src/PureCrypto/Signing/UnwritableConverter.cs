using System.Text.Json;
using System.Text.Json.Serialization;

namespace PureCrypto.Signing;

/// <summary>Refuses to write or read a value that must never reach JSON, such as a secret inside a settings record.</summary>
/// <typeparam name="T">The type kept out of JSON.</typeparam>
internal sealed class UnwritableConverter<T> : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{typeof(T).Name} is not read from JSON.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{typeof(T).Name} is not written to JSON.");
}
