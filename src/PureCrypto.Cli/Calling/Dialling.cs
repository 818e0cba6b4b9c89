using PureCrypto.Calls;
using PureCrypto.Http;

namespace PureCrypto.Cli.Calling;

/// <summary>Calls an endpoint whose types only it knows.</summary>
internal sealed class Dialling(ProviderClient client, IReadOnlyList<string> fields, CancellationToken cancellation) : IEndpointVisitor<Task<Outcome>>
{
    public async Task<Outcome> Visit<TIn, TOut>(Endpoint<TIn, TOut> endpoint) =>
        (await client.Call(endpoint, Fields.Read(endpoint, fields), cancellation).ConfigureAwait(false))
            .Match(Right: static answer => Outcome.Of(answer, null), Left: Outcome.Of);

    public async Task<Outcome> Visit<TIn, TOut>(ProvenEndpoint<TIn, TOut> endpoint) where TOut : notnull =>
        (await client.Call(endpoint, Fields.Read(endpoint.Plain, fields), cancellation).ConfigureAwait(false))
            .Match(Right: static answer => Outcome.Of(answer, answer.Value.Proof.ToString()), Left: Outcome.Of);
}
