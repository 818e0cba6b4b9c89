using PureCrypto.Orders;
using A = PureCrypto.Providers.Mintarex.WithdrawalAddressStatus;
using D = PureCrypto.Providers.Mintarex.CryptoDepositStatus;
using FD = PureCrypto.Providers.Mintarex.FiatDepositStatus;
using FW = PureCrypto.Providers.Mintarex.FiatWithdrawalStatus;
using Q = PureCrypto.Providers.Mintarex.QuoteStatus;
using T = PureCrypto.Providers.Mintarex.TradeStatus;
using W = PureCrypto.Providers.Mintarex.CryptoWithdrawalStatus;

namespace PureCrypto.Providers.Mintarex;

/// <summary>How things run at Mintarex, in both dialects: the statuses of one are those of the other, or a part of them.</summary>
/// <remarks>Spec: spec/orders.md, "Machines".</remarks>
public static class MintarexMachines
{
    // Every GET spends from one bucket; the least tier allows this much.
    private static readonly PollingLimit StarterReads = new(60, TimeSpan.FromMinutes(1));

    private static readonly PollingPlan MoneyPolling = new(TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(10), StarterReads);

    /// <summary>A quote. It moves no money: an accepted quote goes on as a trade.</summary>
    /// <remarks>A second acceptance with the first one's key is answered again, whatever came in between.</remarks>
    public static Machine<QuoteStatus> Quote { get; } = new(new()
    {
        Name = "mintarex-quote",
        States = Seq<State<Q>>(
            new(Q.Open, Phase.AwaitingDeposit, "open") { IsInitial = true },
            new(Q.Accepted, Phase.Processing, "accepted") { ContinuesIn = "mintarex-trade" },
            new(Q.Expired, Phase.Expired, "expired"),
            new(Q.Consumed, Phase.Failed, "consumed")),
        Transitions = Seq<Transition<Q>>(
            new("accepted", Q.Open, Q.Accepted, Basis.Stated),
            new("lifetime over", Q.Open, Q.Expired, Basis.Stated) { AtDeadline = true },
            new("accepted with another key", Q.Open, Q.Consumed, Basis.Stated),
            new("accepted again with the first key", Q.Consumed, Q.Accepted, Basis.Stated) { Irregularity = Irregularities.Replay }),
        HappyPath = Seq(Q.Open, Q.Accepted),
        Lifetime = new Lifetime.Dated("expires_at"),
    });

    /// <summary>An address that withdrawals may go to. It moves no money: while it is on the list it is in force, and not over.</summary>
    public static Machine<WithdrawalAddressStatus> WithdrawalAddress { get; } = new(new()
    {
        Name = "mintarex-withdrawal-address",
        States = Seq<State<A>>(
            new(A.Pending, Phase.Processing, "pending") { IsInitial = true },
            new(A.Active, Phase.Processing, "active"),
            new(A.Disabled, Phase.Processing, "disabled"),
            new(A.Revoked, Phase.Cancelled, "revoked")),
        Transitions = Seq<Transition<A>>(
            new("confirmed by e-mail", A.Pending, A.Active, Basis.Stated),
            new("disabled", A.Active, A.Disabled, Basis.Inferred),
            new("enabled", A.Disabled, A.Active, Basis.Inferred),
            new("removed", A.Pending, A.Revoked, Basis.Inferred),
            new("removed", A.Active, A.Revoked, Basis.Stated),
            new("removed", A.Disabled, A.Revoked, Basis.Inferred)),
        HappyPath = Seq(A.Pending, A.Active, A.Revoked),
        Polling = new PollingPlan(TimeSpan.FromMinutes(1), TimeSpan.FromHours(1), StarterReads),
    });

    /// <summary>A trade. Accepting a quote is normally answered with a filled one.</summary>
    public static Machine<TradeStatus> Trade { get; } = new(new()
    {
        Name = "mintarex-trade",
        States = Seq<State<T>>(
            new(T.Pending, Phase.Processing, "pending") { IsInitial = true },
            new(T.Filled, Phase.Completed, "filled"),
            new(T.Cancelled, Phase.Cancelled, "cancelled"),
            new(T.Failed, Phase.Failed, "failed"),
            new(T.Expired, Phase.Expired, "expired")),
        Transitions = Seq<Transition<T>>(
            new("filled", T.Pending, T.Filled, Basis.Inferred),
            new("called off", T.Pending, T.Cancelled, Basis.Inferred),
            new("failed", T.Pending, T.Failed, Basis.Inferred),
            new("not filled in time", T.Pending, T.Expired, Basis.Inferred)),
        HappyPath = Seq(T.Pending, T.Filled),
        Events = Seq<EventRow<T>>(
            new("trade.executed", T.Filled),
            new("trade.filled", T.Filled),
            new("trade.failed", T.Failed)),
        Polling = MoneyPolling,
    });

