using System.Globalization;
using PureCrypto.Limits;
using PureCrypto.Providers.Mintarex;

namespace PureCrypto.Cli.Tour;

/// <summary>How long a batch will take, told before it starts.</summary>
internal static class Ahead
{
    private const int Quotes = 25;

    public static Step Of(string title)
    {
        var quotes = Enumerable.Repeat(Cost.Of(MintarexBuckets.Quote), Quotes).ToArray().ToSeq();
        var answered = TimeSpan.FromSeconds(1);
        return Planning.Of(Budget.Open(MintarexTiers.Starter.Allowances, default), now: 0, quotes, answered).Match(
            Right: plan => new Step(title, null, null, null, Describe(plan), [new Check("ten a minute, each counted until a minute after its answer: 123 s", TimeSpan.FromTicks(plan.Done) == TimeSpan.FromSeconds(123))]),
            Left: error => new Step(title, null, null, null, error.Describe(), [new Check("there is a plan", false)]));
    }

    private static string Describe(Plan plan) => string.Join("; ", plan.Calls
        .GroupBy(static call => call.At)
        .Select(static turn => string.Create(CultureInfo.InvariantCulture, $"{turn.Count()} after {TimeSpan.FromTicks(turn.Key):c}"))) + $"; the last answer is there after {TimeSpan.FromTicks(plan.Done):c}";
}
