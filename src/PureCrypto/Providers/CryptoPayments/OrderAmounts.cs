using LanguageExt;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>The four amounts of an order or of one of its transactions.</summary>
/// <remarks>
/// Which of primary and total is gross and which is net, the documents tell differently; so they keep the provider's names.
/// Spec: spec/money.md, CPA-3 and CPA-6.
/// </remarks>
/// <param name="Primary">In the asset.</param>
/// <param name="Secondary">In the fiat currency.</param>
/// <param name="ServiceFee">In the currency that the object states beside it.</param>
/// <param name="Total">In the asset.</param>
public sealed record OrderAmounts(Amount Primary, Amount Secondary, Amount ServiceFee, Amount Total)
{
    /// <summary>Nothing yet: the amounts of an order without transactions.</summary>
    public static OrderAmounts Zero { get; } = new(Amount.Zero, Amount.Zero, Amount.Zero, Amount.Zero);

    /// <summary>The amounts of an order: each the sum over its transactions.</summary>
    public static Either<MoneyError, OrderAmounts> Sum(Seq<OrderAmounts> transactions) =>
        transactions.Fold((Either<MoneyError, OrderAmounts>)Zero, static (sum, next) => sum.Bind(total => total.Add(next)));

    /// <summary>The four figures without their currencies; none unless all are there.</summary>
    internal static Option<OrderAmounts> Of(
        Option<CurrencyAmount> primary, Option<CurrencyAmount> secondary, Option<CurrencyAmount> serviceFee, Option<CurrencyAmount> total) =>
        from p in primary
        from s in secondary
        from f in serviceFee
        from t in total
        select new OrderAmounts(p.Amount, s.Amount, f.Amount, t.Amount);

    private Either<MoneyError, OrderAmounts> Add(OrderAmounts other) =>
        from primary in Primary.Add(other.Primary)
        from secondary in Secondary.Add(other.Secondary)
        from serviceFee in ServiceFee.Add(other.ServiceFee)
        from total in Total.Add(other.Total)
        select new OrderAmounts(primary, secondary, serviceFee, total);
}
