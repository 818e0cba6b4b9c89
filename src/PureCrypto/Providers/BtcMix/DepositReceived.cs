using LanguageExt;

namespace PureCrypto.Providers.BtcMix;

/// <summary>The deposit that has come, in BTC: what <c>depositAmount</c> means in the detail of a transaction.</summary>
/// <remarks>Spec: spec/money.md, BTM-2 and BTM-3.</remarks>
/// <param name="Amount">How much.</param>
public sealed record DepositReceived(Amount Amount)
{
    /// <summary>What has come beside what was asked for.</summary>
    public Either<MoneyError, DepositSettlement> Against(DepositToMake asked) =>
        Amount.DeltaFrom(asked.Amount).Map(static difference => DepositSettlement.Of(difference));
}
