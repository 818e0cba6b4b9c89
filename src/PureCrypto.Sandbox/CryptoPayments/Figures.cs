using PureCrypto.Providers.CryptoPayments;

namespace PureCrypto.Sandbox.CryptoPayments;

/// <summary>The four amounts of made-up transactions, by the arithmetic that clients have, too.</summary>
internal static class Figures
{
    /// <summary>What came in: the total is what is left after the fee, as in the document's example (CPA-3).</summary>
    public static OrderAmounts Received(AssetId asset, Amount amount, DateTimeOffset at)
    {
        var (primary, fee) = (Padded(amount), CryptoPaymentsAmounts.ServiceFee(amount).OrThrow());
        return new OrderAmounts(primary, CryptoPaymentsMarket.InEuros(asset, amount, at), fee, Padded(CryptoPaymentsAmounts.Total(primary, fee).OrThrow()));
    }

    /// <summary>What is sent: the balance must hold the amount and the fee, so their sum is taken for the total, which is <em>assumed</em>.</summary>
    public static OrderAmounts Sent(AssetId asset, Amount amount, DateTimeOffset at)
    {
        var (primary, fee) = (Padded(amount), CryptoPaymentsAmounts.ServiceFee(amount).OrThrow());
        return new OrderAmounts(primary, CryptoPaymentsMarket.InEuros(asset, amount, at), fee, primary.Add(fee).OrThrow());
    }

    /// <summary>The amounts of an order: the sums of its transactions', with all their decimals.</summary>
    public static OrderAmounts Sum(IEnumerable<OrderAmounts> transactions)
    {
        var sum = OrderAmounts.Sum(transactions.ToArray().ToSeq()).OrThrow();
        return new OrderAmounts(Padded(sum.Primary), sum.Secondary.WithDecimals(2).OrThrow(), Padded(sum.ServiceFee), Padded(sum.Total));
    }

    private static Amount Padded(Amount amount) => amount.WithDecimals(CryptoPaymentsAmounts.Decimals).OrThrow();
}
