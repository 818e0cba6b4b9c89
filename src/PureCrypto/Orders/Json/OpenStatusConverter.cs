using System.Text.Json;
using System.Text.Json.Serialization;

namespace PureCrypto.Orders.Json;

/// <summary>An open status in JSON: the provider's spelling, unchanged in both directions. Absent, null, empty and anything but a string are refused.</summary>
/// <typeparam name="TStatus">The statuses.</typeparam>
/// <param name="words">The spellings.</param>
public class OpenStatusConverter<TStatus>(Vocabulary<TStatus> words) : JsonConverter<OpenStatus<TStatus>>, IKnowsWords where TStatus : struct, Enum
{
    private readonly Vocabulary<TStatus> _words = words;

    /// <summary>A converter of a machine's statuses.</summary>
    public OpenStatusConverter(Machine<TStatus> machine) : this(machine.Words)
    {
    }

    /// <inheritdoc/>
    public sealed override bool HandleNull => true;

    /// <inheritdoc/>
    public sealed override OpenStatus<TStatus> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String or JsonTokenType.Null
            ? _words.Parse(reader.GetString()).Match(Right: static status => status, Left: static error => throw new JsonException(error.Describe()))
            : throw new JsonException("A status is expected, as a string.");

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, OpenStatus<TStatus> value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Text);

    bool IKnowsWords.Knows(string word) => _words.TryParseKnown(word, out _);
}
