using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Signing;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Vectors;

/// <summary>The inputs of <c>encode/cryptopayments.json</c>, by their names.</summary>
internal static class CryptoPaymentsRequests
{
    private static readonly Stamp Stamp = new(DateTimeOffset.UnixEpoch, Nonce.Of(Guid.Empty));
    private static readonly Credential Merchant = Credential.Bearer(Secret.OfText("db41bf-90f909-b34b52-b7c222-fc1e99"));

    public static SignedRequest Of(string name) => name switch
    {
        "integrations" => Of(CryptoPaymentsEndpoints.Integrations, new IntegrationsQuery()),
        "integrations-page" => Of(CryptoPaymentsEndpoints.Integrations, new IntegrationsQuery(2, 100)),
        "assets" => Of(CryptoPaymentsEndpoints.Assets, default),
        "rates" => Of(CryptoPaymentsEndpoints.Rates, new RatesQuery(Amount.Parse("1").OrThrow(), "USD")),
        "create-payment" => Of(CryptoPaymentsEndpoints.CreatePayment, CryptoPaymentsExamples.Payment),
        "create-payment-without-external-id" => Of(
            CryptoPaymentsEndpoints.CreatePayment, new PaymentRequest(CryptoPaymentsExamples.Integration, Amount.Parse("0.500000").OrThrow(), AssetId.UsdtTrc20)),
        "create-deposit" => Of(CryptoPaymentsEndpoints.CreateDeposit, new DepositRequest(CryptoPaymentsExamples.Integration)),
        "create-deposit-with-asset" => Of(CryptoPaymentsEndpoints.CreateDeposit, new DepositRequest(CryptoPaymentsExamples.Integration, AssetId.Trx, "123")),
        "order" => Of(CryptoPaymentsEndpoints.Order, CryptoPaymentsExamples.Order),
        "transaction" => Of(CryptoPaymentsEndpoints.Transaction, CryptoPaymentsExamples.Transaction),
        "create-refund" => Of(CryptoPaymentsEndpoints.CreateRefund, CryptoPaymentsExamples.Refund),
        "create-withdrawal" => Of(CryptoPaymentsEndpoints.CreateWithdrawal, CryptoPaymentsExamples.Withdrawal),
        "send-crypto" => Of(CryptoPaymentsEndpoints.SendCrypto, CryptoPaymentsExamples.Transfer),
        "orders" => Of(CryptoPaymentsEndpoints.Orders, new OrdersQuery()),
        "orders-every-parameter" => Of(CryptoPaymentsEndpoints.Orders, new OrdersQuery(2, 50, CryptoPaymentsExamples.Integration)),
        _ => throw new InvalidOperationException($"No input is written for {name}."),
    };

    private static SignedRequest Of<TIn, TOut>(Endpoint<TIn, TOut> endpoint, TIn input) =>
        Prepare.From(CryptoPaymentsProvider.Value, endpoint, input, Merchant, Stamp).OrThrow();
}
