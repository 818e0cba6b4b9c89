using LanguageExt;
using PureCrypto.Destinations;
using PureCrypto.Orders;
using PureCrypto.Providers.BtcMix;

namespace PureCrypto.Sandbox.BtcMix;

/// <summary>A transaction that somebody asked for. How it stands is a function of what was deposited and of the time.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Request">What was asked for.</param>
/// <param name="Fee">All fees.</param>
/// <param name="Deposit">What is to be deposited.</param>
/// <param name="DepositAddress">Where.</param>
/// <param name="Created">When it was made.</param>
internal sealed record Mix(TransactionId Id, TransactionRequest Request, Amount Fee, DepositToMake Deposit, StatedDeposit DepositAddress, DateTimeOffset Created)
{
    /// <summary>How long deposits take to be confirmed here.</summary>
    public static readonly TimeSpan Confirming = TimeSpan.FromMinutes(30);

    /// <summary>How long mixing takes here.</summary>
    public static readonly TimeSpan Mixing = TimeSpan.FromMinutes(10);

    /// <summary>How long a deposit is waited for, after the document's example.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(72);

    /// <summary>The transaction at a time. A deposit that is too small is waited on; one that comes too late is not seen.</summary>
    public Transaction At(DateTimeOffset now, Seq<SandboxDeposit> deposits)
    {
        var inTime = deposits.Filter(deposit => deposit.At < Created + Lifetime);
        var received = Amount.Sum(inTime.Map(static deposit => deposit.Amount)).OrThrow();
        var (status, since) = Stand(now, inTime, received);
        return new Transaction(
            Id,
            BtcMixMachines.Transaction.Write(status),
            DepositAddress,
            inTime.IsEmpty ? default(Option<Amount>) : received,
            inTime.HeadOrNone().Map(static deposit => deposit.Txid),
            Request.Payouts.Map(static payout => new StatedPayout(payout.Recipient.Address, payout.Amount)),
            status == TransactionStatus.Complete ? Chain.HashOf(Id.Text, "payout") : default(Option<string>),
            Fee,
            Request.DelayHours,
            Whole(since),
            Whole(Created),
            Request.RefCode);
    }

    private (TransactionStatus Status, DateTimeOffset Since) Stand(DateTimeOffset now, Seq<SandboxDeposit> deposits, Amount received)
    {
        if (received < Deposit.Amount) return now < Created + Lifetime ? (TransactionStatus.Pending, Created) : (TransactionStatus.Expired, Created + Lifetime);

        var paid = deposits.Last().At;
        var starts = paid + Confirming + TimeSpan.FromHours(Request.DelayHours);
        return now < starts ? (TransactionStatus.Confirming, paid)
            : now < starts + Mixing ? (TransactionStatus.Processing, starts)
            : (TransactionStatus.Complete, starts + Mixing);
    }

    // The provider dates in whole seconds.
    private static DateTimeOffset Whole(DateTimeOffset at) => DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds());
}
