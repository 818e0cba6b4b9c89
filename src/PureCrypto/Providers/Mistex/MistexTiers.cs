using LanguageExt;
using PureCrypto.Limits;

namespace PureCrypto.Providers.Mistex;

/// <summary>What Mistex grants: 60 calls a minute without a key, and more with one, but the document does not say how many (M9).</summary>
/// <remarks>How the server counts is not said either; a sliding window keeps every other kind (LIM-4). Spec: spec/limits.md, LIM-31.</remarks>
public static class MistexTiers
{
    /// <summary>What is assumed of a key until its owner or the server says more: as much as without one.</summary>
    public const int AssumedPartnerCalls = 60;

    /// <summary>Without a key.</summary>
    public static Tier Public { get; } = Of("public", 60);

    /// <summary>With a key whose quota is not known: <see cref="AssumedPartnerCalls"/> a minute.</summary>
    public static Tier Partner { get; } = PartnerOf(AssumedPartnerCalls) with
    {
        Assumed = "The document says that a key is granted more than 60 a minute, but not how much; 60 are assumed.",
    };

    /// <summary>All, the default first.</summary>
    public static Seq<Tier> All { get; } = Seq(Public, Partner);

    /// <summary>With a key that has been granted so many calls a minute.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 to <see cref="Quota.MaxPermits"/>.</exception>
    public static Tier PartnerOf(int callsPerMinute) => Of("partner", callsPerMinute);

    private static Tier Of(string name, int callsPerMinute) => new(name, Seq(new Allowance(MistexBuckets.Requests, Seq(Quota.PerMinute(callsPerMinute)))));
}
