using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Signing;

namespace PureCrypto.Http;

/// <content>Calling endpoints.</content>
public sealed partial class ProviderClient
{
    /// <summary>Calls an endpoint: as many attempts as its table and the policy allow, each signed anew with its own clock reading and nonce.</summary>
    /// <typeparam name="TIn">What the endpoint takes.</typeparam>
    /// <typeparam name="TOut">What the endpoint answers.</typeparam>
    /// <param name="endpoint">What to call.</param>
    /// <param name="input">What to say.</param>
    /// <param name="cancellation">Cancels the caller's wait; whether the provider carries out the call is then unknown.</param>
    /// <returns>The answer with its raw body, or what became of the call: <see cref="CallError.Unsettled"/> if money may have moved.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The credential's secret was disposed.</exception>
    public async Task<Either<CallError, Answer<TOut>>> Call<TIn, TOut>(
        Endpoint<TIn, TOut> endpoint, TIn input, CancellationToken cancellation = default) =>
        Prepare.From(endpoint, input).TryGet(out var request, out var refused)
            ? await Run(endpoint, request, (_, response) => Read.From(Provider, endpoint, input, response), cancellation).ConfigureAwait(false)
            : refused;

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
        // Who asks may change while the call waits for the limiter; the answer is judged by who asked in the end.
        if (!_identity().Verifier().TryGet(out _, out var lacking)) return lacking;
        return Prepare.From(endpoint.Plain, input).TryGet(out var request, out var refused)
            ? await Run(endpoint, request, (who, response) => who.Verifier().Bind(secret => Read.From(Provider, endpoint, input, secret, response)), cancellation).ConfigureAwait(false)
            : refused;
    }
}
