using LanguageExt;
using PureCrypto.Limits;

namespace PureCrypto.Providers.CryptoFuse;

/// <summary>What CryptoFuse grants to a key, all three at once.</summary>
/// <remarks>Only the document of version 0.9 states quotas; that they still hold is assumed. How the server counts is not said;
/// a sliding window keeps every other kind (LIM-4). Spec: spec/limits.md, LIM-32.</remarks>
public static class CryptoFuseTiers
{
    /// <summary>The quotas of version 0.9.</summary>
    public static Tier Default { get; } = new("default", Seq(
        new Allowance(CryptoFuseBuckets.Requests, Seq(Quota.PerMinute(100), Quota.PerHour(1_000), Quota.PerDay(5_000)))))
    {
        Assumed = "Only the document of version 0.9 states quotas; that they still hold is assumed.",
    };

    /// <summary>All, the default first.</summary>
    public static Seq<Tier> All { get; } = Seq(Default);
}
