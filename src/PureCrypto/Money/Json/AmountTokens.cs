using System.Buffers;
using System.Text.Json;

namespace PureCrypto;

/// <summary>Amounts in JSON, read from the text of their token: nothing goes through a floating-point number.</summary>
internal static class AmountTokens
{
    /// <summary>Reads a number or a string; only a number may have an exponent, and only where that is allowed.</summary>
    /// <exception cref="JsonException">There is no amount; the message names the reason.</exception>
    public static Amount Read(ref Utf8JsonReader reader, bool allowExponent)
    {
        bool isNumber = reader.TokenType == JsonTokenType.Number;
        if (!isNumber && reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException("An amount is a JSON number or a JSON string.");
        }

        var text = reader is { HasValueSequence: false, ValueIsEscaped: false } ? reader.ValueSpan : Copy(ref reader, isNumber);
        return Amount.Parse(text, allowExponent && isNumber).OrRefuse();
    }

    /// <summary>The token's text where it is in pieces or has escapes.</summary>
    private static ReadOnlySpan<byte> Copy(ref Utf8JsonReader reader, bool isNumber)
    {
        if (isNumber)
        {
            return reader.ValueSequence.ToArray();
        }

        byte[] text = new byte[reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length];
        return text.AsSpan(0, reader.CopyString(text));
    }
}
