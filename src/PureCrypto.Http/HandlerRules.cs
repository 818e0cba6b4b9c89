using System.Reflection;
using Microsoft.Extensions.Http;

namespace PureCrypto.Http;

/// <summary>Looks at the handlers of our named clients when they are built: one that repeats requests by itself is refused.</summary>
/// <remarks>Known by their names, because neither package is referred to; a repeater that is not known is held back by <see cref="SendsOnceHandler"/>.
/// Spec: spec/attempts.md, ATT-26.</remarks>
internal sealed class HandlerRules : IHttpMessageHandlerBuilderFilter
{
    private static readonly string[] Repeating = ["Polly", "Microsoft.Extensions.Http.Resilience", "Microsoft.Extensions.Http.Polly"];

    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        if (builder.Name?.StartsWith(Registration.Prefix, StringComparison.Ordinal) is not true) return;
        if (builder.AdditionalHandlers.FirstOrDefault(static handler => Repeats(handler.GetType())) is { } repeater)
        {
            throw new InvalidOperationException(
                $"{repeater.GetType().FullName} repeats requests of {builder.Name} by itself, with an old signature and whether or not that is safe. Take it out: the client repeats by its own table.");
        }

        builder.AdditionalHandlers.Add(new SendsOnceHandler());
    };

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
}
