using System.Runtime.CompilerServices;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Following;
using PureCrypto.Limits;
using PureCrypto.Orders;
using PureCrypto.Signing;

namespace PureCrypto.Http;

/// <content>Following things to their end.</content>
public sealed partial class ProviderClient
{
    /// <summary>Follows a thing: asks by its plan, observes what is answered, and ends when it is over or a deadline has passed.</summary>
    /// <typeparam name="TIn">What names the thing.</typeparam>
    /// <typeparam name="TOut">What the provider answers about it.</typeparam>
    /// <typeparam name="TStatus">The statuses of its machine.</typeparam>
    /// <param name="followable">What kind of thing.</param>
    /// <param name="input">Which one.</param>
    /// <param name="until">When to end at the latest; none follows it as long as it takes. A question falls on it.</param>
    /// <param name="known">What is known already, such as the <see cref="Sighting{T, TStatus}.Known"/> that was stored before a crash.</param>
    /// <param name="among">How many things are followed at once under the same limits, this one among them; at least 1. More are each asked about less often.</param>
    /// <param name="cancellation">Ends the following at once.</param>
    /// <returns>The first answer, each that differs from the one before, and each question that failed. An <see cref="Sighting{T, TStatus}.Ended"/> is
    /// always the last and says why. An answer that says nothing new is not told.</returns>
    /// <remarks>Each question is a call like any other: it spends from the limiter, and is repeated by the policy before it counts as failed.
    /// Spec: spec/orders.md, ORD-38 to ORD-46.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="among"/> is less than 1.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <example><c>await foreach (var sighting in client.Follow(MistexFollowing.Order, id)) …</c></example>
    public IAsyncEnumerable<Sighting<TOut, TStatus>> Follow<TIn, TOut, TStatus>(
        Followable<TIn, TOut, TStatus> followable,
        TIn input,
        DateTimeOffset? until = null,
        Standing<TStatus> known = default,
        int among = 1,
        CancellationToken cancellation = default)
        where TStatus : struct, Enum
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(among, 1);
        return Pursue(
            now => followable.Subject.Begin(now, until.ToOption(), known, among),
            (client, token) => client.Call(followable.Endpoint, input, token),
            cancellation);
    }

    /// <summary>The same for a thing whose answers are signed: what is seen is proven, and an answer that is not is a question that failed.</summary>
    /// <typeparam name="TIn">What names the thing.</typeparam>
    /// <typeparam name="TOut">What the provider answers about it.</typeparam>
    /// <typeparam name="TStatus">The statuses of its machine.</typeparam>
    /// <param name="followable">What kind of thing.</param>
    /// <param name="input">Which one.</param>
    /// <param name="until">When to end at the latest; none follows it as long as it takes. A question falls on it.</param>
    /// <param name="known">What is known already, such as the <see cref="Sighting{T, TStatus}.Known"/> that was stored before a crash.</param>
    /// <param name="among">How many things are followed at once under the same limits, this one among them; at least 1. More are each asked about less often.</param>
    /// <param name="cancellation">Ends the following at once.</param>
    /// <returns>The first answer, each that differs from the one before, and each question that failed; the end last.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="among"/> is less than 1.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public IAsyncEnumerable<Sighting<Verified<TOut>, TStatus>> Follow<TIn, TOut, TStatus>(
        ProvenFollowable<TIn, TOut, TStatus> followable,
        TIn input,
        DateTimeOffset? until = null,
        Standing<TStatus> known = default,
        int among = 1,
        CancellationToken cancellation = default)
        where TOut : notnull
        where TStatus : struct, Enum
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(among, 1);
        return Pursue(
            now => followable.Subject.Begin(now, until.ToOption(), known, among),
            (client, token) => client.Call(followable.Endpoint, input, token),
            cancellation);
    }

    private async IAsyncEnumerable<Sighting<T, TStatus>> Pursue<T, TStatus>(
        Func<DateTimeOffset, Pursuit<T, TStatus>> begin,
        Func<ProviderClient, CancellationToken, Task<Either<CallError, Answer<T>>>> ask,
        [EnumeratorCancellation] CancellationToken cancellation)
        where TStatus : struct, Enum
    {
        // Between two answers time passes by the monotonic clock alone: a wall clock that is set makes no pause longer or shorter.
        var heard = new Moment(_effects.Ticks(), Now);
        var pursuit = begin(heard.Wall);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var now = heard.Wall + TimeSpan.FromTicks(_effects.Ticks() - heard.Ticks);
            switch (pursuit.Next(now))
            {
                case Move.Wait wait:
                    await _effects.Sleep(LimiterClock.Rounded(wait.For), cancellation).ConfigureAwait(false);
                    break;
                case Move.Ask question:
                    var result = await ask(Patiently(question.Patience), cancellation).ConfigureAwait(false);
                    heard = new Moment(_effects.Ticks(), Now);
                    pursuit = pursuit.Hear(result, heard.Wall);
                    if (pursuit.Told.IsSome) yield return (Sighting<T, TStatus>)pursuit.Told;
                    break;
                case Move.End end:
                    yield return pursuit.End(end.Why, now);
                    yield break;
            }
        }
    }

    private ProviderClient Patiently(Option<TimeSpan> longest) => longest.Match(
        Some: span => _patience <= span ? this : Within(span),
        None: () => this);
}
