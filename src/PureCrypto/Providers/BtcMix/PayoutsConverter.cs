using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using LanguageExt;

namespace PureCrypto.Providers.BtcMix;

/// <summary>Payouts in JSON: an object of address and amount, in order. Amounts are read as string or number, and written as strings.</summary>
internal sealed class PayoutsConverter : JsonConverter<Seq<StatedPayout>>
{
    private static readonly BtcMixAmounts Amounts = new();

    public override Seq<StatedPayout> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // PHP writes a map without entries as a list without items.
        if (reader.TokenType == JsonTokenType.StartArray && reader.Read() && reader.TokenType == JsonTokenType.EndArray) return Seq<StatedPayout>();
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("An object of address and amount is expected.");
        var payouts = new List<StatedPayout>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string address = reader.GetString() ?? throw new JsonException("An address is expected.");
            reader.Read();
            payouts.Add(new StatedPayout(address, Amounts.Read(ref reader, typeof(Amount), options)));
        }

        return Seq(payouts.ToArray());
    }

    public override void Write(Utf8JsonWriter writer, Seq<StatedPayout> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var payout in value)
        {
            writer.WritePropertyName(payout.Address);
            Amounts.Write(writer, payout.Amount, options);
        }

        writer.WriteEndObject();
    }
}
