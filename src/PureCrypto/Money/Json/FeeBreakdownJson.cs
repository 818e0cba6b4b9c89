using System.Text.Json;

namespace PureCrypto;

/// <summary>
/// A <see cref="FeeBreakdown"/> as an object: <c>gross</c>, <c>fees</c> and <c>net</c>, refused if they do not add up.
/// </summary>
public sealed class FeeBreakdownJson() : StoredJson<FeeBreakdown>(From, To)
{
    internal static FeeBreakdown From(JsonElement element)
    {
        var breakdown = FeeBreakdown
            .Of(MoneyJson.From(element.Member("gross")), element.Member("fees").Items(FeeLineJson.From))
            .OrRefuse();
        return breakdown.Net == MoneyJson.From(element.Member("net"))
            ? breakdown
            : throw new JsonException("Gross is not net and fees.");
    }

    internal static void To(Utf8JsonWriter writer, FeeBreakdown value)
    {
        writer.WriteStartObject();
        writer.Member("gross", value.Gross, MoneyJson.To);
        writer.Items("fees", value.Fees, FeeLineJson.To);
        writer.Member("net", value.Net, MoneyJson.To);
        writer.WriteEndObject();
    }
}
