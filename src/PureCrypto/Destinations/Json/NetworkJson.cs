using System.Text.Json;

namespace PureCrypto.Destinations.Json;

/// <summary>A <see cref="Network"/> as its name; any spelling is read.</summary>
public sealed class NetworkJson() : StoredJson<Network>(From, To)
{
    internal static Network From(JsonElement element) => Network.Named(element.Text()).OrRefuse();

    internal static void To(Utf8JsonWriter writer, Network value) => writer.WriteStringValue(value.Name);
}
