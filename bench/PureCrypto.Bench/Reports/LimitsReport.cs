using PureCrypto.Bench.Deciding;
using static PureCrypto.Bench.Reports.Goal;

namespace PureCrypto.Bench.Reports;

/// <summary>What deciding on a call should cost: no more than the platform's limiters, though exact.</summary>
internal static class LimitsReport
{
    private const string Deciding = nameof(DecidingOnCalls);

    public static Report Value { get; } = new(
        "limits",
        "Deciding on calls",
        [typeof(DecidingOnCalls)],
        [
            .. new[] { "1", "8" }.SelectMany(static threads => new[] { DecidingOnCalls.Sliding, DecidingOnCalls.Bucket }.Select(other => Costs(
                $"{threads} {(threads == "1" ? "thread" : "threads")}: no more time per decision than {other}", (Deciding, threads), other, 1))),
        ]);
}
