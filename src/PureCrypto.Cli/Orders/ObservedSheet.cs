using System.Globalization;
using LanguageExt;
using PureCrypto.Orders;

namespace PureCrypto.Cli.Orders;

/// <summary>What a list of observed statuses comes to, as it is printed: one verdict each, and what is known in the end.</summary>
internal sealed record ObservedSheet(string Machine, VerdictLine[] Verdicts, OutlookLine Outlook)
{
    private static readonly string[] InstantFormats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    public static ObservedSheet Of<TStatus>(Machine<TStatus> machine, string statuses) where TStatus : struct, Enum
    {
        var lines = new List<VerdictLine>();
        var known = default(Standing<TStatus>);
        foreach (var seen in statuses.Split(',').Select(item => Parse(machine, item)))
        {
            var verdict = machine.Observe(known, seen);
            lines.Add(VerdictLine.Of(machine, seen, verdict));
            known = verdict.Standing;
        }

        return new(machine.Name, [.. lines], OutlookLine.Of(machine, machine.Outlook(known)));
    }

    /// <summary>Prints it. What is impossible did not hold, and the exit code says so.</summary>
    public int Print(Terminal terminal, bool asJson)
    {
        if (asJson)
        {
            terminal.PrintJson(this);
        }
        else
        {
            var writer = terminal.Console.Profile.Out.Writer;
            Columns.Print(writer, ["seen", "verdict", ""], Verdicts.Select(static v => new[] { v.Seen, v.Verdict, v.Explanation }));
            writer.WriteLine(Outlook.Explanation);
        }

        return Array.Exists(Verdicts, static v => v.IsImpossible) ? ExitCode.Failed : ExitCode.Success;
    }

    private static Observation<TStatus> Parse<TStatus>(Machine<TStatus> machine, string item) where TStatus : struct, Enum
    {
        int at = item.LastIndexOf('@');
        string text = at < 0 ? item : item[..at];
        return machine.Parse(text).Match(
            Right: status => new Observation<TStatus>(status, at < 0 ? Option<DateTimeOffset>.None : Instant(item[(at + 1)..])),
            Left: static error => throw new MisuseException($"--observe: {error.Describe()}"));
    }

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.TryParseExact(text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : throw new MisuseException($"--observe: {text} is no instant such as 2026-04-09T12:00:00Z.");
}

/// <summary>A verdict as it is printed.</summary>
internal sealed record VerdictLine(
    string Seen, string Verdict, string[] From, string[] PassedOver, string[] Against, string Exceptions, string Explanation)
{
    public bool IsImpossible => string.Equals(Verdict, "impossible", StringComparison.Ordinal);

    public static VerdictLine Of<TStatus>(Machine<TStatus> machine, Observation<TStatus> seen, Verdict<TStatus> verdict) where TStatus : struct, Enum => new(
        seen.ToString(),
        verdict.Kind switch
        {
            VerdictKind.Unchanged => "unchanged",
            VerdictKind.Advanced => "advanced",
            VerdictKind.Stale => "stale",
            VerdictKind.Ambiguous => "ambiguous",
            VerdictKind.Unplaced => "unplaced",
            VerdictKind.Impossible => "impossible",
        },
        [.. verdict.From.ToSeq().Map(machine.Text)],
        [.. verdict.PassedOver.ToSeq().Map(machine.Text)],
        [.. verdict.Against.ToSeq().Map(machine.Text)],
        verdict.Irregularities.Describe(),
        verdict.Describe(machine, seen.Status));
}

/// <summary>An outlook as it is printed.</summary>
internal sealed record OutlookLine(
    string[] Candidates, bool IsCertain, string Phase, bool IsOver, bool MoneyArrived, bool MayStillChange, bool NeedsPerson, string Exceptions, string Explanation)
{
    public static OutlookLine Of<TStatus>(Machine<TStatus> machine, Outlook<TStatus> outlook) where TStatus : struct, Enum => new(
        [.. outlook.Candidates.ToSeq().Map(machine.Text)],
        outlook.Certainty == Certainty.Certain,
        outlook.Phase.Describe(),
        outlook.IsOver,
        outlook.MoneyArrived,
        outlook.MayStillChange,
        outlook.NeedsPerson,
        outlook.Irregularities.Describe(),
        outlook.Describe(machine));
}
