using PureCrypto.Calls;
using PureCrypto.Http;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;
using PureCrypto.Sandbox;
using PureCrypto.Signing;

namespace PureCrypto.Http.Tests.Support;

/// <summary>A sandbox of its own for one test, with clients that talk to it over real HTTP.</summary>
internal sealed class Sandboxed : IAsyncDisposable
{
    private readonly HttpClient _http = new(Transport.Handler());

    private Sandboxed(SandboxServer server) => Server = server;

    public SandboxServer Server { get; }

    public MintarexAccount Trader => Server.Accounts.Mintarex[0];

    public MintarexAccount Reader => Server.Accounts.Mintarex[1];

    /// <summary>Real HTTP, and the sandbox's own clocks; timeouts and sleeps are real.</summary>
    public Effects Effects => HttpEffects.Of(Server.BaseAddress, () => _http) with
    {
        Now = Server.Clock.GetUtcNow,
        Ticks = () => Server.Clock.GetElapsedTime(0).Ticks,
    };

    public static async Task<Sandboxed> StartAsync(SandboxOptions? options = null) => new(await SandboxServer.StartAsync(options));

    public ProviderClient Mintarex(MintarexAccount account, Effects? effects = null, Limiter? limiter = null) =>
        new(MintarexProvider.Value, account.Credential, effects ?? Effects, limiter);

    public ProviderClient Mistex(MistexAccount account, Provider? provider = null, Effects? effects = null) =>
        new(provider ?? MistexProvider.Value, account.Credential, effects ?? Effects);

    public ProviderClient BtcMix(BtcMixAccount account, Effects? effects = null) => new(BtcMixProvider.Value, account.Credential, effects ?? Effects);

    public ProviderClient BtcMix() => new(BtcMixProvider.Value, Credential.Nobody, Effects);

    public ProviderClient CryptoPayments(CryptoPaymentsAccount account, Effects? effects = null) =>
        new(CryptoPaymentsProvider.Value, account.Credential, effects ?? Effects);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
    }
}
