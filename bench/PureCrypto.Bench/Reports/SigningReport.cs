using PureCrypto.Bench.Signing;
using PureCrypto.Bench.Verifying;
using static PureCrypto.Bench.Reports.Goal;

namespace PureCrypto.Bench.Reports;

/// <summary>What signing and verifying should cost.</summary>
internal static class SigningReport
{
    private const string Signing = nameof(SigningRequests);
    private const string Verifying = nameof(VerifyingTransactions);
    private const string Sharing = nameof(SharingAKey);

    public static Report Value { get; } = new(
        "signing",
        "The signing hot path",
        [typeof(SigningRequests), typeof(VerifyingTransactions), typeof(SharingAKey)],
        [
            Costs("GET: at most 1.2 times its keyed HMAC", (Signing, "GET"), "bare hashes, keyed and reused", 1.2),
            Beats("GET: at least 3 times faster than the document's C#", (Signing, "GET"), "the document's C#", 3),
            Costs("POST of 100 B: at most 1.25 times its bare hashes", (Signing, "POST 100 B"), "bare hashes, keyed and reused", 1.25),
            Costs("POST of 1 KiB: at most 1.25 times its bare hashes", (Signing, "POST 1 KiB"), "bare hashes, keyed and reused", 1.25),
            Costs("POST of 100 KiB: at most 1.25 times its bare hashes", (Signing, "POST 100 KiB"), "bare hashes, keyed and reused", 1.25),
            Costs("BtcMix transaction with two payouts: at most 1.75 times its keyed HMAC", (Verifying, ""), "bare HMAC, keyed and reused", 1.75),
            Beats("BtcMix transaction: at least 2.4 times faster than the straightforward way", (Verifying, ""), "straightforward: JsonDocument, Join, new HMAC", 2.4),
            new Goal("One key, 2 threads: at least 1.7 times the throughput of 1", (Sharing, "1", "signing with one key"), (Sharing, "2", "signing with one key"), 1.7, AtMost: false),
            new Goal("One key, 2 threads: at most 1.2 times what bare HMACs take, one for each thread", (Sharing, "2", "signing with one key"), (Sharing, "2", SharingAKey.Bare), 1.2, AtMost: true),
            new Goal("One key, 8 threads: at least 0.9 times the throughput of 2", (Sharing, "2", "signing with one key"), (Sharing, "8", "signing with one key"), 0.9, AtMost: false),
        ]);
}
