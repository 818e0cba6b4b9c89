using System.Text.Json;
using System.Text.Json.Serialization;

namespace PureCrypto.Providers.BtcMix;

/// <summary>The deposit to make in JSON: a number, or a string when read (B4).</summary>
internal sealed class DepositToMakeConverter : JsonConverter<DepositToMake>
{
    private static readonly AmountAsNumber Numbers = new();

    public override DepositToMake Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(Numbers.Read(ref reader, typeof(Amount), options));

    public override void Write(Utf8JsonWriter writer, DepositToMake value, JsonSerializerOptions options) => Numbers.Write(writer, value.Amount, options);
}
