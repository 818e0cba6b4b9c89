using LanguageExt;

namespace PureCrypto.Providers.BtcMix;

/// <summary>The deposit that a transaction asks for, in BTC: what <c>depositAmount</c> means when it is created.</summary>
/// <remarks>
/// A type of its own, because the same field means <see cref="DepositReceived"/> in the detail of a transaction.
/// Spec: spec/money.md, BTM-1 and BTM-2.
/// </remarks>
/// <param name="Amount">How much.</param>
public sealed record DepositToMake(Amount Amount)
{
    /// <summary>
    /// The payouts that were requested, and the fee. The answer to the request shows payouts of zero: they are not these.
    /// </summary>
    /// <example>0.001 and 0.002 with a fee of 0.00016 are 0.00316.</example>
    public static Either<MoneyError, DepositToMake> Of(Seq<Amount> requestedPayouts, Amount fee) =>
        Amount.Sum(requestedPayouts).Bind(fee.Add).Map(static total => new DepositToMake(total));
}
