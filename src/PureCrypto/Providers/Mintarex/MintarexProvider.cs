using PureCrypto.Attempts;
using PureCrypto.Calls;

namespace PureCrypto.Providers.Mintarex;

/// <summary>Mintarex, an over-the-counter desk for institutions, as its document of 2026-04-09 describes it.</summary>
public static class MintarexProvider
{
    /// <summary>The provider as a value.</summary>
    public static Provider Value { get; } = new()
    {
        Name = "mintarex",
        BaseAddress = "https://institutional.mintarex.com",
        Endpoints = MintarexEndpoints.All,
        Scheme = MintarexSigning.Scheme,
        Tiers = MintarexTiers.All,
        Time = TimeSource.Of(MintarexEndpoints.Health, static health => health.Timestamp, TimeSpan.FromSeconds(1)),
        Errors = MintarexErrors.Format,
    };
}
