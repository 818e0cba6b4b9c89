using PureCrypto.Calls;
using PureCrypto.Http;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;
using PureCrypto.Sandbox;
using PureCrypto.Signing;

namespace PureCrypto.Http.Tests.Support;

/// <summary>A sandbox of its own for one test, with clients that talk to it over real HTTP.</summary>
internal sealed class Sandboxed : IAsyncDisposable
{
    private readonly HttpClient _http = new();

    private Sandboxed(SandboxServer server) => Server = server;

    public SandboxServer Server { get; }

    public MintarexAccount Trader => Server.Accounts.Mintarex[0];

    public MintarexAccount Reader => Server.Accounts.Mintarex[1];

    public Effects Effects => HttpEffects.Of(Server.BaseAddress, () => _http);

    public static async Task<Sandboxed> StartAsync(SandboxOptions? options = null) => new(await SandboxServer.StartAsync(options));

    public ProviderClient Mintarex(MintarexAccount account, Effects? effects = null, Limiter? limiter = null) =>
        new(MintarexProvider.Value, account.Credential, effects ?? Effects, limiter);

    public ProviderClient Mistex(MistexAccount account, Provider? provider = null) => new(provider ?? MistexProvider.Value, account.Credential, Effects);

    public ProviderClient BtcMix(BtcMixAccount account) => new(BtcMixProvider.Value, account.Credential, Effects);

    public ProviderClient BtcMix() => new(BtcMixProvider.Value, Credential.Nobody, Effects);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
    }
}
