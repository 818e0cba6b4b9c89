using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace PureCrypto;

/// <summary>A <see cref="Residue"/> as a string, the fraction in lowest terms: <c>"3/1000"</c>.</summary>
public sealed class ResidueJson() : StoredJson<Residue>(From, To)
{
    internal static Residue From(JsonElement element)
    {
        string text = element.Text();
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0
            && BigInteger.TryParse(text.AsSpan(0, slash), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var numerator)
            && BigInteger.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var denominator)
            && !denominator.IsZero
                ? Residue.Of(numerator, denominator)
                : throw new JsonException("Not a fraction.");
    }

    internal static void To(Utf8JsonWriter writer, Residue value) => writer.WriteStringValue(value.ToString());
}
