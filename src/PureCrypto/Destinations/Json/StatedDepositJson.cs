using System.Text.Json;

namespace PureCrypto.Destinations.Json;

/// <summary>A <see cref="StatedDeposit"/> as an object of what was stated: <c>network</c>, <c>address</c>, and <c>tag</c> if there is one.</summary>
public sealed class StatedDepositJson() : StoredJson<StatedDeposit>(From, To)
{
    internal static StatedDeposit From(JsonElement element) => StatedDeposit.Of(
        element.Member("network").Text(), element.Member("address").Text(), element.Optional("tag").Map(JsonReading.Text));

    internal static void To(Utf8JsonWriter writer, StatedDeposit value)
    {
        writer.WriteStartObject();
        writer.WriteString("network", value.Network);
        writer.WriteString("address", value.StatedAddress);
        value.StatedTag.IfSome(tag => writer.WriteString("tag", tag));
        writer.WriteEndObject();
    }
}
