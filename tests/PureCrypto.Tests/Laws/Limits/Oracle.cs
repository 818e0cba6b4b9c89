using PureCrypto.Limits;

namespace PureCrypto.Tests.Laws.Limits;

/// <summary>Counts every span there is, by brute force.</summary>
internal static class Oracle
{
    /// <summary>Whether these counts, each so many calls at a tick, keep the quota.</summary>
    public static bool Keeps(Quota quota, IEnumerable<(long At, int Calls)> counts)
    {
        (long At, int Calls)[] all = [.. counts];
        return quota.Kind switch
        {
            WindowKind.Sliding => Array.TrueForAll(all, last => all
                .Where(x => x.At <= last.At && x.At > last.At - quota.Period.Ticks).Sum(x => x.Calls * quota.PerCall) <= quota.Permits),
            WindowKind.Fixed => all.GroupBy(x => PeriodOf(quota, x.At)).All(period => period.Sum(x => x.Calls * quota.PerCall) <= quota.Permits),
        };
    }

    /// <summary>The number of the wall clock's period that a tick lies in.</summary>
    private static long PeriodOf(Quota quota, long tick) => (LimitValues.Start.Wall.UtcTicks + tick) / quota.Period.Ticks;
}
