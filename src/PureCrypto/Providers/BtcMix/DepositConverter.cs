using System.Text.Json;
using System.Text.Json.Serialization;
using PureCrypto.Destinations;

namespace PureCrypto.Providers.BtcMix;

/// <summary>A deposit address in JSON: the address alone, whatever it is.</summary>
internal sealed class DepositConverter : JsonConverter<StatedDeposit>
{
    public override StatedDeposit Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.GetString() is { } address
            ? BtcMixAddresses.Deposit(address)
            : throw new JsonException("An address is expected.");

    public override void Write(Utf8JsonWriter writer, StatedDeposit value, JsonSerializerOptions options) => writer.WriteStringValue(value.StatedAddress);
}
