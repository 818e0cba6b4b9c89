using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Limits;
using PureCrypto.Signing;

namespace PureCrypto.Http;

/// <summary>Calls a provider's endpoints: prepare, wait for the rate limit, sign, send, read; and the whole of it again where that is safe.</summary>
/// <remarks>Thread safe; holds no state of its own but what its memory holds. Every decision is made by pure functions of the core.
/// Spec: spec/attempts.md, ATT-22 to ATT-27.</remarks>
public sealed class ProviderClient
{
    private readonly Func<Identity> _identity;
    private readonly Effects _effects;
    private readonly Limiter? _limiter;
    private readonly TimeSpan? _patience;
    private readonly RepeatPolicy _policy;

    /// <summary>A client that asks who it is once per attempt.</summary>
    /// <param name="provider">Whom to call.</param>
    /// <param name="identity">Gives who is calling; asked once per attempt, when it is signed, so a key can be rotated while calls are made. It must
    /// be thread safe, and must not wait. Whoever gave a secret disposes of it, once the attempts that used it have ended.</param>
    /// <param name="effects">How to reach the world.</param>
    /// <param name="limiter">What keeps the key within its quotas; none for a key that nobody limits. Clients of one key share one.</param>
    /// <param name="patience">The longest that a call waits for the limiter; none waits as long as it takes.</param>
    /// <param name="policy">How often and how long a call is repeated; <see cref="RepeatPolicy.Default"/> if not given.</param>
    /// <param name="memory">What is learnt from answers; a new one if not given. Clients of one key share one.</param>
    public ProviderClient(
        Provider provider,
        Func<Identity> identity,
        Effects effects,
        Limiter? limiter = null,
        TimeSpan? patience = null,
        RepeatPolicy? policy = null,
        ClientMemory? memory = null)
    {
        (Provider, _identity, _effects, _limiter, _patience) = (provider, identity, effects, limiter, patience);
        (_policy, Memory) = (policy ?? RepeatPolicy.Default, memory ?? new ClientMemory());
    }

    /// <summary>A client that shows one credential for as long as it lives.</summary>
    /// <param name="provider">Whom to call.</param>
    /// <param name="credential">What to show. The caller keeps it and disposes of its secrets when the client is done.</param>
    /// <param name="effects">How to reach the world.</param>
    /// <param name="limiter">What keeps the key within its quotas; none for a key that nobody limits. Clients of one key share one.</param>
    /// <param name="patience">The longest that a call waits for the limiter; none waits as long as it takes.</param>
    /// <param name="policy">How often and how long a call is repeated; <see cref="RepeatPolicy.Default"/> if not given.</param>
    /// <param name="memory">What is learnt from answers; a new one if not given. Clients of one key share one.</param>
    public ProviderClient(
        Provider provider,
        Credential credential,
        Effects effects,
        Limiter? limiter = null,
        TimeSpan? patience = null,
        RepeatPolicy? policy = null,
        ClientMemory? memory = null)
        : this(provider, Constantly(Identity.Of(credential)), effects, limiter, patience, policy, memory)
    {
    }

    /// <summary>Whom this client calls.</summary>
    public Provider Provider { get; }

    /// <summary>What this client has learnt from answers, and the place to unlock it.</summary>
    public ClientMemory Memory { get; }

    private DateTimeOffset Now => Memory.Clock.Read(new Moment(_effects.Ticks(), _effects.Now()));

    /// <summary>The same client, whose calls would rather fail at once with <see cref="CallError.Limited"/> than wait longer for the limiter.</summary>
    /// <example><c>await client.Within(TimeSpan.FromSeconds(2)).Call(endpoint, input)</c></example>
    public ProviderClient Within(TimeSpan longest) => new(Provider, _identity, _effects, _limiter, longest, _policy, Memory);

    /// <summary>The same client, whose calls are repeated by another policy.</summary>
    /// <example><c>await client.Repeating(RepeatPolicy.Once).Call(endpoint, input)</c></example>
    public ProviderClient Repeating(RepeatPolicy policy) => new(Provider, _identity, _effects, _limiter, _patience, policy, Memory);

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

