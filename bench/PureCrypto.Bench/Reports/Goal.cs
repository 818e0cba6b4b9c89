using System.Globalization;

namespace PureCrypto.Bench.Reports;

/// <summary>A ratio of two rows that should be on one side of a bound.</summary>
/// <param name="Says">The goal in words.</param>
/// <param name="Above">The row above the line: subject, case, way.</param>
/// <param name="Below">The row below the line.</param>
/// <param name="Bound">What the ratio is compared with.</param>
/// <param name="AtMost">Whether the bound is a maximum; else a minimum.</param>
internal sealed record Goal(
    string Says, (string Subject, string Case, string Way) Above, (string Subject, string Case, string Way) Below, double Bound, bool AtMost)
{
    private const string Ours = "PureCrypto, hot form";
    private const string Signing = "SigningRequests";
    private const string Verifying = "VerifyingTransactions";
    private const string Sharing = "SharingAKey";

    /// <summary>The goals of the hot path.</summary>
    public static IReadOnlyList<Goal> All { get; } =
    [
        Costs("GET: at most 1.2 times its keyed HMAC", (Signing, "GET"), "bare hashes, keyed and reused", 1.2),
        Beats("GET: at least 3 times faster than the document's C#", (Signing, "GET"), "the document's C#", 3),
        Costs("POST of 100 B: at most 1.25 times its bare hashes", (Signing, "POST 100 B"), "bare hashes, keyed and reused", 1.25),
        Costs("POST of 1 KiB: at most 1.25 times its bare hashes", (Signing, "POST 1 KiB"), "bare hashes, keyed and reused", 1.25),
        Costs("POST of 100 KiB: at most 1.25 times its bare hashes", (Signing, "POST 100 KiB"), "bare hashes, keyed and reused", 1.25),
        Costs("BtcMix transaction with two payouts: at most 1.75 times its keyed HMAC", (Verifying, ""), "bare HMAC, keyed and reused", 1.75),
        Beats("BtcMix transaction: at least 2.4 times faster than the straightforward way", (Verifying, ""), "straightforward: JsonDocument, Join, new HMAC", 2.4),
        new Goal("One key, 2 threads: at least 1.7 times the throughput of 1", (Sharing, "1", "signing with one key"), (Sharing, "2", "signing with one key"), 1.7, AtMost: false),
        new Goal("One key, 8 threads: at least 0.9 times the throughput of 2", (Sharing, "2", "signing with one key"), (Sharing, "8", "signing with one key"), 0.9, AtMost: false),
    ];

    public double RatioIn(IReadOnlyList<Measured> run) => Find(run, Above).Nanoseconds / Find(run, Below).Nanoseconds;

    public bool IsMetBy(double ratio) => AtMost ? ratio <= Bound : ratio >= Bound;

    public string Limit => string.Create(CultureInfo.InvariantCulture, $"{(AtMost ? "≤" : "≥")} {Bound}");

    private static Goal Costs(string says, (string Subject, string Case) at, string baseline, double most) =>
        new(says, (at.Subject, at.Case, Ours), (at.Subject, at.Case, baseline), most, AtMost: true);

    private static Goal Beats(string says, (string Subject, string Case) at, string other, double least) =>
        new(says, (at.Subject, at.Case, other), (at.Subject, at.Case, Ours), least, AtMost: false);

    private static Measured Find(IReadOnlyList<Measured> run, (string Subject, string Case, string Way) row) =>
        run.Single(m => (m.Subject, m.Case, m.Way) == row);
}
