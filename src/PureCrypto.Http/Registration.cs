using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PureCrypto.Calls;
using PureCrypto.Limits;
using PureCrypto.Signing;

namespace PureCrypto.Http;

/// <summary>Puts clients into a service's container, over <see cref="IHttpClientFactory"/>.</summary>
public static class Registration
{
    /// <summary>Adds a client for <paramref name="provider"/>, as a keyed singleton under the provider's name.</summary>
    /// <param name="services">The container.</param>
    /// <param name="provider">Whom to call.</param>
    /// <param name="credential">Gives what to show, once, from the container.</param>
    /// <param name="baseAddress">Where the provider is; its own address if none is given.</param>
    /// <param name="tier">What the key is granted; the provider's default if none is given. The limiter is a keyed singleton, too.</param>
    /// <returns>The named HTTP client's builder, for handlers and timeouts.</returns>
    /// <exception cref="ArgumentException">No address is given, and the provider's document states none.</exception>
    /// <example><c>[FromKeyedServices("mintarex")] ProviderClient client</c></example>
    public static IHttpClientBuilder AddPureCrypto(
        this IServiceCollection services, Provider provider, Func<IServiceProvider, Credential> credential, Uri? baseAddress = null, Tier? tier = null) =>
        services.Add(provider, container => { var who = Identity.Of(credential(container)); return () => who; }, baseAddress, tier);

    /// <summary>The same for a client whose key is rotated while it runs, or is kept elsewhere.</summary>
    /// <param name="services">The container.</param>
    /// <param name="provider">Whom to call.</param>
    /// <param name="identity">Gives who is calling, from the container, once per attempt.</param>
    /// <param name="baseAddress">Where the provider is; its own address if none is given.</param>
    /// <param name="tier">What the key is granted; the provider's default if none is given. The limiter is a keyed singleton, too.</param>
    /// <returns>The named HTTP client's builder, for handlers and timeouts.</returns>
    /// <exception cref="ArgumentException">No address is given, and the provider's document states none.</exception>
    public static IHttpClientBuilder AddPureCrypto(
        this IServiceCollection services, Provider provider, Func<IServiceProvider, Identity> identity, Uri? baseAddress = null, Tier? tier = null) =>
        services.Add(provider, container => () => identity(container), baseAddress, tier);

    /// <summary>The name of the provider's HTTP client in <see cref="IHttpClientFactory"/>: <c>PureCrypto.mintarex</c>, for instance.</summary>
    public static string ClientName(Provider provider) => "PureCrypto." + provider.Name;

    private static IHttpClientBuilder Add(
        this IServiceCollection services, Provider provider, Func<IServiceProvider, Func<Identity>> identity, Uri? baseAddress, Tier? tier)
    {
        string name = ClientName(provider);
        var address = baseAddress ?? provider.BaseAddress.Match(
            Some: static text => new Uri(text),
            None: () => throw new ArgumentException($"{provider.Name} has no address of its own: give one.", nameof(baseAddress)));
        services.TryAddSingleton(TimeProvider.System);
        var granted = tier ?? provider.Tiers.FirstOrDefault();
        if (granted is not null) services.AddKeyedSingleton(provider.Name, (container, _) => Limiter.Open(granted, container.GetRequiredService<TimeProvider>()));
        services.AddKeyedSingleton(provider.Name, (container, _) =>
        {
            var factory = container.GetRequiredService<IHttpClientFactory>();
            var effects = HttpEffects.Of(address, () => factory.CreateClient(name), container.GetRequiredService<TimeProvider>());
            return new ProviderClient(provider, identity(container), effects, container.GetKeyedService<Limiter>(provider.Name));
        });
        return services.AddHttpClient(name);
    }
}
