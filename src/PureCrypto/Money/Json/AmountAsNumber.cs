using System.Text.Json;
using System.Text.Json.Serialization;

namespace PureCrypto;

/// <summary>
/// Reads an amount from a JSON number, which may have an exponent, or from a string, and writes it as a number of plain digits.
/// </summary>
/// <remarks>
/// For providers that want numbers: <c>[JsonConverter(typeof(AmountAsNumber))]</c> on the property. Spec: spec/money.md, JSN-1 to
/// JSN-4.
/// </remarks>
public sealed class AmountAsNumber : JsonConverter<Amount>
{
    /// <inheritdoc/>
    public override Amount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        AmountTokens.Read(ref reader, allowExponent: true);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Amount value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[DecimalText.MaxLength];
        _ = DecimalText.TryFormat(value.Value, text, out int written);
        writer.WriteRawValue(text[..written], skipInputValidation: true);
    }
}
