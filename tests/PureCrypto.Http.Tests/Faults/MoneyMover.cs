using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Http.Tests.Support;

namespace PureCrypto.Http.Tests.Faults;

/// <summary>A call that moves money, as the harness takes it: one line for each endpoint.</summary>
internal abstract class MoneyMover(string name)
{
    /// <summary>The call of an endpoint.</summary>
    /// <param name="name">Its name in the test's output.</param>
    /// <param name="endpoint">What is called.</param>
    /// <param name="client">Makes a client with these effects.</param>
    /// <param name="input">Makes an input that was never used, before anything happens to the network.</param>
    /// <param name="id">What the provider calls what was done.</param>
    public static MoneyMover Of<TIn, TOut>(
        string name,
        Endpoint<TIn, TOut> endpoint,
        Func<Sandboxed, Effects, ProviderClient> client,
        Func<Stage, Task<TIn>> input,
        Func<TOut, string> id) => new Typed<TIn, TOut>(
            name,
            endpoint,
            client,
            input,
            async (caller, given) => (await caller.Call(endpoint, given)).Map(answer => id(answer.Value)),
            (caller, given, doubt) => caller.Settle(endpoint, given, doubt),
            id);

    /// <summary>The same for a call whose answers are signed.</summary>
    public static MoneyMover Of<TIn, TOut>(
        string name,
        ProvenEndpoint<TIn, TOut> endpoint,
        Func<Sandboxed, Effects, ProviderClient> client,
        Func<Stage, Task<TIn>> input,
        Func<TOut, string> id)
        where TOut : notnull => new Typed<TIn, TOut>(
            name,
            endpoint,
            client,
            input,
            async (caller, given) => (await caller.Call(endpoint, given)).Map(answer => id(answer.Value.Value)),
            (caller, given, doubt) => caller.Settle(endpoint, given, doubt),
            id);

    /// <summary>Whether anything settles the call; if not, the caller may end up not knowing.</summary>
    public abstract bool IsSettleable { get; }

    /// <summary>Makes one call through <paramref name="faulty"/>, settles it if it is in doubt, and says what the caller believes.</summary>
    public abstract Task<Belief> Run(Sandboxed sandbox, Effects sound, Effects faulty, Func<TimeSpan, Task> wait);

    public override string ToString() => name;

    private sealed class Typed<TIn, TOut>(
        string name,
        IEndpoint endpoint,
        Func<Sandboxed, Effects, ProviderClient> client,
        Func<Stage, Task<TIn>> input,
        Func<ProviderClient, TIn, Task<Either<CallError, string>>> call,
        Func<ProviderClient, TIn, Doubt, Task<Either<CallError, Settled<TOut>>>> settle,
        Func<TOut, string> id)
        : MoneyMover(name)
    {
        private const int MostRounds = 30;

        public override bool IsSettleable => endpoint.Means.Exists(static means => means is not Means.Impossible);

        public override async Task<Belief> Run(Sandboxed sandbox, Effects sound, Effects faulty, Func<TimeSpan, Task> wait)
        {
            var given = await input(new Stage(sandbox, client(sandbox, sound), wait));
            var caller = client(sandbox, faulty);
            var result = await call(caller, given);
            if (result.TryGet(out string? done, out var error)) return new Belief.Done(done);
            return error is CallError.Unsettled unsettled ? await SettleAsync(caller, given, unsettled.Doubt, wait) : new Belief.NotDone($"{error}");
        }

        private async Task<Belief> SettleAsync(ProviderClient caller, TIn given, Doubt doubt, Func<TimeSpan, Task> wait)
        {
            for (int round = 0; round < MostRounds; round++)
            {
                caller.Memory.Unlock(); // garbage looks like a wrong signature; a person would see that the key is in order
                var settled = await settle(caller, given, doubt);
                if (settled.TryGet(out var found, out _))
                {
                    switch (found)
                    {
                        case Settled<TOut>.Done done: return new Belief.Done(id(done.Answer.Value));
                        case Settled<TOut>.Found one: return new Belief.Done(one.Id);
                        case Settled<TOut>.NotDone: return new Belief.NotDone("settled");
                        case Settled<TOut>.Ambiguous or Settled<TOut>.Unsettleable: return new Belief.Unknown($"{found}");
                    }
                }

                await wait(TimeSpan.FromSeconds(61));
            }

            throw new InvalidOperationException("It could not be settled, though nothing goes wrong any more.");
        }
    }
}

/// <summary>What a caller believes at the end.</summary>
internal abstract record Belief
{
    private Belief()
    {
    }

    /// <summary>It was done, and this is what the provider calls it.</summary>
    public sealed record Done(string Id) : Belief;

    /// <summary>It was not done.</summary>
    public sealed record NotDone(string Why) : Belief;

    /// <summary>A person must find out.</summary>
    public sealed record Unknown(string Why) : Belief;
}
