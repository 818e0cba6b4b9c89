using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PureCrypto.Calls;
using PureCrypto.Limits;
using PureCrypto.Signing;

namespace PureCrypto.Http;

/// <summary>Puts clients into a service's container, over <see cref="IHttpClientFactory"/>.</summary>
public static class Registration
{
    internal const string Prefix = "PureCrypto.";

    /// <summary>Adds a client for <paramref name="provider"/>, as a keyed singleton under the provider's name.</summary>
    /// <param name="services">The container.</param>
    /// <param name="provider">Whom to call.</param>
    /// <param name="credential">Gives what to show, once, from the container.</param>
    /// <param name="baseAddress">Where the provider is; its own address if none is given.</param>
    /// <param name="tier">What the key is granted; the provider's default if none is given. The limiter is a keyed singleton, too.</param>
    /// <param name="options">Timeout, size and connections; the usual ones if not given.</param>
    /// <returns>The named HTTP client's builder, for handlers.</returns>
    /// <exception cref="ArgumentException">No address is given, and the provider's document states none; or it is neither https nor on this machine,
    /// or has a query or a fragment.</exception>
    /// <remarks>A handler that repeats requests by itself is refused with an <see cref="InvalidOperationException"/> when the
    /// host starts, or when the client is made where there is no host.</remarks>
    /// <example><c>[FromKeyedServices("mintarex")] ProviderClient client</c></example>
    public static IHttpClientBuilder AddPureCrypto(
        this IServiceCollection services, Provider provider, Func<IServiceProvider, Credential> credential, Uri? baseAddress = null, Tier? tier = null,
        TransportOptions? options = null) =>
        services.Add(provider, container => { var who = Identity.Of(credential(container)); return () => who; }, baseAddress, tier, options);

    /// <summary>The same for a client whose key is rotated while it runs, or is kept elsewhere.</summary>
    /// <param name="services">The container.</param>
    /// <param name="provider">Whom to call.</param>
    /// <param name="identity">Gives who is calling, from the container, once per attempt.</param>
    /// <param name="baseAddress">Where the provider is; its own address if none is given.</param>
    /// <param name="tier">What the key is granted; the provider's default if none is given. The limiter is a keyed singleton, too.</param>
    /// <param name="options">Timeout, size and connections; the usual ones if not given.</param>
    /// <returns>The named HTTP client's builder, for handlers.</returns>
    /// <exception cref="ArgumentException">No address is given, and the provider's document states none; or it is neither https nor on this machine,
    /// or has a query or a fragment.</exception>
    /// <remarks>A handler that repeats requests by itself is refused with an <see cref="InvalidOperationException"/> when the
    /// host starts, or when the client is made where there is no host.</remarks>
    public static IHttpClientBuilder AddPureCrypto(
        this IServiceCollection services, Provider provider, Func<IServiceProvider, Identity> identity, Uri? baseAddress = null, Tier? tier = null,
        TransportOptions? options = null) =>
        services.Add(provider, container => () => identity(container), baseAddress, tier, options);

    /// <summary>The name of the provider's HTTP client in <see cref="IHttpClientFactory"/>: <c>PureCrypto.mintarex</c>, for instance.</summary>
    public static string ClientName(Provider provider) => Prefix + provider.Name;

    private static IHttpClientBuilder Add(
        this IServiceCollection services, Provider provider, Func<IServiceProvider, Func<Identity>> identity, Uri? baseAddress, Tier? tier,
        TransportOptions? options)
    {
        string name = ClientName(provider);
        var address = baseAddress ?? provider.BaseAddress.Match(
            Some: static text => new Uri(text),
            None: () => throw new ArgumentException($"{provider.Name} has no address of its own: give one.", nameof(baseAddress)));
        Transport.Root(address);
        services.TryAddSingleton(TimeProvider.System);
        HandlerRules.Watch(services, name);
        var granted = tier ?? provider.Tiers.FirstOrDefault();
        if (granted is not null) services.AddKeyedSingleton(provider.Name, (container, _) => Limiter.Open(granted, container.GetRequiredService<TimeProvider>()));
        services.AddKeyedSingleton(provider.Name, (container, _) =>
        {
            var factory = container.GetRequiredService<IHttpClientFactory>();
            factory.CreateClient(name).Dispose(); // builds the handlers: where no host starts, HandlerRules speaks now and not at the first call
            var effects = HttpEffects.Of(address, () => factory.CreateClient(name), container.GetRequiredService<TimeProvider>(), options);
            return new ProviderClient(provider, identity(container), effects, container.GetKeyedService<Limiter>(provider.Name));
        });
        return services.AddHttpClient(name, static http => http.Timeout = Timeout.InfiniteTimeSpan) // an attempt has its own
            .ConfigurePrimaryHttpMessageHandler(() => Transport.Handler(options))
            .RedactLoggedHeaders(static _ => true);
    }
}
