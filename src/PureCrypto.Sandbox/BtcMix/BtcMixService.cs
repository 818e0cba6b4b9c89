using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.BtcMix;

namespace PureCrypto.Sandbox.BtcMix;

/// <summary>BtcMix as the sandbox plays it.</summary>
internal static class BtcMixService
{
    private static readonly ProviderError NotFound = new(404, "404", "Endpoint not found.", Body.Empty);

    public static Service Of(TimeProvider time) => new(
        BtcMixProvider.Value,
        new[] { "/api" }.ToSeq(),
        static (_, _) => default,
        new[] { Route.Of(BtcMixProvider.Value, BtcMixEndpoints.Status, Malformed, _ => Status(time.GetUtcNow())) }.ToSeq(),
        NotFound);

    private static ServiceStatus Status(DateTimeOffset now)
    {
        long seconds = now.ToUnixTimeSeconds();
        return new ServiceStatus("ok", seconds, DateTimeOffset.FromUnixTimeSeconds(seconds));
    }

    private static ProviderError Malformed(CallError error) => new(400, "400", error.Describe(), Body.Empty);
}
