using LanguageExt;

namespace PureCrypto.Providers.CryptoFuse;

/// <summary>What becomes of a withdrawal: who pays the fees, and how much arrives.</summary>
/// <remarks>Spec: spec/money.md, CFU-1 and CFU-2.</remarks>
/// <param name="Requested">What was asked for.</param>
/// <param name="PlatformFee">The platform's fee.</param>
/// <param name="NetworkFee">The network's fee.</param>
/// <param name="Fee">Both fees together.</param>
/// <param name="Received">What the recipient gets.</param>
/// <param name="Deducted">What the balance loses: received and fee.</param>
public sealed record WithdrawalEstimate(
    Amount Requested, Amount PlatformFee, Amount NetworkFee, Amount Fee, Amount Received, Amount Deducted)
{
    /// <summary>
    /// The estimate. Where the amount is not final the recipient pays: the fees come out of it, and fees above it are an error.
    /// Where it is final, the recipient gets all of it, and the fees come on top.
    /// </summary>
    /// <example>100 with fees of 1 and 0.5, not final, is 98.5 received and 100 deducted; final, 100 and 101.5.</example>
    public static Either<MoneyError, WithdrawalEstimate> Of(
        Amount requested, Amount platformFee, Amount networkFee, bool finalAmount) =>
        from fee in platformFee.Add(networkFee)
        from received in finalAmount ? requested : requested.Subtract(fee)
        from deducted in received.Add(fee)
        select new WithdrawalEstimate(requested, platformFee, networkFee, fee, received, deducted);
}