    /// <summary>Finds out what became of a call that moves money.</summary>
    /// <typeparam name="TIn">What the endpoint takes.</typeparam>
    /// <typeparam name="TOut">What the endpoint answers.</typeparam>
    /// <param name="endpoint">What was called.</param>
    /// <param name="input">What was said, with the same idempotency key.</param>
    /// <param name="doubt">When: as <see cref="CallError.Unsettled"/> has it, or as the caller stored it before a crash.</param>
    /// <param name="cancellation">Cancels the caller's wait.</param>
    /// <returns>What was found out, or an error that leaves the call as doubtful as it was: settle it again.</returns>
    /// <remarks>Settling by repeating does the call if it was not done yet.</remarks>
    /// <exception cref="ArgumentException">The endpoint moves no money, so there is nothing to settle.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The credential's secret was disposed.</exception>
    public async Task<Either<CallError, Settled<TOut>>> Settle<TIn, TOut>(
        Endpoint<TIn, TOut> endpoint, TIn input, Doubt doubt, CancellationToken cancellation = default)
    {
        var settlement = endpoint.Settlement.IfNone(() => throw new ArgumentException($"{endpoint.Name} moves no money.", nameof(endpoint)));
        var plan = settlement.Plan(Provider, endpoint, input, doubt, Now);
        while (true)
        {
            switch (plan)
            {
                case SettlingPlan<TOut>.End end:
                    return end.Result;
                case SettlingPlan<TOut>.Ask ask:
                    plan = ask.Then(await Run(ask.Endpoint, ask.Request, (_, response) => Success(response), cancellation).ConfigureAwait(false));
                    break;
            }
        }
    }

    /// <summary>The same for an endpoint whose answers are signed. What settles it is not: what is found out is named, and no value of it is proven.</summary>
    /// <typeparam name="TIn">What the endpoint takes.</typeparam>
    /// <typeparam name="TOut">What the endpoint answers.</typeparam>
    /// <param name="endpoint">What was called.</param>
    /// <param name="input">What was said.</param>
    /// <param name="doubt">When: as <see cref="CallError.Unsettled"/> has it, or as the caller stored it before a crash.</param>
    /// <param name="cancellation">Cancels the caller's wait.</param>
    /// <returns>What was found out, or an error that leaves the call as doubtful as it was: settle it again.</returns>
    /// <remarks>To have it proven, ask for what is <see cref="Settled{TOut}.Found"/> by an endpoint whose answers are signed.</remarks>
    /// <exception cref="ArgumentException">The endpoint moves no money, so there is nothing to settle.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The credential's secret was disposed.</exception>
    public Task<Either<CallError, Settled<TOut>>> Settle<TIn, TOut>(
        ProvenEndpoint<TIn, TOut> endpoint, TIn input, Doubt doubt, CancellationToken cancellation = default) where TOut : notnull =>
        Settle(endpoint.Plain, input, doubt, cancellation);

    /// <summary>Looks at the server's clock, where the provider has an endpoint that tells it.</summary>
    /// <returns>What is known of the clock now, or why it could not be read.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<Either<CallError, ClockEstimate>> Synchronise(CancellationToken cancellation = default)
    {
        if (!Provider.Time.ToEither(Timeless).TryGet(out var source, out var none)) return none;
        long sent = _effects.Ticks();
        var response = await _effects.Send(SignedRequest.Unsigned(source.Request), cancellation).ConfigureAwait(false);
        long received = _effects.Ticks();
        return response.Map(answer =>
        {
            if (answer.IsSuccess) See(answer, sent, received);
            source.Read(answer).IfSome(said => Memory.See(new ClockSample(sent, received, said, source.Resolution)));
            return Memory.Clock;
        });
    }

    private static Func<Identity> Constantly(Identity who) => () => who;

    private static CallError Timeless() => new CallError.Refused(new[] { new Fault("provider", "must have an endpoint that tells the time") }.ToSeq());

    private Either<CallError, Response> Success(Response response) =>
        response.IsSuccess ? response : new CallError.Rejected(Provider.Errors.Decode(response));

