using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PureCrypto.Calls.Json;

/// <summary>An id in JSON. Reads what the provider sends, also an id of a form that the document does not know: it names the thing all the same.</summary>
/// <typeparam name="T">The type of the id.</typeparam>
/// <param name="make">The id of a text that is not empty.</param>
/// <param name="text">The text of an id.</param>
/// <param name="fromNumbers">Whether a number is read, too.</param>
internal abstract class IdConverter<T>(Func<string, T> make, Func<T, string> text, bool fromNumbers = false) : JsonConverter<T>
{
    private readonly Func<string, T> _make = make;
    private readonly Func<T, string> _text = text;
    private readonly bool _fromNumbers = fromNumbers;

    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String when reader.GetString() is { Length: > 0 } given => _make(given),
        JsonTokenType.Number when _fromNumbers && !reader.HasValueSequence => _make(Encoding.ASCII.GetString(reader.ValueSpan)),
        _ => throw new JsonException("An id is a text that is not empty."),
    };

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(_text(value));
}
