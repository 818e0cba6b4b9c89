using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Limits;
using PureCrypto.Signing;

namespace PureCrypto.Http;

/// <summary>Calls a provider's endpoints: prepare, wait for the rate limit, sign, send, read.</summary>
/// <param name="provider">Whom to call.</param>
/// <param name="identity">Gives who is calling; asked once per attempt, when it is signed, so a key can be rotated while calls are made. It must
/// be thread safe, and must not wait. Whoever gave a secret disposes of it, once the attempts that used it have ended.</param>
/// <param name="effects">How to reach the world.</param>
/// <param name="limiter">What keeps the key within its quotas; none for a key that nobody limits. Clients of one key share one.</param>
/// <param name="patience">The longest that a call waits for the limiter; none waits as long as it takes.</param>
/// <remarks>Thread safe; holds no state of its own. Every decision is made by pure functions of the core.</remarks>
public sealed class ProviderClient(Provider provider, Func<Identity> identity, Effects effects, Limiter? limiter = null, TimeSpan? patience = null)
{
    /// <summary>A client that shows one credential for as long as it lives.</summary>
    /// <param name="provider">Whom to call.</param>
    /// <param name="credential">What to show. The caller keeps it and disposes of its secrets when the client is done.</param>
    /// <param name="effects">How to reach the world.</param>
    /// <param name="limiter">What keeps the key within its quotas; none for a key that nobody limits.</param>
    /// <param name="patience">The longest that a call waits for the limiter; none waits as long as it takes.</param>
    public ProviderClient(Provider provider, Credential credential, Effects effects, Limiter? limiter = null, TimeSpan? patience = null)
        : this(provider, Constantly(Identity.Of(credential)), effects, limiter, patience)
    {
    }

    /// <summary>Whom this client calls.</summary>
    public Provider Provider => provider;

    /// <summary>The same client, whose calls would rather fail at once with <see cref="CallError.Limited"/> than wait longer for the limiter.</summary>
    /// <example><c>await client.Within(TimeSpan.FromSeconds(2)).Call(endpoint, input)</c></example>
    public ProviderClient Within(TimeSpan longest) => new(provider, identity, effects, limiter, longest);

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
        var exchange = await Attempt(endpoint, input, cancellation).ConfigureAwait(false);
        return exchange.Bind(x => Read.From(provider, endpoint, x.Response));
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
        // Who asks may change while the call waits for the limiter; the answer is judged by who asked in the end.
        if (!identity().Verifier().TryGet(out _, out var refused)) return refused;

        var exchange = await Attempt(endpoint.Plain, input, cancellation).ConfigureAwait(false);
        return exchange.Bind(x => x.Who.Verifier().Bind(secret => Read.From(provider, endpoint, secret, x.Response)));
    }

    private async Task<Either<CallError, Exchange>> Attempt<TIn, TOut>(Endpoint<TIn, TOut> endpoint, TIn input, CancellationToken cancellation)
    {
        if (!Prepare.From(endpoint, input).TryGet(out var request, out var refused)) return refused;
        if (limiter is null || endpoint.Metering is not Metering.Spends spends) return await Send(endpoint.Access, request, cancellation).ConfigureAwait(false);

        var entered = await limiter.Enter(Cost.Of(spends.Bucket), patience, cancellation).ConfigureAwait(false);
        if (!entered.TryGet(out var permit, out var limited)) return limited;
        using (permit)
        {
            var exchange = await Send(endpoint.Access, request, cancellation).ConfigureAwait(false);
            if (exchange.TryGet(out var done, out var error)) permit.Answered(done.Response);
            else if (error is CallError.NotSent or CallError.Refused) permit.Unused();
            return exchange;
        }
    }

    // Signed last, when nothing is waited for any more: a timestamp does not age in a queue.
    private async Task<Either<CallError, Exchange>> Send(Access access, Request request, CancellationToken cancellation)
    {
        var who = identity();
        var prepared = await who.Authorise(provider, access, request, new Stamp(effects.Now(), effects.Nonce()), cancellation).ConfigureAwait(false);
        if (!prepared.TryGet(out var signed, out var refused)) return refused;

        var response = await effects.Send(signed, cancellation).ConfigureAwait(false);
        return response.Map(received => new Exchange(who, received));
    }

    private static Func<Identity> Constantly(Identity who) => () => who;

    /// <summary>An answer, and who had asked.</summary>
    private sealed record Exchange(Identity Who, Response Response);
}
