using PureCrypto.Bench.Amounts;
using static PureCrypto.Bench.Reports.Goal;

namespace PureCrypto.Bench.Reports;

/// <summary>What amounts should cost. Fees have rows and no goal: nothing on the platform does the same.</summary>
internal static class MoneyReport
{
    public static Report Value { get; } = new(
        "money",
        "Amounts and fees",
        [typeof(ParsingAmounts), typeof(FormattingAmounts), typeof(MultiplyingAmounts), typeof(ChargingFees), typeof(GrossingUp)],
        [
            .. Numbers.Texts.Select(static text => Costs(
                $"Parsing {text}: no slower than decimal.TryParse on UTF-8", (nameof(ParsingAmounts), text), ParsingAmounts.Platform, 1)),
            .. Numbers.Texts.Select(static text => Costs(
                $"Formatting {text}: no slower than decimal.TryFormat on UTF-8", (nameof(FormattingAmounts), text), FormattingAmounts.Platform, 1)),
            .. MultiplyingAmounts.Modes.Select(static mode => Costs(
                $"Multiplying and rounding {mode}: at most 2 times decimal.Round(a * b)", (nameof(MultiplyingAmounts), $"{mode}"), MultiplyingAmounts.Platform, 2)),
        ]);
}
