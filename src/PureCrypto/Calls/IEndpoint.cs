using LanguageExt;
using PureCrypto.Attempts;

namespace PureCrypto.Calls;

/// <summary>An endpoint without its types, for registries: every <see cref="Endpoint{TIn, TOut}"/> is one.</summary>
public interface IEndpoint
{
    /// <summary>Its name among the provider's endpoints, in words joined by hyphens.</summary>
    string Name { get; }

    /// <summary>The HTTP method.</summary>
    Verb Verb { get; }

    /// <summary>The path from the root, with its places.</summary>
    PathTemplate Path { get; }

    /// <summary>What a caller must show.</summary>
    Access Access { get; }

    /// <summary>What a call spends.</summary>
    Metering Metering { get; }

    /// <summary>Whether the same call may be made again.</summary>
    Repeat Repeat { get; }

    /// <summary>How a call is settled of which nobody knows what became; none if it moves no money.</summary>
    Option<Means> Means { get; }

    /// <summary>Shows the endpoint with its types to <paramref name="visitor"/>.</summary>
    T Accept<T>(IEndpointVisitor<T> visitor);
}

/// <summary>Something done alike to endpoints of every type, such as checking a law.</summary>
/// <typeparam name="T">What comes of it.</typeparam>
public interface IEndpointVisitor<out T>
{
    /// <summary>Does it to one endpoint.</summary>
    T Visit<TIn, TOut>(Endpoint<TIn, TOut> endpoint);

    /// <summary>Does it to an endpoint whose answers are signed; if nothing else is said, to the call without its proof.</summary>
    T Visit<TIn, TOut>(ProvenEndpoint<TIn, TOut> endpoint) where TOut : notnull => Visit(endpoint.Plain);
}
