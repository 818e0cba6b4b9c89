using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace PureCrypto.Http;

/// <summary>Looks at the handlers of our named clients when they are built: one that repeats requests by itself is refused.</summary>
/// <remarks>Known by their names, because neither package is referred to; a repeater that is not known is held back by <see cref="SendsOnceHandler"/>,
/// which stands next to the network, so that whatever any filter adds stands outside of it.
/// Spec: spec/attempts.md, ATT-26.</remarks>
internal sealed class HandlerRules : IHttpMessageHandlerBuilderFilter
{
    private static readonly string[] Repeating = ["Polly", "Microsoft.Extensions.Http.Resilience", "Microsoft.Extensions.Http.Polly"];

    /// <summary>Has the handlers of a client looked at, and built when the host starts, before anything of the service runs.</summary>
    public static void Watch(IServiceCollection services, string client)
    {
        // The first filter of a container is the outermost, which sees what all others have added.
        if (!services.Any(static service => service is { IsKeyedService: false, ImplementationType: { } type } && type == typeof(HandlerRules)))
        {
            services.Insert(0, ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter, HandlerRules>());
        }

        services.AddOptions<Start>(client).Validate<IHttpClientFactory>((_, factory) => IsBuilt(factory, client)).ValidateOnStart();
    }

    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        if (builder.Name?.StartsWith(Registration.Prefix, StringComparison.Ordinal) is not true) return;
        if (builder.AdditionalHandlers.Concat(Around(builder.PrimaryHandler)).FirstOrDefault(static handler => Repeats(handler.GetType())) is { } repeater)
        {
            throw new InvalidOperationException(
                $"{repeater.GetType().FullName} repeats requests of {builder.Name} by itself, with an old signature and whether or not that is safe. Take it out: the client repeats by its own table.");
        }

        builder.PrimaryHandler = SendingOnce(builder.PrimaryHandler);
    };

    // Inside of all handlers that the primary one is wrapped in. One that is used again has it already.
    private static HttpMessageHandler SendingOnce(HttpMessageHandler primary)
    {
        if (Around(primary).LastOrDefault() is not { InnerHandler: { } network } innermost) return new SendsOnceHandler { InnerHandler = primary };
        if (innermost is not SendsOnceHandler) innermost.InnerHandler = new SendsOnceHandler { InnerHandler = network };
        return primary;
    }

    private static IEnumerable<DelegatingHandler> Around(HttpMessageHandler? primary)
    {
        for (; primary is DelegatingHandler handler; primary = handler.InnerHandler) yield return handler;
    }

    private static bool IsBuilt(IHttpClientFactory factory, string client)
    {
        factory.CreateClient(client).Dispose();
        return true;
    }

    private static bool Repeats(Type handler)
    {
        for (var type = handler; type is not null && type != typeof(DelegatingHandler); type = type.BaseType)
        {
            if (IsRepeating(type) || type.Name is "PolicyHttpMessageHandler") return true;
            const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            if (type.GetFields(Fields).Any(static field => IsRepeating(field.FieldType))) return true;
        }

        return false;
    }

    private static bool IsRepeating(Type type) => Repeating.Any(space =>
        type.Namespace is { } own && (string.Equals(own, space, StringComparison.Ordinal) || own.StartsWith(space + ".", StringComparison.Ordinal)));

    /// <summary>Options without a setting: a host validates them when it starts.</summary>
    private sealed class Start;
}
