using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PureCrypto.Calls.Json;

/// <summary>A decimal in JSON: read from the text of a number or of a string, every digit and the scale kept; written as a string.</summary>
/// <remarks>The serializer's own converter rounds silently beyond 28 digits. A text that a decimal cannot hold exactly is
/// refused, and so is an exponent.</remarks>
internal class DecimalTextConverter : JsonConverter<decimal>
{
    private const int MaxLength = 40;

    public sealed override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not (JsonTokenType.Number or JsonTokenType.String)) throw Malformed();
        Span<byte> text = stackalloc byte[MaxLength];
        long length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        if (length > MaxLength || reader.ValueIsEscaped) throw Malformed();
        if (reader.HasValueSequence) reader.ValueSequence.CopyTo(text);
        else reader.ValueSpan.CopyTo(text);
        text = text[..(int)length];

        Span<byte> back = stackalloc byte[MaxLength];
        return Utf8Parser.TryParse(text, out decimal value, out int consumed) && consumed == length
            && value.TryFormat(back, out int written, default, CultureInfo.InvariantCulture) && text.SequenceEqual(back[..written])
            ? value
            : throw Malformed();
    }

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));

    private static JsonException Malformed() => new("A plain decimal of at most 28 digits is expected, as a string or a number.");
}
