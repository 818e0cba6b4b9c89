using PureCrypto.Attempts;
using PureCrypto.Calls;

namespace PureCrypto.Providers.BtcMix;

/// <summary>BtcMix, a Bitcoin mixer.</summary>
public static class BtcMixProvider
{
    /// <summary>The provider as a value.</summary>
    public static Provider Value { get; } = new()
    {
        Name = "btcmix",
        BaseAddress = "https://btc-mix.io",
        Endpoints = BtcMixEndpoints.All,
        Scheme = None,
        Time = TimeSource.Of(BtcMixEndpoints.Status, static status => status.At, TimeSpan.FromSeconds(1)),
        Errors = BtcMixErrors.Format,
        RefusalCodes = Seq("400", "401", "403", "404", "503"),
    };
}
