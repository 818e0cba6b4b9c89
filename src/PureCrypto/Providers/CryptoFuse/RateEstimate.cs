using LanguageExt;

namespace PureCrypto.Providers.CryptoFuse;

/// <summary>What an amount is worth at a rate, with the tenant's own fee on it.</summary>
/// <remarks>
/// <para>The documents' examples differ among themselves. This is the reading that is consistent and keeps the units apart: the
/// fee is a share of the source amount and in its currency; what the tenant is left with is the source amount after the fee, at
/// the rate. The provider's figures are taken as they come and can be compared with these by a
/// <see cref="Reconciliation"/>.</para>
/// <para>Spec: spec/money.md, CFU-3 and CFU-4.</para>
/// </remarks>
/// <param name="Amount">What is converted, in the source currency.</param>
/// <param name="Paid">What the user pays, in the source currency: with the fee on top if the user pays it.</param>
/// <param name="Fee">The fee, in the source currency.</param>
/// <param name="Estimated">The amount at the rate, in the target currency.</param>
/// <param name="Tenant">What the tenant is left with, in the target currency.</param>
public sealed record RateEstimate(Amount Amount, Amount Paid, Amount Fee, Amount Estimated, Amount Tenant)
{
    /// <summary>The estimate, each figure exact and rounded once.</summary>
    /// <param name="amount">What is converted.</param>
    /// <param name="rate">How many units of the target one unit of the source is worth.</param>
    /// <param name="feeRate">The tenant's fee, <c>fee_percentage</c>.</param>
    /// <param name="isFeePaidByUser">Whether the fee comes on top of the amount; else it comes out of it.</param>
    /// <param name="sourceDecimals">The decimals of the source currency.</param>
    /// <param name="targetDecimals">The decimals of the target currency.</param>
    /// <param name="rounding">How all figures are rounded; the provider does not state it.</param>
    /// <exception cref="ArgumentOutOfRangeException">Decimals are not 0 to 28.</exception>
    /// <example>100 at 1.0001 with 1 % paid by the tenant is 100.01 estimated, 1.00 fee and 99.01 for the tenant.</example>
    public static Either<MoneyError, RateEstimate> Of(
        Amount amount,
        Amount rate,
        FeeRate feeRate,
        bool isFeePaidByUser,
        int sourceDecimals,
        int targetDecimals,
        Rounding rounding) =>
        from fee in amount.Multiply(feeRate.Fraction, sourceDecimals, rounding)
        from paid in isFeePaidByUser ? amount.Add(fee) : amount
        from kept in paid.Subtract(fee)
        from estimated in amount.Multiply(rate.Value, targetDecimals, rounding)
        from tenant in kept.Multiply(rate.Value, targetDecimals, rounding)
        select new RateEstimate(amount, paid, fee, estimated, tenant);
}
