using System.Text.Json;

namespace PureCrypto;

/// <summary>A <see cref="Reconciliation"/> as an object: <c>tolerance</c> and <c>figures</c>, which are compared again.</summary>
public sealed class ReconciliationJson() : StoredJson<Reconciliation>(From, To)
{
    internal static Reconciliation From(JsonElement element)
    {
        var compared = element.Member("figures").Items(ComparedFigureJson.From);
        var result = Reconciliation
            .Of(ToleranceJson.From(element.Member("tolerance")), compared.Map(static figure => figure.Figure))
            .OrRefuse();
        return result.Figures == compared ? result : throw new JsonException("The differences are not those of the figures.");
    }

    internal static void To(Utf8JsonWriter writer, Reconciliation value)
    {
        writer.WriteStartObject();
        writer.Member("tolerance", value.Tolerance, ToleranceJson.To);
        writer.Items("figures", value.Figures, ComparedFigureJson.To);
        writer.WriteEndObject();
    }
}
