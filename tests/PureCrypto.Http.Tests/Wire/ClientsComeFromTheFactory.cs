using Microsoft.Extensions.DependencyInjection;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Signing;

namespace PureCrypto.Http.Tests.Wire;

/// <summary>Registration in a service's container, over <see cref="IHttpClientFactory"/>.</summary>
public sealed class ClientsComeFromTheFactory
{
    [Fact]
    public async Task A_registered_client_calls_through_the_factorys_handlers()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        var passed = new List<string>();
        var services = new ServiceCollection();
        services.AddPureCrypto(MintarexProvider.Value, _ => sandbox.Trader.Credential, sandbox.Server.BaseAddress)
            .AddHttpMessageHandler(() => new Noting(passed));
        await using var container = services.BuildServiceProvider();

        var client = container.GetRequiredKeyedService<ProviderClient>("mintarex");
        var balances = (await client.Call(MintarexEndpoints.Balances, BalancesQuery.All)).OrThrow().Value;

        Assert.Equal(3, balances.Items.Count);
        Assert.Equal(["/v1/account/balances"], passed);
    }

    [Fact]
    public void Two_providers_are_two_clients_at_their_own_addresses()
    {
        using var secret = Secret.OfText("s");
        var services = new ServiceCollection();
        services.AddPureCrypto(MintarexProvider.Value, _ => Credential.Signing("mx_test_0", secret));
        services.AddPureCrypto(BtcMixProvider.Value, static _ => Credential.Nobody);
        using var container = services.BuildServiceProvider();

        Assert.Same(MintarexProvider.Value, container.GetRequiredKeyedService<ProviderClient>("mintarex").Provider);
        Assert.Same(BtcMixProvider.Value, container.GetRequiredKeyedService<ProviderClient>("btcmix").Provider);
    }

    [Fact]
    public void A_provider_without_an_address_of_its_own_must_be_given_one()
    {
        var homeless = BtcMixProvider.Value with { BaseAddress = default };

        var error = Assert.Throws<ArgumentException>(() => new ServiceCollection().AddPureCrypto(homeless, static _ => Credential.Nobody));
        Assert.Equal("baseAddress", error.ParamName);
    }

    private sealed class Noting(List<string> passed) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            passed.Add(request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
