using System.Runtime.CompilerServices;
using LanguageExt;
using PureCrypto.Destinations;
using PureCrypto.Providers.CryptoPayments;

namespace PureCrypto.Cli.Tour;

/// <summary>A payment from its order to its money, and a refund of a part of it.</summary>
internal static class CryptoPaymentsStops
{
    private const string Customer = "TLpYCfo8m77QBu97Xkn1U8nJjcTSfzZpfe";

    public static async IAsyncEnumerable<Step> Of(Visitor visitor, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var provider = CryptoPaymentsProvider.Value;
        var merchant = visitor.Accounts.CryptoPayments[0];
        IncomingOrder? asked = null;
        yield return await visitor.Visit(
            "CryptoPayments: a customer is to pay 1 TRX (the key travels, nothing is signed)",
            provider, merchant.Credential, CryptoPaymentsEndpoints.CreatePayment, new PaymentRequest(merchant.Integration.Id, Amount.Parse("1").OrThrow(), AssetId.Trx, "invoice-7"),
            made =>
            {
                asked = made;
                return $"{made.OrderId}: pay to {made.PaymentAddress.IfNone("nowhere")}, or on {made.PaymentPage.Map(static page => page.Host).IfNone("no page")}";
            },
            static made => [new Check("the address is one of Tron", made.Deposit(Networks.Tron).IsRight)],
            cancellation).ConfigureAwait(false);
        if (asked is not { } payment) yield break;

        visitor.Pay(payment.Deposit(Networks.Tron).OrThrow());
        visitor.Wait(TimeSpan.FromMinutes(2));
        yield return await visitor.Visit(
            "CryptoPayments: two minutes after the customer paid",
            provider, merchant.Credential, CryptoPaymentsEndpoints.Order, payment.OrderId,
            static paid => $"{paid.Status}: {Figure(paid.PrimaryAmount)} came, {Figure(paid.ServiceFeeAmount)} is the fee, {Figure(paid.TotalAmount)} is the merchant's",
            static paid =>
            [
                new Check("the payment is completed", paid.Status.Is(OrderStatus.Completed)),
                new Check("what came, less half a percent, is the merchant's", paid.Amounts.Exists(static x => CryptoPaymentsAmounts.ServiceFee(x.Primary).Bind(x.Primary.Subtract) == x.Total)),
                new Check("it names the merchant's invoice", paid.ExternalId == "invoice-7"),
            ],
            cancellation).ConfigureAwait(false);

        OutgoingOrder? sent = null;
        yield return await visitor.Visit(
            "CryptoPayments: 0.5 TRX of it go back",
            provider, merchant.Credential, CryptoPaymentsEndpoints.CreateRefund, new RefundRequest(Amount.Parse("0.5").OrThrow(), AssetId.Trx, AssetId.Trx.At(Customer).OrThrow(), payment.OrderId),
            made =>
            {
                sent = made;
                return $"the refund is the order {made.OrderId}";
            },
            made => [new Check("it is an order of its own", made.OrderId != payment.OrderId)],
            cancellation).ConfigureAwait(false);
        if (sent is not { } refund) yield break;

        visitor.Wait(TimeSpan.FromMinutes(2));
        yield return await visitor.Visit(
            "CryptoPayments: the refund, two minutes later",
            provider, merchant.Credential, CryptoPaymentsEndpoints.Order, refund.OrderId,
            static done => $"{done.Status}: {string.Join(", ", done.Transactions.Select(static t => $"{Figure(t.PrimaryAmount)} to {t.ReceiverAddress}"))}",
            static done =>
            [
                new Check("the refund is completed", done.Status.Is(OrderStatus.Completed)),
                new Check("it went to the customer", done.Transactions.ForAll(static t => string.Equals(t.ReceiverAddress, Customer, StringComparison.Ordinal))),
            ],
            cancellation).ConfigureAwait(false);
    }

    private static string Figure(Option<CurrencyAmount> amount) => amount.Map(static x => $"{x.Amount} {x.Currency}").IfNone("nothing");
}
