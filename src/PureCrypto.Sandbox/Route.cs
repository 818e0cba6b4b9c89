using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Signing;

namespace PureCrypto.Sandbox;

/// <summary>An endpoint with what the sandbox does when it is called.</summary>
/// <typeparam name="TCaller">Who may be calling.</typeparam>
/// <param name="Endpoint">The same value that clients call.</param>
/// <param name="Answer">Turns a request that fits the endpoint into an answer; the time is the provider's clock.</param>
internal sealed record Route<TCaller>(IEndpoint Endpoint, Func<TCaller, Request, DateTimeOffset, Response> Answer);

/// <summary>Makes the routes of one provider: binds the request, lets the behaviour decide, and writes what it says.</summary>
/// <typeparam name="TCaller">Who may be calling.</typeparam>
/// <param name="provider">How refusals are written.</param>
/// <param name="malformed">The provider's word for input that breaks a rule.</param>
internal sealed class Routing<TCaller>(Provider provider, Func<CallError, ProviderError> malformed)
{
    /// <summary>An endpoint and its behaviour.</summary>
    public Route<TCaller> Of<TIn, TOut>(Endpoint<TIn, TOut> endpoint, Func<TCaller, TIn, Either<ProviderError, TOut>> handle) =>
        Of(endpoint, (caller, input, _) => handle(caller, input));

    /// <summary>The same for behaviour that never refuses and serves everybody alike.</summary>
    public Route<TCaller> Of<TIn, TOut>(Endpoint<TIn, TOut> endpoint, Func<TIn, TOut> handle) =>
        Of(endpoint, (_, input, _) => (Either<ProviderError, TOut>)handle(input));

    /// <summary>The same for an endpoint that tells the provider's clock.</summary>
    public Route<TCaller> Telling<TIn, TOut>(Endpoint<TIn, TOut> endpoint, Func<DateTimeOffset, TOut> tell) =>
        Of(endpoint, (_, _, at) => (Either<ProviderError, TOut>)tell(at));

    /// <summary>The same for an endpoint whose answers are signed, with the caller's own secret.</summary>
    public Route<TCaller> Of<TIn, TOut>(
        ProvenEndpoint<TIn, TOut> endpoint, Func<TCaller, Secret> secret, Func<TCaller, TIn, Either<ProviderError, TOut>> handle)
        where TOut : notnull =>
        new(endpoint, (caller, request, _) => Bind.To(endpoint.Plain, request).MapLeft(malformed).Bind(input => handle(caller, input)).Match(
            Right: value => Write.From(endpoint, secret(caller), value),
            Left: error => Write.From(provider, error)));

    private Route<TCaller> Of<TIn, TOut>(Endpoint<TIn, TOut> endpoint, Func<TCaller, TIn, DateTimeOffset, Either<ProviderError, TOut>> handle) =>
        new(endpoint, (caller, request, at) => Bind.To(endpoint, request).MapLeft(malformed).Bind(input => handle(caller, input, at)).Match(
            Right: value => Write.From(endpoint, value),
            Left: error => Write.From(provider, error)));
}
