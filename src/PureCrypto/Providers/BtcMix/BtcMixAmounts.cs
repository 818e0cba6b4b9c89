using System.Text.Json;
using System.Text.Json.Serialization;

namespace PureCrypto.Providers.BtcMix;

/// <summary>Amounts as BtcMix writes them: strings, or numbers that PHP gives an exponent when they are small (B4, B5). Written as strings.</summary>
internal sealed class BtcMixAmounts : JsonConverter<Amount>
{
    private static readonly AmountAsString Strings = new();

    public override Amount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        AmountTokens.Read(ref reader, allowExponent: true);

    public override void Write(Utf8JsonWriter writer, Amount value, JsonSerializerOptions options) => Strings.Write(writer, value, options);
}
