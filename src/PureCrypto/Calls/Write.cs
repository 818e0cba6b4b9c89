using PureCrypto.Signing;

namespace PureCrypto.Calls;

/// <summary>The server's second half: a value or a refusal becomes a response.</summary>
public static class Write
{
    /// <summary>The response that carries <paramref name="value"/>.</summary>
    public static Response From<TIn, TOut>(Endpoint<TIn, TOut> endpoint, TOut value) => endpoint.Output.Write(value);

    /// <summary>The response that carries <paramref name="value"/>, signed.</summary>
    /// <exception cref="ObjectDisposedException">The secret was disposed.</exception>
    public static Response From<TIn, TOut>(ProvenEndpoint<TIn, TOut> endpoint, Secret secret, TOut value) where TOut : notnull =>
        endpoint.Sign(secret, endpoint.Plain.Output.Write(value));

    /// <summary>The response that says <paramref name="error"/>.</summary>
    public static Response From(Provider provider, ProviderError error) => provider.Errors.Write(error);
}
