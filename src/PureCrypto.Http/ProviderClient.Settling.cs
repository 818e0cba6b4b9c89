using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;

namespace PureCrypto.Http;

/// <content>Finding out what became of calls.</content>
public sealed partial class ProviderClient
{
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

    private Either<CallError, Response> Success(Response response) =>
        response.IsSuccess ? response : new CallError.Rejected(Provider.Errors.Decode(response));
}
