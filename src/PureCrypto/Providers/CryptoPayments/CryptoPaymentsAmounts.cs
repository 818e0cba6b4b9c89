using LanguageExt;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>The arithmetic of orders. Spec: spec/money.md, CPA-1 to CPA-6.</summary>
public static class CryptoPaymentsAmounts
{
    /// <summary>
    /// The most decimals of an amount that is sent. The provider rounds what has more, in a mode that it does not state.
    /// </summary>
    public const int Decimals = 6;

    /// <summary>Half a percent: the fee that the document's example shows.</summary>
    public static FeeRate ServiceFeeRate { get; } = FeeRate.OfPermille(5);

    /// <summary>
    /// The amount, if it can be sent as it is; one with more decimals is refused, and what would be lost is said.
    /// </summary>
    public static Either<MoneyError, Amount> ToSend(Amount amount) => amount.Round(Decimals, Rounding.Exact);

    /// <summary>The amount to send, rounded by us and not by the provider.</summary>
    public static Either<MoneyError, Amount> ToSend(Amount amount, Rounding rounding) => amount.Round(Decimals, rounding);

    /// <summary>The service fee on a primary amount. That a tie goes up is assumed.</summary>
    /// <example>1.000000 costs 0.005000.</example>
    public static Either<MoneyError, Amount> ServiceFee(Amount primary, Rounding rounding = Rounding.HalfUp) =>
        primary.Multiply(ServiceFeeRate.Fraction, Decimals, rounding).Bind(static fee => fee.WithDecimals(Decimals));

    /// <summary>The total of a primary amount after its fee; a larger fee is an error.</summary>
    /// <example>1.000000 less 0.005000 is 0.995000.</example>
    public static Either<MoneyError, Amount> Total(Amount primary, Amount serviceFee) => primary.Subtract(serviceFee);

    /// <summary>
    /// The fee that a primary and a total amount imply, whichever of them is the larger: the one relation on which all of the
    /// provider's documents agree.
    /// </summary>
    public static Either<MoneyError, Amount> ImpliedFee(Amount primary, Amount total) =>
        primary.DeltaFrom(total).Map(static difference => difference.Magnitude);

    /// <summary>What can still be refunded of what an order received; an error if the refunds are more already.</summary>
    public static Either<MoneyError, Amount> Refundable(Amount received, Seq<Amount> refunds) =>
        Amount.Sum(refunds).Bind(received.Subtract);
}
