using System.Text.Json;

namespace PureCrypto.Destinations.Json;

/// <summary>A <see cref="DepositAddress"/>, as its <see cref="Destination"/> is stored.</summary>
public sealed class DepositAddressJson() : StoredJson<DepositAddress>(From, To)
{
    internal static DepositAddress From(JsonElement element) => DepositAddress.Of(DestinationJson.From(element));

    internal static void To(Utf8JsonWriter writer, DepositAddress value) => DestinationJson.To(writer, value.ToDestination());
}
