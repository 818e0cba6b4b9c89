using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Sandbox.Striking;

namespace PureCrypto.Sandbox.CryptoPayments;

/// <summary>CryptoPayments as the sandbox plays it, without the gateway's path before its own.</summary>
internal static class CryptoPaymentsService
{
    public static IService Of(Seq<CryptoPaymentsAccount> accounts, CryptoPaymentsDesk desk)
    {
        var routing = new Routing<CryptoPaymentsAccount>(CryptoPaymentsProvider.Value, CryptoPaymentsRefusals.Malformed);
        return new Service<CryptoPaymentsAccount>(
            CryptoPaymentsProvider.Value,
            new[] { "/api/v1/integrations", "/api/v1/assets", "/api/v1/exchange-rates", "/api/v1/order", "/api/v1/orders", "/api/v1/transactions" }.ToSeq(),
            (_, request, _) => accounts.Find(account => CryptoPaymentsProvider.Value.Token.Carries(request.Headers, account.Key))
                .ToEither(CryptoPaymentsRefusals.Of(401, "Invalid API key.")),
            new[]
            {
                routing.Of(CryptoPaymentsEndpoints.Integrations, CryptoPaymentsDesk.Integrations),
                routing.Of(CryptoPaymentsEndpoints.Assets, static _ => new AssetList(CryptoPaymentsMarket.Assets)),
                routing.Of(CryptoPaymentsEndpoints.Rates, (_, query) => desk.Rates(query)),
                routing.Of(CryptoPaymentsEndpoints.CreatePayment, (owner, request) => desk.Create(owner, request)),
                routing.Of(CryptoPaymentsEndpoints.CreateDeposit, (owner, request) => desk.Create(owner, request)),
                routing.Of(CryptoPaymentsEndpoints.Order, (owner, id) => desk.Find(owner, id)),
                routing.Of(CryptoPaymentsEndpoints.Transaction, (owner, id) => desk.Find(owner, id)),
                routing.Of(CryptoPaymentsEndpoints.CreateRefund, (owner, request) => desk.Create(owner, request)),
                routing.Of(CryptoPaymentsEndpoints.CreateWithdrawal, (owner, request) => desk.Create(owner, request)),
                routing.Of(CryptoPaymentsEndpoints.SendCrypto, (owner, request) => desk.Create(owner, request)),
                routing.Of(CryptoPaymentsEndpoints.Orders, desk.List),
            }.ToSeq(),
            CryptoPaymentsRefusals.Of(404, "Not found."))
        {
            Trouble = static status => CryptoPaymentsRefusals.Of(status, $"{Troubles.Phrase(status)}."),
        };
    }
}
