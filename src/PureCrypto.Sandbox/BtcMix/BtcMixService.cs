using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Signing;

namespace PureCrypto.Sandbox.BtcMix;

/// <summary>BtcMix as the sandbox plays it. Its errors repeat the HTTP status as their code, as the document says.</summary>
internal static class BtcMixService
{
    public static Service Of(BtcMixAccount account, TimeProvider time) => new(
        BtcMixProvider.Value,
        new[] { "/api" }.ToSeq(),
        (endpoint, request) => Judge(account, endpoint, request),
        new[]
        {
            Route.Of(BtcMixProvider.Value, BtcMixEndpoints.Status, Malformed, _ => Status(time.GetUtcNow())),
            Route.Of(BtcMixProvider.Value, BtcMixEndpoints.Transaction, account.Secret, Malformed, Transaction),
        }.ToSeq(),
        new ProviderError(404, "404", "Endpoint not found.", Body.Empty));

    private static Option<ProviderError> Judge(BtcMixAccount account, Option<IEndpoint> endpoint, Request request) =>
        endpoint.Exists(static e => e.Access is not Access.Open) && !request.Headers.Carry(account.Token)
            ? new ProviderError(401, "401", "Missing or invalid API key.", Body.Empty)
            : default(Option<ProviderError>);

    private static ServiceStatus Status(DateTimeOffset now)
    {
        long seconds = now.ToUnixTimeSeconds();
        return new ServiceStatus("ok", seconds, DateTimeOffset.FromUnixTimeSeconds(seconds));
    }

    // What the provider answers to an unknown id is not documented; 404 is assumed.
    private static Either<ProviderError, Transaction> Transaction(TransactionId id) =>
        MadeUpTransactions.All.Find(transaction => transaction.Id == id).ToEither(new ProviderError(404, "404", "Transaction not found.", Body.Empty));

    private static ProviderError Malformed(CallError error) => new(400, "400", error.Describe(), Body.Empty);
}
