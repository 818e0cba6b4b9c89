using PureCrypto.Providers.CryptoPayments;
using static PureCrypto.Tests.Laws.Outcomes;

namespace PureCrypto.Tests.Laws;

/// <summary>Orders of CryptoPayments. CPA-1 to CPA-6.</summary>
[Properties(Arbitrary = [typeof(Drawn)], MaxTest = 500)]
public sealed class CryptoPaymentsLaws
{
    // CPA-2, CPA-3: the figures of the document's completed order.
    [Fact]
    public void The_documents_order_costs_half_a_percent()
    {
        var primary = 1.000000m.Amount();
        var fee = CryptoPaymentsAmounts.ServiceFee(primary).OrThrow();
        Assert.Equal("0.005000", fee.ToString());
        Assert.Equal("0.995000", CryptoPaymentsAmounts.Total(primary, fee).OrThrow().ToString());
    }

    // CPA-1
    [Property]
    public void What_is_sent_has_6_decimals_at_most_or_is_refused(Amount amount)
    {
        bool fits = Fraction.Of(amount.Value).Round(6, Rounding.Exact) is not null;
        Assert.Equal(fits, CryptoPaymentsAmounts.ToSend(amount).TryGet(out var sent, out var error));
        Assert.True(fits ? sent == amount && sent!.Scale <= 6 : error is MoneyError.Inexact);
    }

    // CPA-1
    [Property]
    public void What_is_rounded_is_rounded_by_us(Amount amount, Rounding rounding) => Assert.Equal(
        Fraction.Of(amount.Value).Round(6, rounding)?.AsDecimal(),
        CryptoPaymentsAmounts.ToSend(amount, rounding).TryGet(out var sent, out _) ? sent.Value : null);

    // CPA-2, CPA-3, CPA-4
    [Property]
    public void Primary_is_total_and_fee(decimal number)
    {
        var primary = decimal.Round(Math.Abs(number) % 1_000_000_000m, 6).Amount();
        var fee = CryptoPaymentsAmounts.ServiceFee(primary).OrThrow();
        var total = CryptoPaymentsAmounts.Total(primary, fee).OrThrow();
        Assert.Equal((Fraction.Of(primary.Value) * Fraction.Of(0.005m)).Round(6, Rounding.HalfUp)!.Value.AsDecimal(), fee.Value);
        Assert.Equal(primary, total.Add(fee).OrThrow());
        Assert.Equal(fee, CryptoPaymentsAmounts.ImpliedFee(primary, total).OrThrow());
        Assert.Equal(fee, CryptoPaymentsAmounts.ImpliedFee(total, primary).OrThrow());
    }

    // CPA-3
    [Fact]
    public void A_fee_above_the_primary_amount_is_an_error() => Assert.Equal(
        new MoneyError.Negative(-0.5m),
        CryptoPaymentsAmounts.Total(1m.Amount(), 1.5m.Amount()).Why());

    // CPA-5: the document refunds half of its order of 1.
    [Fact]
    public void What_was_refunded_cannot_be_refunded_again()
    {
        Assert.Equal(0.5m, CryptoPaymentsAmounts.Refundable(1m.Amount(), SeqOf(0.5m.Amount())).OrThrow().Value);
        Assert.Equal(0m, CryptoPaymentsAmounts.Refundable(1m.Amount(), SeqOf(0.5m.Amount(), 0.5m.Amount())).OrThrow().Value);
        Assert.Equal(1m, CryptoPaymentsAmounts.Refundable(1m.Amount(), SeqOf<Amount>()).OrThrow().Value);
        Assert.Equal(
            new MoneyError.Negative(-0.000001m),
            CryptoPaymentsAmounts.Refundable(1m.Amount(), SeqOf(0.5m.Amount(), 0.500001m.Amount())).Why());
    }

    // CPA-6
    [Property]
    public void The_amounts_of_an_order_are_the_sums_over_its_transactions(decimal[] numbers)
    {
        var transactions = numbers.Select(static number =>
        {
            var primary = decimal.Round(Math.Abs(number) % 1_000_000m, 6).Amount();
            var fee = CryptoPaymentsAmounts.ServiceFee(primary).OrThrow();
            return new OrderAmounts(primary, decimal.Round(primary.Value * 0.27m, 2).Amount(), fee, primary.Subtract(fee).OrThrow());
        }).ToArray();
        var order = OrderAmounts.Sum(transactions.ToSeq()).OrThrow();
        Assert.Equal(transactions.Sum(static x => x.Primary.Value), order.Primary.Value);
        Assert.Equal(transactions.Sum(static x => x.Secondary.Value), order.Secondary.Value);
        Assert.Equal(transactions.Sum(static x => x.ServiceFee.Value), order.ServiceFee.Value);
        Assert.Equal(transactions.Sum(static x => x.Total.Value), order.Total.Value);
        Assert.Equal(order.Primary, order.Total.Add(order.ServiceFee).OrThrow());
    }
}
