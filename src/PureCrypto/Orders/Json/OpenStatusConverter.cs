using System.Text.Json;
using System.Text.Json.Serialization;

namespace PureCrypto.Orders.Json;

/// <summary>An open status in JSON: the provider's spelling, unchanged in both directions. Absent, null, empty and anything but a string are refused.</summary>
/// <typeparam name="TStatus">The statuses of the machine.</typeparam>
/// <param name="machine">Knows the spellings.</param>
public class OpenStatusConverter<TStatus>(Machine<TStatus> machine) : JsonConverter<OpenStatus<TStatus>>, IKnowsWords where TStatus : struct, Enum
{
    private readonly Machine<TStatus> _machine = machine;

    /// <inheritdoc/>
    public sealed override bool HandleNull => true;

    /// <inheritdoc/>
    public sealed override OpenStatus<TStatus> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String or JsonTokenType.Null
            ? _machine.Parse(reader.GetString()).Match(Right: static status => status, Left: static error => throw new JsonException(error.Describe()))
            : throw new JsonException("A status is expected, as a string.");

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, OpenStatus<TStatus> value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Text);

    bool IKnowsWords.Knows(string word) => _machine.TryParseKnown(word, out _);
}
