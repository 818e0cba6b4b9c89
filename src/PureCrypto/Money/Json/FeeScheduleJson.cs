using System.Text.Json;

namespace PureCrypto;

/// <summary>A <see cref="FeeSchedule"/> as an object: <c>asset</c> and <c>fees</c>.</summary>
public sealed class FeeScheduleJson() : StoredJson<FeeSchedule>(From, To)
{
    internal static FeeSchedule From(JsonElement element) =>
        FeeSchedule.Of(AssetJson.From(element.Member("asset")), element.Member("fees").Items(FeeJson.From)).OrRefuse();

    internal static void To(Utf8JsonWriter writer, FeeSchedule value)
    {
        writer.WriteStartObject();
        writer.Member("asset", value.Asset, AssetJson.To);
        writer.Items("fees", value.Fees, FeeJson.To);
        writer.WriteEndObject();
    }
}
