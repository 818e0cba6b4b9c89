using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Signing;

namespace PureCrypto.Http;

/// <summary>Calls a provider's endpoints: prepare, send, read.</summary>
/// <param name="provider">Whom to call.</param>
/// <param name="credential">What to show. The caller keeps it and disposes of its secrets when the client is done.</param>
/// <param name="effects">How to reach the world.</param>
/// <remarks>Thread safe; holds no state. Every decision is made by pure functions of the core.</remarks>
public sealed class ProviderClient(Provider provider, Credential credential, Effects effects)
{
    /// <summary>Whom this client calls.</summary>
    public Provider Provider => provider;

    /// <summary>Makes one attempt, signed anew with its own clock reading and nonce.</summary>
    /// <typeparam name="TIn">What the endpoint takes.</typeparam>
    /// <typeparam name="TOut">What the endpoint answers.</typeparam>
    /// <param name="endpoint">What to call.</param>
    /// <param name="input">What to say.</param>
    /// <param name="cancellation">Cancels the caller's wait; whether the provider carries out the call is then unknown.</param>
    /// <returns>The answer with its raw body, or what became of the call.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The credential's secret was disposed.</exception>
    public async Task<Either<CallError, Answer<TOut>>> Call<TIn, TOut>(
        Endpoint<TIn, TOut> endpoint, TIn input, CancellationToken cancellation = default)
    {
        var response = await Attempt(endpoint, input, cancellation).ConfigureAwait(false);
        return response.Bind(received => Read.From(provider, endpoint, received));
    }

    /// <summary>The same for an endpoint whose answers are signed: what comes back is proven, or an error.</summary>
    /// <typeparam name="TIn">What the endpoint takes.</typeparam>
    /// <typeparam name="TOut">What the endpoint answers.</typeparam>
    /// <param name="endpoint">What to call.</param>
    /// <param name="input">What to say.</param>
    /// <param name="cancellation">Cancels the caller's wait; whether the provider carries out the call is then unknown.</param>
    /// <returns>The verified answer with its raw body, or what became of the call.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The credential's secret was disposed.</exception>
    public async Task<Either<CallError, Answer<Verified<TOut>>>> Call<TIn, TOut>(
        ProvenEndpoint<TIn, TOut> endpoint, TIn input, CancellationToken cancellation = default)
        where TOut : notnull
    {
        if (!Prepare.Verifier(credential).TryGet(out var secret, out var refused)) return refused;

        var response = await Attempt(endpoint.Plain, input, cancellation).ConfigureAwait(false);
        return response.Bind(received => Read.From(provider, endpoint, secret, received));
    }

    private async Task<Either<CallError, Response>> Attempt<TIn, TOut>(Endpoint<TIn, TOut> endpoint, TIn input, CancellationToken cancellation)
    {
        var prepared = Prepare.From(provider, endpoint, input, credential, new Stamp(effects.Now(), effects.Nonce()));
        return prepared.TryGet(out var request, out var refused)
            ? await effects.Send(request, cancellation).ConfigureAwait(false)
            : refused;
    }
}
