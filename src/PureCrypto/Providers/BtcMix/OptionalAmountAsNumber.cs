using System.Text.Json;
using System.Text.Json.Serialization;
using LanguageExt;

namespace PureCrypto.Providers.BtcMix;

/// <summary>An amount that may be absent or null, as a number; read from a string, too (B3, B4).</summary>
internal sealed class OptionalAmountAsNumber : JsonConverter<Option<Amount>>
{
    private static readonly AmountAsNumber Numbers = new();

    public override bool HandleNull => true;

    public override Option<Amount> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? None : Numbers.Read(ref reader, typeof(Amount), options);

    public override void Write(Utf8JsonWriter writer, Option<Amount> value, JsonSerializerOptions options)
    {
        if (value.IsNone) writer.WriteNullValue();
        foreach (var amount in value) Numbers.Write(writer, amount, options);
    }
}
