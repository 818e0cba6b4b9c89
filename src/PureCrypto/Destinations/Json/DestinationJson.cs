using System.Text.Json;

namespace PureCrypto.Destinations.Json;

/// <summary>
/// A <see cref="Destination"/> as an object: <c>network</c>, <c>address</c>, and <c>tag</c> if there is one; <c>untagged</c> is true
/// where one was waived against the custom of the network.
/// </summary>
public sealed class DestinationJson() : StoredJson<Destination>(From, To)
{
    internal static Destination From(JsonElement element)
    {
        bool isWaived = element.Optional("untagged").Map(JsonReading.Bool).IfNone(false);
        return Destination.Of(
            NetworkJson.From(element.Member("network")),
            element.Member("address").Text(),
            element.Optional("tag").Map(TagJson.From),
            isWaived ? TagDemand.Waived : TagDemand.OfNetwork).OrRefuse();
    }

    internal static void To(Utf8JsonWriter writer, Destination value)
    {
        writer.WriteStartObject();
        writer.WriteString("network", value.Network.Name);
        writer.WriteString("address", value.Address);
        value.Tag.IfSome(tag => writer.WriteString("tag", tag.Text));
        if (value.IsUntagged)
        {
            writer.WriteBoolean("untagged", true);
        }

        writer.WriteEndObject();
    }
}
