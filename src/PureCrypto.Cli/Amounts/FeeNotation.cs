using System.Text.RegularExpressions;

namespace PureCrypto.Cli.Amounts;

/// <summary>A fee as it is typed: <c>network=2.50</c> is flat, <c>platform=0.5%</c> a share, and a share may have bounds:
/// <c>platform=0.5%,min=1,max=50</c>.</summary>
internal static partial class FeeNotation
{
    /// <summary>The fee that was typed for <c>--fee</c>.</summary>
    /// <exception cref="MisuseException">It is none.</exception>
    public static Fee Read(string text, Rounding rounding)
    {
        var match = Form().Match(text);
        if (!match.Success) throw new MisuseException("--fee must be NAME=AMOUNT or NAME=PERCENT%, the latter with ,min=AMOUNT or ,max=AMOUNT or both in this order.");
        string option = $"--fee {match.Groups["name"].Value}";
        var rule = match.Groups["flat"] is { Success: true, Value: var flat }
            ? new FeeRule.Flat(AmountInputs.AmountOf(option, flat))
            : Share(option, match.Groups);
        return new Fee(match.Groups["name"].Value, rule, rounding);
    }

    private static FeeRule Share(string option, GroupCollection typed)
    {
        var rate = FeeRate.OfPercent(AmountInputs.AmountOf(option, typed["percent"].Value).Value)
            .IfLeft(_ => throw new MisuseException($"{option}: a share is from 0% to 100% with at most 10 decimals."));
        var (least, most) = (Bound(option, typed["min"]), Bound(option, typed["max"]));
        if ((least, most) is ({ } low, { } high) && low > high) throw new MisuseException($"{option}: min must not be above max.");
        FeeRule rule = new FeeRule.Proportional(rate);
        if (least is not null) rule = new FeeRule.AtLeast(rule, least);
        return most is null ? rule : new FeeRule.AtMost(rule, most);
    }

    private static Amount? Bound(string option, Group typed) => typed.Success ? AmountInputs.AmountOf(option, typed.Value) : null;

    [GeneratedRegex(
        @"\A(?<name>[^=]+)=((?<flat>[0-9.]+)|(?<percent>[0-9.]+)%(,min=(?<min>[0-9.]+))?(,max=(?<max>[0-9.]+))?)\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
