using System.Globalization;

namespace PureCrypto;

/// <summary>What a person is told about a <see cref="MoneyError"/>.</summary>
public static class MoneyErrors
{
    /// <summary>One sentence, with the numbers exact. For people only: programs match on the case.</summary>
    public static string Describe(this MoneyError error) => error.Match(
        malformed: static x => Text($"Not a plain number: position {x.Position} does not fit, counted from 0."),
        negative: static x => $"{DecimalText.Format(x.Value)} is below zero.",
        tooLarge: static _ => $"Larger than {Amount.Largest}, the largest amount.",
        tooPrecise: static _ => "More digits than an amount holds: 28 decimals and 96 bits altogether.",
        tooPreciseFor: static x => Text($"{x.Value} has more decimals than {x.Asset}, which has {x.Asset.Decimals.IfNone(Amount.MaxDecimals)}."),
        inexact: static x => $"Not exact: {DecimalText.Format(x.Kept)} fits, and {x.Lost} would be lost.",
        dividedByZero: static _ => "Nothing can be divided by zero.",
        differentAssets: static x => $"{x.Left} and {x.Right} are different assets.",
        unknownDecimals: static x => $"Nothing to round to: the decimals of {x.Asset} are unknown.",
        noAsset: static _ => "No asset: code and network are 1 to 40 visible ASCII characters, and decimals 0 to 28.",
        noRate: static _ => "No rate: a price is above zero, and of one asset in another one.",
        noFeeRate: static x => $"No fee rate: {DecimalText.Format(x.Value)} is not a fraction from 0 to 1 with at most 12 decimals.");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
