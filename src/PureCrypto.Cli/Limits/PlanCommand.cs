using System.CommandLine;
using System.Globalization;
using LanguageExt;
using PureCrypto.Limits;
using Spectre.Console;

namespace PureCrypto.Cli.Limits;

/// <summary><c>purecrypto limits plan PROVIDER BUCKET=N…</c>: how long a batch takes.</summary>
internal static class PlanCommand
{
    /// <summary>A plan of so many calls is made in a moment; nobody reads a longer one.</summary>
    private const int MostCalls = 1_000_000;

    public static Command Of(Terminal terminal)
    {
        var provider = Granted.ProviderArgument();
        var batch = new Argument<string[]>("BUCKET=N") { Description = "How many calls of each bucket, such as quote=25", Arity = ArgumentArity.OneOrMore };
        var tier = Granted.TierOption();
        var latency = Numbers.Option<int>("--latency", "MS", "How long each call is taken to wait for its answer, in milliseconds; not at all if it is not given");

        var command = new Command("plan", "Say when each call of a batch can go, and when the last is answered") { provider, batch, tier, latency };
        command.SetAction(parsed =>
        {
            var granting = Granted.Provider(parsed.GetValue(provider));
            string name = parsed.GetValue(tier) ?? granting.Tiers.Map(static t => t.Name).FirstOrDefault() ?? "";
            var granted = Granted.Tier(granting, name);
            var calls = parsed.GetRequiredValue(batch).Select(ToCalls).ToArray();
            var plan = Plan(granted, calls, parsed.GetValue(latency));
            if (parsed.GetValue(CommandLine.Json)) terminal.PrintJson(Facts(granted, plan));
            else Print(terminal, granted, plan);
            return ExitCode.Success;
        });
        return command;
    }

    private static Plan Plan(Tier tier, (string Bucket, int Calls)[] batch, int latencyMs)
    {
        if (latencyMs < 0) throw new MisuseException("--latency must not be negative.");
        if (batch.Sum(static x => (long)x.Calls) > MostCalls) throw new MisuseException(string.Create(CultureInfo.InvariantCulture, $"BUCKET=N: at most {MostCalls} calls in all."));
        foreach (var (bucket, _) in batch)
        {
            if (tier.Allowances.Exists(allowance => string.Equals(allowance.Bucket, bucket, StringComparison.Ordinal))) continue;
            throw new MisuseException($"BUCKET=N: the buckets are {string.Join(", ", tier.Allowances.Map(static allowance => allowance.Bucket))}.");
        }

        var costs = batch.SelectMany(static x => Enumerable.Repeat(Cost.Of(x.Bucket), x.Calls)).ToArray().ToSeq();
        return Planning.Of(Budget.Open(tier.Allowances, default), 0, costs, TimeSpan.FromMilliseconds(latencyMs))
            .IfLeft(static error => throw new MisuseException(error.Describe()));
    }

    private static (string Bucket, int Calls) ToCalls(string text) =>
        text.Split('=') is [var bucket, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int calls) && calls > 0
            ? (bucket, calls)
            : throw new MisuseException($"BUCKET=N: {text} is no bucket with a number from 1 on, such as quote=25.");

    private static object Facts(Tier tier, Plan plan) => new
    {
        Tier = tier.Name,
        Assumed = tier.Assumed.ToSeq().FirstOrDefault(),
        Buckets = Lanes(plan).Select(static x => new { x.Bucket, x.Calls, FirstMs = Ms(x.First), LastMs = Ms(x.Last) }).ToArray(),
        DoneMs = Ms(plan.Done),
    };

    private static void Print(Terminal terminal, Tier tier, Plan plan)
    {
        var table = new Table().AddColumns("bucket", "calls", "first goes after", "last goes after");
        foreach (var x in Lanes(plan)) table.AddRow(x.Bucket, x.Calls.ToString(CultureInfo.InvariantCulture), Time(x.First), Time(x.Last));
        terminal.Console.Write(table);
        terminal.Console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Tier {tier.Name}: the last answer is there after [bold]{Time(plan.Done)}[/].");
        tier.Assumed.IfSome(assumed => terminal.Console.WriteLine($"{tier.Name}: {assumed}"));
    }

    private static IEnumerable<(string Bucket, int Calls, long First, long Last)> Lanes(Plan plan) => plan.Calls
        .GroupBy(static call => call.Cost.Bucket, StringComparer.Ordinal)
        .Select(static lane => (lane.Key, lane.Count(), lane.Min(static call => call.At), lane.Max(static call => call.At)));

    private static long Ms(long ticks) => (ticks + TimeSpan.TicksPerMillisecond - 1) / TimeSpan.TicksPerMillisecond;

    private static string Time(long ticks) => TimeSpan.FromMilliseconds(Ms(ticks)).ToString("c", CultureInfo.InvariantCulture);
}
