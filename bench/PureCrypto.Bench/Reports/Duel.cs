using System.Diagnostics;

namespace PureCrypto.Bench.Reports;

/// <summary>Two rows timed turn by turn, each turn so short that the machine's pace is the same for both.</summary>
/// <remarks>
/// A processor that somebody else shares changes its pace by a quarter within seconds, while the rows of a table are taken
/// seconds apart: their quotient measures the neighbours, too. So a goal is judged by turns that lie next to each other.
/// </remarks>
internal static class Duel
{
    private const int FewestRounds = 21;
    private const int MostRounds = 301;

    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Warmup = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(1);

    /// <summary>The median, over the rounds, of what one operation above takes in units of one operation below.</summary>
    public static double Ratio(Contender above, Contender below) => Median(above, below, static (a, b) => a / b);

    /// <summary>The median, over the rounds, of the nanoseconds that one operation above takes more than one below.</summary>
    public static double Difference(Contender above, Contender below) => Median(above, below, static (a, b) => a - b);

    private static double Median(Contender above, Contender below, Func<double, double, double> compare)
    {
        int aboves = above.InvocationsIn(Turn, Warmup);
        int belows = below.InvocationsIn(Turn, Warmup);
        var ratios = new List<double>(MostRounds);
        var started = Stopwatch.GetTimestamp();
        while (ratios.Count < FewestRounds || (ratios.Count < MostRounds && Stopwatch.GetElapsedTime(started) < Length))
        {
            // Each begins every other round, so that neither always follows the other's footsteps in the caches.
            bool isAboveFirst = ratios.Count % 2 == 0;
            double first = isAboveFirst ? above.Nanoseconds(aboves) : below.Nanoseconds(belows);
            double second = isAboveFirst ? below.Nanoseconds(belows) : above.Nanoseconds(aboves);
            ratios.Add(isAboveFirst ? compare(first, second) : compare(second, first));
        }

        return ratios.Order().ElementAt(ratios.Count / 2);
    }
}
