using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Signing;

namespace PureCrypto.Sandbox;

/// <summary>An endpoint with what the sandbox does when it is called.</summary>
/// <param name="Endpoint">The same value that clients call.</param>
/// <param name="Answer">Turns a request that fits the endpoint into an answer.</param>
internal sealed record Route(IEndpoint Endpoint, Func<Request, Response> Answer)
{
    /// <summary>Binds the request, lets <paramref name="handle"/> decide, and writes what it says.</summary>
    /// <param name="provider">How refusals are written.</param>
    /// <param name="endpoint">What is called.</param>
    /// <param name="malformed">The provider's word for input that breaks a rule.</param>
    /// <param name="handle">The behaviour.</param>
    public static Route Of<TIn, TOut>(
        Provider provider, Endpoint<TIn, TOut> endpoint, Func<CallError, ProviderError> malformed, Func<TIn, Either<ProviderError, TOut>> handle) =>
        new(endpoint, request => Bind.To(endpoint, request).MapLeft(malformed).Bind(handle).Match(
            Right: value => Write.From(endpoint, value),
            Left: error => Write.From(provider, error)));

    /// <summary>The same for behaviour that never refuses.</summary>
    public static Route Of<TIn, TOut>(
        Provider provider, Endpoint<TIn, TOut> endpoint, Func<CallError, ProviderError> malformed, Func<TIn, TOut> handle) =>
        Of(provider, endpoint, malformed, input => (Either<ProviderError, TOut>)handle(input));

    /// <summary>The same for an endpoint whose answers are signed.</summary>
    public static Route Of<TIn, TOut>(
        Provider provider, ProvenEndpoint<TIn, TOut> endpoint, Secret secret, Func<CallError, ProviderError> malformed, Func<TIn, Either<ProviderError, TOut>> handle)
        where TOut : notnull =>
        new(endpoint, request => Bind.To(endpoint.Plain, request).MapLeft(malformed).Bind(handle).Match(
            Right: value => Write.From(endpoint, secret, value),
            Left: error => Write.From(provider, error)));
}