    /// <summary>A crypto deposit. Both dialects send <c>deposit.confirmed</c>, which the document explains as credited.</summary>
    public static Machine<CryptoDepositStatus> CryptoDeposit { get; } = new(new()
    {
        Name = "mintarex-crypto-deposit",
        States = Seq<State<D>>(
            new(D.Detected, Phase.Confirming, "detected") { IsInitial = true },
            new(D.PendingConfirmations, Phase.Confirming, "pending_confirmations"),
            new(D.Confirming, Phase.Confirming, "confirming"),
            new(D.Crediting, Phase.Processing, "crediting"),
            new(D.Completed, Phase.Completed, "completed", "confirmed"),
            new(D.Failed, Phase.Failed, "failed")),
        Transitions = Seq<Transition<D>>(
            new("credited", D.Detected, D.Completed, Basis.Stated),
            new("queued", D.Detected, D.PendingConfirmations, Basis.Inferred),
            new("first confirmation", D.PendingConfirmations, D.Confirming, Basis.Inferred),
            new("confirmed", D.Confirming, D.Crediting, Basis.Inferred),
            new("credited", D.Crediting, D.Completed, Basis.Inferred),
            new("failed", D.Detected, D.Failed, Basis.Inferred),
            new("failed", D.PendingConfirmations, D.Failed, Basis.Inferred),
            new("failed", D.Confirming, D.Failed, Basis.Inferred),
            new("failed", D.Crediting, D.Failed, Basis.Inferred)),
        HappyPath = Seq(D.Detected, D.PendingConfirmations, D.Confirming, D.Crediting, D.Completed),
        Events = Seq<EventRow<D>>(
            new("deposit.detected", D.Detected),
            new("deposit.confirmed", D.Completed)),
        Polling = MoneyPolling,
        Confirmations = new ConfirmationSource { HaveField = "confirmations", NeedField = "required_confirmations" },
    });

    /// <summary>A crypto withdrawal.</summary>
    /// <remarks>The event <c>withdrawal.failed</c> covers rejected ones too, so <see cref="CryptoWithdrawalStatus.Rejected"/> may
    /// follow <see cref="CryptoWithdrawalStatus.Failed"/>: it tells the same end more exactly.</remarks>
    public static Machine<CryptoWithdrawalStatus> CryptoWithdrawal { get; } = new(new()
    {
        Name = "mintarex-crypto-withdrawal",
        States = Seq<State<W>>(
            new(W.PendingReview, Phase.Processing, "pending_review") { IsInitial = true },
            new(W.Approved, Phase.Processing, "approved"),
            new(W.Processing, Phase.Processing, "processing"),
            new(W.Broadcasting, Phase.Sending, "broadcasting"),
            new(W.Completed, Phase.Completed, "completed"),
            new(W.Rejected, Phase.Failed, "rejected"),
            new(W.Failed, Phase.Failed, "failed"),
            new(W.Cancelled, Phase.Cancelled, "cancelled")),
        Transitions = Seq<Transition<W>>(
            new("approved", W.PendingReview, W.Approved, Basis.Inferred),
            new("rejected", W.PendingReview, W.Rejected, Basis.Inferred),
            new("called off", W.PendingReview, W.Cancelled, Basis.Inferred),
            new("taken up", W.Approved, W.Processing, Basis.Inferred),
            new("sent", W.Processing, W.Broadcasting, Basis.Inferred),
            new("failed", W.Processing, W.Failed, Basis.Inferred),
            new("confirmed", W.Broadcasting, W.Completed, Basis.Stated),
            new("failed", W.Broadcasting, W.Failed, Basis.Inferred),
            new("rejected, said by its name", W.Failed, W.Rejected, Basis.Inferred) { Irregularity = Irregularities.Restated }),
        HappyPath = Seq(W.PendingReview, W.Approved, W.Processing, W.Broadcasting, W.Completed),
        Events = Seq<EventRow<W>>(
            new("withdrawal.requested", W.PendingReview),
            new("withdrawal.approved", W.Approved),
            new("withdrawal.broadcasting", W.Broadcasting),
            new("withdrawal.completed", W.Completed),
            new("withdrawal.failed", W.Failed),
            new("withdrawal.cancelled", W.Cancelled),
            new("withdrawal.status", None)),
        Polling = MoneyPolling,
    });

    /// <summary>A fiat deposit: bank instructions that are good until their <c>expires_at</c>. No call tells how it stands.</summary>
    public static Machine<FiatDepositStatus> FiatDeposit { get; } = new(new()
    {
        Name = "mintarex-fiat-deposit",
        States = Seq<State<FD>>(
            new(FD.Pending, Phase.AwaitingDeposit, "pending") { IsInitial = true },
            new(FD.Completed, Phase.Completed, "completed"),
            new(FD.Expired, Phase.Expired, "expired")),
        Transitions = Seq<Transition<FD>>(
            new("credited", FD.Pending, FD.Completed, Basis.Inferred),
            new("lifetime over", FD.Pending, FD.Expired, Basis.Inferred) { AtDeadline = true },
            new("credited", FD.Expired, FD.Completed, Basis.Inferred) { Irregularity = Irregularities.LateDeposit }),
        HappyPath = Seq(FD.Pending, FD.Completed),
        Lifetime = new Lifetime.Dated("expires_at"),
    });

    /// <summary>A fiat withdrawal. No call tells how it stands; events do.</summary>
    public static Machine<FiatWithdrawalStatus> FiatWithdrawal { get; } = new(new()
    {
        Name = "mintarex-fiat-withdrawal",
        States = Seq<State<FW>>(
            new(FW.Pending, Phase.Processing, "pending") { IsInitial = true },
            new(FW.Completed, Phase.Completed, "completed"),
            new(FW.Failed, Phase.Failed, "failed")),
        Transitions = Seq<Transition<FW>>(
            new("sent", FW.Pending, FW.Completed, Basis.Stated),
            new("failed", FW.Pending, FW.Failed, Basis.Stated)),
        HappyPath = Seq(FW.Pending, FW.Completed),
        Events = Seq<EventRow<FW>>(
            new("withdrawal.completed", FW.Completed),
            new("withdrawal.failed", FW.Failed),
            new("withdrawal.status", None)),
    });
}
