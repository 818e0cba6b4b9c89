using System.Text.Json;

namespace PureCrypto;

/// <summary>A <see cref="ComparedFigure"/> as an object: <c>figure</c>, <c>difference</c> and <c>agrees</c>.</summary>
public sealed class ComparedFigureJson() : StoredJson<ComparedFigure>(From, To)
{
    internal static ComparedFigure From(JsonElement element) => new(
        FigureJson.From(element.Member("figure")), DeltaJson.From(element.Member("difference")), element.Member("agrees").Bool());

    internal static void To(Utf8JsonWriter writer, ComparedFigure value)
    {
        writer.WriteStartObject();
        writer.Member("figure", value.Figure, FigureJson.To);
        writer.Member("difference", value.Difference, DeltaJson.To);
        writer.WriteBoolean("agrees", value.Agrees);
        writer.WriteEndObject();
    }
}
