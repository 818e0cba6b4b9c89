using LanguageExt;
using PureCrypto.Limits;

namespace PureCrypto.Providers.Mintarex;

/// <summary>What Mintarex grants to a key by the tier of its account: calls a minute, counted by a sliding window for each bucket.</summary>
/// <remarks>The tier of a key is not announced (MX18): a client starts with <see cref="Starter"/>, and the limit that every answer
/// states raises it. Source: the provider's document, "Rate Limits". Spec: spec/limits.md, LIM-30.</remarks>
public static class MintarexTiers
{
    /// <summary>The lowest, and the default.</summary>
    public static Tier Starter { get; } = Of("starter", read: 60, write: 20, quote: 10, execute: 5, withdraw: 3);

    /// <summary>The middle one.</summary>
    public static Tier Professional { get; } = Of("professional", read: 120, write: 40, quote: 20, execute: 10, withdraw: 5);

    /// <summary>The highest.</summary>
    public static Tier Enterprise { get; } = Of("enterprise", read: 300, write: 100, quote: 60, execute: 30, withdraw: 15);

    /// <summary>All, the default first.</summary>
    public static Seq<Tier> All { get; } = Seq(Starter, Professional, Enterprise);

    private static Tier Of(string name, int read, int write, int quote, int execute, int withdraw) => new(name, Seq(
        new Allowance(MintarexBuckets.Read, Seq(Quota.PerMinute(read))),
        new Allowance(MintarexBuckets.Write, Seq(Quota.PerMinute(write))),
        new Allowance(MintarexBuckets.Quote, Seq(Quota.PerMinute(quote))),
        new Allowance(MintarexBuckets.Execute, Seq(Quota.PerMinute(execute))),
        new Allowance(MintarexBuckets.Withdraw, Seq(Quota.PerMinute(withdraw)))));
}
