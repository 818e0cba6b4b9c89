using PureCrypto.Attempts;
using PureCrypto.Limits;
using PureCrypto.Providers.Mintarex;

namespace PureCrypto.Bench.Calling;

/// <summary>What is sent and answered: the document's examples.</summary>
internal static class Inputs
{
    private static readonly DateTimeOffset At = new(2026, 4, 9, 14, 31, 48, TimeSpan.Zero);

    public static Balances Balances { get; } = new(
        new[]
        {
            new Balance("BTC", "crypto", Of("1.25000000"), Of("0.10000000"), Of("0.05000000"), Of("0.00000000"), Of("1.35000000"), Of("88290.15"), Of("65400.11")),
            new Balance("USD", "fiat", Of("50000.00"), Of("0.00"), Of("0.00"), Of("0.00"), Of("50000.00")),
        }.ToSeq(),
        At);

    public static Acceptance Acceptance { get; } = new(
        "550e8400-e29b-41d4-a716-446655440000", IdempotencyKey.Of(Guid.Parse("550e8400-e29b-41d4-a716-446655440001")), "BTC", "USD", Side.Buy,
        Of("72014.25000000"), Of("0.01388614"), Of("1000.00"), At, "c64c9c5ca97b7b1c");

    public static Trade Trade { get; } = new(
        "tr_550e8400e29b41d4a716446655440001", MintarexMachines.Trade.Write(TradeStatus.Filled), "BTC", "USD", Side.Buy,
        Acceptance.QuotedPrice, Acceptance.QuotedBaseAmount, Acceptance.QuotedQuoteAmount, At);

    /// <summary>So much that no call waits: windows of a millisecond forget as fast as they fill.</summary>
    public static Tier Plenty { get; } = new(
        "plenty",
        new[] { MintarexBuckets.Read, MintarexBuckets.Execute }
            .Select(static bucket => new Allowance(bucket, new[] { Quota.From(100_000, TimeSpan.FromMilliseconds(1), WindowKind.Sliding, 1).OrThrow() }.ToSeq()))
            .ToArray().ToSeq());

    private static Amount Of(string text) => Amount.Parse(text).OrThrow();
}
