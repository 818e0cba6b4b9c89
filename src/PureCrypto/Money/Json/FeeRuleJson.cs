using System.Text.Json;
using LanguageExt;

namespace PureCrypto;

/// <summary>A <see cref="FeeRule"/> as an object: <c>charge</c> names the case, and its members follow.</summary>
public sealed class FeeRuleJson() : StoredJson<FeeRule>(From, To)
{
    internal static FeeRule From(JsonElement element) => element.Member("charge").Text() switch
    {
        "flat" => new FeeRule.Flat(element.Member("fee").Amount()),
        "proportional" => new FeeRule.Proportional(FeeRateJson.From(element.Member("rate"))),
        "atLeast" => new FeeRule.AtLeast(From(element.Member("rule")), element.Member("minimum").Amount()),
        "atMost" => new FeeRule.AtMost(From(element.Member("rule")), element.Member("maximum").Amount()),
        "sum" => new FeeRule.Sum(element.Member("rules").Items(From)),
        "tiered" => FeeRule.ByTiers(
            element.Member("kind").Name<TierKind>(), element.Member("tiers").Items(FeeTierJson.From)).OrRefuse(),
        _ => throw new JsonException("No fee rule of that name."),
    };

    internal static void To(Utf8JsonWriter writer, FeeRule value)
    {
        writer.WriteStartObject();
        _ = value.Match(
            flat: rule => Write(writer, "flat", w => w.Member("fee", rule.Fee)),
            proportional: rule => Write(writer, "proportional", w => w.Member("rate", rule.Rate, FeeRateJson.To)),
            atLeast: rule => Write(writer, "atLeast", w => Bounded(w, rule.Rule, "minimum", rule.Minimum)),
            atMost: rule => Write(writer, "atMost", w => Bounded(w, rule.Rule, "maximum", rule.Maximum)),
            sum: rule => Write(writer, "sum", w => w.Items("rules", rule.Rules, To)),
            tiered: rule => Write(writer, "tiered", w =>
            {
                w.WriteString("kind", rule.Kind.ToString());
                w.Items("tiers", rule.Tiers, FeeTierJson.To);
            }));
        writer.WriteEndObject();
    }

    private static Unit Write(Utf8JsonWriter writer, string name, Action<Utf8JsonWriter> members)
    {
        writer.WriteString("charge", name);
        members(writer);
        return default;
    }

    private static void Bounded(Utf8JsonWriter writer, FeeRule rule, string name, Amount bound)
    {
        writer.Member("rule", rule, To);
        writer.Member(name, bound);
    }
}
