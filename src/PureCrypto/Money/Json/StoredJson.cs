using System.Text.Json;
using System.Text.Json.Serialization;

namespace PureCrypto;

/// <summary>
/// The converter of a value that a service stores: reading goes through the same smart constructor as all other code.
/// </summary>
/// <typeparam name="T">The value.</typeparam>
/// <remarks>
/// What cannot be constructed cannot be read: that is a <see cref="JsonException"/>. Spec: spec/money.md, JSN-5.
/// </remarks>
public abstract class StoredJson<T> : JsonConverter<T>
    where T : class
{
    private readonly Func<JsonElement, T> _from;
    private readonly Action<Utf8JsonWriter, T> _write;

    private protected StoredJson(Func<JsonElement, T> from, Action<Utf8JsonWriter, T> write)
    {
        _from = from;
        _write = write;
    }

    /// <inheritdoc/>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        _from(JsonElement.ParseValue(ref reader));

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => _write(writer, value);
}
