using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Sandbox.Striking;
using PureCrypto.Signing;

namespace PureCrypto.Sandbox.BtcMix;

/// <summary>BtcMix as the sandbox plays it. Its errors repeat the HTTP status as their code, as the document says.</summary>
internal static class BtcMixService
{
    public static IService Of(Seq<BtcMixAccount> accounts, Chain chain, TimeProvider time, Ledger ledger)
    {
        var mixer = new BtcMixMixer(chain, time, ledger, accounts.HeadOrNone());
        var routing = new Routing<Option<BtcMixAccount>>(BtcMixProvider.Value, static error => BtcMixRefusals.Of(400, error.Describe()));
        return new Service<Option<BtcMixAccount>>(
            BtcMixProvider.Value,
            new[] { "/api" }.ToSeq(),
            (endpoint, request, _) => Judge(accounts, endpoint, request),
            new[]
            {
                routing.Telling(BtcMixEndpoints.Status, Status),
                routing.Of(BtcMixEndpoints.ValidateAddress, static address => new ValidatedAddress(BtcMixAddresses.Parse(address).IsRight)),
                routing.Of(BtcMixEndpoints.CreateTransaction, SecretOf, (account, request) => mixer.Create(Known(account), request)),
                routing.Of(BtcMixEndpoints.Transactions, (account, query) => mixer.List(Known(account), query)),
                routing.Of(BtcMixEndpoints.Transaction, SecretOf, (account, id) => mixer.Find(Known(account), id)),
            }.ToSeq(),
            BtcMixRefusals.Of(404, "Endpoint not found."))
        {
            Trouble = static status => BtcMixRefusals.Of(status, $"{Troubles.Phrase(status)}."),
        };
    }

    private static Either<ProviderError, Option<BtcMixAccount>> Judge(Seq<BtcMixAccount> accounts, Option<IEndpoint> endpoint, Request request) =>
        endpoint.ForAll(static e => e.Access is Access.Open)
            ? default(Option<BtcMixAccount>)
            : accounts.Find(account => BtcMixProvider.Value.Token.Carries(request.Headers, account.Token)).Match(
                Some: static account => account.IsBlocked
                    ? BtcMixRefusals.Of(403, "The account is blocked.")
                    : (Either<ProviderError, Option<BtcMixAccount>>)Some(account),
                None: static () => BtcMixRefusals.Of(401, "Missing or invalid API key."));

    private static ServiceStatus Status(DateTimeOffset now)
    {
        long seconds = now.ToUnixTimeSeconds();
        return new ServiceStatus(BtcMixWords.ServiceStates.Write(ServiceState.Active), seconds, DateTimeOffset.FromUnixTimeSeconds(seconds));
    }

    private static Option<BtcMixAccount> Some(BtcMixAccount account) => account;

    private static Secret SecretOf(Option<BtcMixAccount> account) => Known(account).Secret;

    // The gate lets nobody without an account through to what is private.
    private static BtcMixAccount Known(Option<BtcMixAccount> account) =>
        account.IfNone(static () => throw new System.Diagnostics.UnreachableException("The gate knows who is calling."));
}
