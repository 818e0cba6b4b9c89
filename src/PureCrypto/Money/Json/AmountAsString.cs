using System.Text.Json;
using System.Text.Json.Serialization;

namespace PureCrypto;

/// <summary>
/// Reads an amount from a JSON string or number without an exponent, and writes it as a string of plain digits.
/// </summary>
/// <remarks>The default for <see cref="Amount"/>. Spec: spec/money.md, JSN-1 to JSN-4.</remarks>
public sealed class AmountAsString : JsonConverter<Amount>
{
    /// <inheritdoc/>
    public override Amount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        AmountTokens.Read(ref reader, allowExponent: false);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Amount value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[DecimalText.MaxLength];
        _ = DecimalText.TryFormat(value.Value, text, out int written);
        writer.WriteStringValue(text[..written]);
    }
}
