using PureCrypto.Orders;
using P = PureCrypto.Providers.CryptoFuse.PaymentStatus;
using T = PureCrypto.Providers.CryptoFuse.TransferStatus;
using W = PureCrypto.Providers.CryptoFuse.WithdrawalStatus;

namespace PureCrypto.Providers.CryptoFuse;

/// <summary>How things run at CryptoFuse. Spec: spec/orders.md, "Machines".</summary>
public static class CryptoFuseMachines
{
    // The limits are those of an older generation of the API; the present one states none.
    private static readonly PollingPlan Polling = new(
        TimeSpan.FromSeconds(15),
        TimeSpan.FromMinutes(10),
        new PollingLimit(100, TimeSpan.FromMinutes(1)),
        new PollingLimit(1_000, TimeSpan.FromHours(1)),
        new PollingLimit(5_000, TimeSpan.FromDays(1)));

    /// <summary>A payment.</summary>
    /// <remarks>A part of the money is no success, so <see cref="PaymentStatus.PartiallyCompleted"/> is a failure that a person
    /// must look at.</remarks>
    public static Machine<PaymentStatus> Payment { get; } = new(new()
    {
        Name = "cryptofuse-payment",
        States = Seq<State<P>>(
            new(P.Waiting, Phase.AwaitingDeposit, "waiting", "pending") { IsInitial = true },
            new(P.PartiallyPaid, Phase.AwaitingDeposit, "partially_paid"),
            new(P.Confirming, Phase.Confirming, "confirming"),
            new(P.Confirmed, Phase.Processing, "confirmed"),
            new(P.Sending, Phase.Sending, "sending"),
            new(P.Completed, Phase.Completed, "completed"),
            new(P.PartiallyCompleted, Phase.Failed, "partially_completed"),
            new(P.Expired, Phase.Expired, "expired"),
            new(P.Failed, Phase.Failed, "failed")),
        Transitions = Seq<Transition<P>>(
            new("payment seen", P.Waiting, P.Confirming, Basis.Stated),
            new("lifetime over", P.Waiting, P.Expired, Basis.Stated) { AtDeadline = true },
            new("part paid", P.Waiting, P.PartiallyPaid, Basis.Inferred),
            new("payment seen", P.PartiallyPaid, P.Confirming, Basis.Inferred),
            new("lifetime over, paid back", P.PartiallyPaid, P.Expired, Basis.Inferred) { AtDeadline = true },
            new("lifetime over, part kept", P.PartiallyPaid, P.PartiallyCompleted, Basis.Inferred) { AtDeadline = true },
            new("paid", P.Confirming, P.Completed, Basis.Stated),
            new("too little paid", P.Confirming, P.PartiallyCompleted, Basis.Stated),
            new("failed", P.Confirming, P.Failed, Basis.Stated),
            new("confirmed", P.Confirming, P.Confirmed, Basis.Inferred),
            new("settled", P.Confirmed, P.Completed, Basis.Inferred),
            new("settlement begun", P.Confirmed, P.Sending, Basis.Inferred),
            new("settled", P.Sending, P.Completed, Basis.Inferred),
            new("settlement failed", P.Sending, P.Failed, Basis.Inferred),
            new("payment seen", P.Expired, P.Confirming, Basis.Inferred) { Irregularity = Irregularities.LateDeposit }),
        HappyPath = Seq(P.Waiting, P.Confirming, P.Completed),
        Events = Seq<EventRow<P>>(
            new("payment_status_update", None),
            new("deposit_received", None)),
        Lifetime = new Lifetime.Chosen("expiry_minutes"),
        Polling = Polling,
        Confirmations = new ConfirmationSource { HaveField = "confirmations" },
    });

    /// <summary>A withdrawal.</summary>
    public static Machine<WithdrawalStatus> Withdrawal { get; } = new(new()
    {
        Name = "cryptofuse-withdrawal",
        States = Seq<State<W>>(
            new(W.Pending, Phase.Processing, "pending") { IsInitial = true },
            new(W.Approved, Phase.Processing, "approved"),
            new(W.Processing, Phase.Processing, "processing"),
            new(W.Submitted, Phase.Sending, "submitted"),
            new(W.Confirmed, Phase.Sending, "confirmed"),
            new(W.Completed, Phase.Completed, "completed"),
            new(W.Rejected, Phase.Failed, "rejected"),
            new(W.Failed, Phase.Failed, "failed"),
            new(W.Cancelled, Phase.Cancelled, "cancelled")),
        Transitions = Seq<Transition<W>>(
            new("approved", W.Pending, W.Approved, Basis.Inferred),
            new("rejected", W.Pending, W.Rejected, Basis.Inferred),
            new("called off", W.Pending, W.Cancelled, Basis.Inferred),
            new("taken up", W.Approved, W.Processing, Basis.Inferred),
            new("called off", W.Approved, W.Cancelled, Basis.Inferred),
            new("sent", W.Processing, W.Submitted, Basis.Inferred),
            new("failed", W.Processing, W.Failed, Basis.Inferred),
            new("confirmed", W.Submitted, W.Confirmed, Basis.Inferred),
            new("failed", W.Submitted, W.Failed, Basis.Inferred),
            new("settled", W.Confirmed, W.Completed, Basis.Inferred)),
        HappyPath = Seq(W.Pending, W.Approved, W.Processing, W.Submitted, W.Confirmed, W.Completed),
        Polling = Polling,
        Confirmations = new ConfirmationSource { HaveField = "confirmations", NeedField = "required_confirmations" },
    });

    /// <summary>A transfer between the wallets of one account.</summary>
    public static Machine<TransferStatus> Transfer { get; } = new(new()
    {
        Name = "cryptofuse-transfer",
        States = Seq<State<T>>(
            new(T.Accepted, Phase.Processing, "accepted") { IsInitial = true },
            new(T.Pending, Phase.Processing, "pending"),
            new(T.Completed, Phase.Completed, "completed"),
            new(T.Failed, Phase.Failed, "failed")),
        Transitions = Seq<Transition<T>>(
            new("recorded", T.Accepted, T.Pending, Basis.Inferred),
            new("done", T.Pending, T.Completed, Basis.Inferred),
            new("failed", T.Pending, T.Failed, Basis.Inferred)),
        HappyPath = Seq(T.Accepted, T.Pending, T.Completed),
        Polling = Polling,
    });
}
