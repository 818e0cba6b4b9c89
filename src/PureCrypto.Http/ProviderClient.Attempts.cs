using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Limits;
using PureCrypto.Signing;

namespace PureCrypto.Http;

/// <content>One call, attempt by attempt.</content>
public sealed partial class ProviderClient
{
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
            var told = error is CallError.Rejected rejected ? rejected.Error.Refusal.RetryAfter() : default;
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

    private void Judge<T>(Response answer, Either<CallError, T> result)
    {
        if (answer.IsSuccess) Memory.Passed();
        else result.IfLeft(error => Memory.Saw(error is CallError.Rejected rejected ? rejected.Error.Refusal : new Refusal.Unknown()));
    }
}
