namespace PureCrypto.Calls;

/// <summary>How a provider writes that it refuses.</summary>
/// <param name="Read">Total: whatever the response holds, something is read and nothing is lost.</param>
/// <param name="Write">The response that says this. Reading it gives it back.</param>
public sealed record ErrorFormat(Func<Response, ProviderError> Read, Func<ProviderError, Response> Write)
{
    /// <summary>What its codes and statuses mean; statuses as HTTP has them, if nothing else is said.</summary>
    public ErrorTable Table { get; init; } = ErrorTable.OfStatuses;

    /// <summary>What <see cref="Read"/> gives, with its meaning. Total.</summary>
    public ProviderError Decode(Response response)
    {
        var error = Read(response);
        return error with { Refusal = Table.Of(error.Status, error.Code).Detailed(response) };
    }
}