    private async ValueTask<Either<CallError, T>> Run<T>(
        IEndpoint endpoint, Request request, Func<Identity, Response, Either<CallError, T>> read, CancellationToken cancellation)
        where T : notnull
    {
        var began = Now;
        var round = new Round(1, TimeSpan.Zero, IsInDoubt: false, IsCorrected: false);
        long? first = null;
        while (true)
        {
            var result = await Attempt(endpoint, request, read, first, sent => first ??= sent, cancellation).ConfigureAwait(false);
            if (result.TryGet(out var value, out var error)) return value;

            var fate = Fates.Of(error);
            var told = error is CallError.Rejected rejected ? rejected.Error.Refusal.Wait() : default;
            round = round with { Elapsed = first is { } since ? TimeSpan.FromTicks(_effects.Ticks() - since) : TimeSpan.Zero };
            switch (Repetition.Next(_policy, endpoint.Repeat, fate, told, round, _effects.Jitter()))
            {
                case Step.Again again:
                    if (fate is Fate.Skewed && !Memory.Clock.IsKnown) await Synchronise(cancellation).ConfigureAwait(false);
                    if (again.Wait > TimeSpan.Zero) await _effects.Sleep(again.Wait, cancellation).ConfigureAwait(false);
                    round = new Round(round.Attempt + 1, round.Elapsed, round.IsInDoubt || fate.IsInDoubt(), round.IsCorrected || fate is Fate.Skewed);
                    break;
                case Step.Settle:
                    return endpoint.Means.Match(Some: means => new CallError.Unsettled(error, means, new Doubt(began, Now)), None: () => error);
                default:
                    return error;
            }
        }
    }

    private async ValueTask<Either<CallError, T>> Attempt<T>(
        IEndpoint endpoint, Request request, Func<Identity, Response, Either<CallError, T>> read, long? first, Action<long> sending, CancellationToken cancellation)
    {
        if (endpoint.Access is not Access.Open && Memory.IsLocked) return new CallError.LockedOut(Memory.Key.FailuresInARow);
        if (_limiter is null || endpoint.Metering is not Metering.Spends spends)
        {
            return await Send(endpoint, request, read, null, sending, cancellation).ConfigureAwait(false);
        }

        var entered = await _limiter.Enter(Cost.Of(spends.Bucket), Patience(first), cancellation).ConfigureAwait(false);
        if (!entered.TryGet(out var permit, out var limited)) return limited;
        using (permit) return await Send(endpoint, request, read, permit, sending, cancellation).ConfigureAwait(false);
    }

    // A repetition that waits for the limiter still keeps to the time that the policy allows.
    private TimeSpan? Patience(long? first)
    {
        if (first is not { } since) return _patience;
        var left = _policy.MaxTotal - TimeSpan.FromTicks(_effects.Ticks() - since);
        var longest = left > TimeSpan.Zero ? left : TimeSpan.Zero;
        return _patience is { } patience && patience < longest ? patience : longest;
    }

    // Signed last, when nothing is waited for any more: a timestamp does not age in a queue.
    private async ValueTask<Either<CallError, T>> Send<T>(
        IEndpoint endpoint, Request request, Func<Identity, Response, Either<CallError, T>> read, Permit? permit, Action<long> sending, CancellationToken cancellation)
    {
        var who = _identity();
        var prepared = await who.Authorise(Provider, endpoint.Access, request, new Stamp(Now, _effects.Nonce()), cancellation).ConfigureAwait(false);
        if (!prepared.TryGet(out var signed, out var lacking))
        {
            permit?.Unused();
            return lacking;
        }

        long sent = _effects.Ticks();
        sending(sent);
        var response = await _effects.Send(signed, cancellation).ConfigureAwait(false);
        if (!response.TryGet(out var answer, out var error))
        {
            if (error is CallError.NotSent or CallError.Refused) permit?.Unused();
            if (error is CallError.Unreadable unreadable) permit?.Answered(unreadable.Response);
            return error;
        }

        long received = _effects.Ticks();
        permit?.Answered(answer);
        var result = read(who, answer);
        if (IsTheProviders(answer, result)) See(answer, sent, received);
        if (endpoint.Access is not Access.Open) Judge(answer, result);
        return result;
    }

    // A gateway has a clock of its own.
    private static bool IsTheProviders<T>(Response answer, Either<CallError, T> result) =>
        answer.IsSuccess || result.Match(Right: static _ => true, Left: static error => error is CallError.Rejected { Error.Code.IsSome: true });

    private void See(Response answer, long sent, long received)
    {
        var sample = ClockSamples.OfDate(answer, sent, received);
        if (sample.IsSome) Memory.See((ClockSample)sample);
    }

    private void Judge<T>(Response answer, Either<CallError, T> result)
    {
        if (answer.IsSuccess) Memory.Passed();
        else result.IfLeft(error => Memory.Saw(error is CallError.Rejected rejected ? rejected.Error.Refusal : new Refusal.Unknown()));
    }
}
