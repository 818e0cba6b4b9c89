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
        return text.Split('/') is [var above, var below]
            && TryParse(above, NumberStyles.AllowLeadingSign, out var numerator)
            && TryParse(below, NumberStyles.None, out var denominator)
            && !denominator.IsZero
                ? Residue.Of(numerator, denominator)
                : throw new JsonException("Not a fraction.");
    }

    private static bool TryParse(string digits, NumberStyles styles, out BigInteger number) =>
        BigInteger.TryParse(digits, styles, CultureInfo.InvariantCulture, out number);

    internal static void To(Utf8JsonWriter writer, Residue value) => writer.WriteStringValue(value.ToString());
}
