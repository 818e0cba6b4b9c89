using PureCrypto.Orders;
using S = PureCrypto.Providers.Mistex.OrderStatus;

namespace PureCrypto.Providers.Mistex;

/// <summary>How things run at Mistex. Spec: spec/orders.md, "Machines".</summary>
public static class MistexMachines
{
    /// <summary>An exchange order.</summary>
    /// <remarks>That a late deposit revives an expired order is not stated, and not excluded either.</remarks>
    public static Machine<OrderStatus> Order { get; } = new(new()
    {
        Name = "mistex-order",
        States = Seq<State<S>>(
            new(S.WaitingDeposit, Phase.AwaitingDeposit, "waiting_deposit") { IsInitial = true },
            new(S.Confirming, Phase.Confirming, "confirming"),
            new(S.Exchanging, Phase.Processing, "exchanging"),
            new(S.Sending, Phase.Sending, "sending"),
            new(S.Completed, Phase.Completed, "completed"),
            new(S.Expired, Phase.Expired, "expired"),
            new(S.Refunding, Phase.Refunding, "refunding"),
            new(S.Refunded, Phase.Refunded, "refunded"),
            new(S.Failed, Phase.Failed, "failed")),
        Transitions = Seq<Transition<S>>(
            new("deposit seen", S.WaitingDeposit, S.Confirming, Basis.Stated),
            new("lifetime over", S.WaitingDeposit, S.Expired, Basis.Stated) { AtDeadline = true },
            new("deposit confirmed", S.Confirming, S.Exchanging, Basis.Stated),
            new("exchanged", S.Exchanging, S.Sending, Basis.Stated),
            new("payout sent", S.Sending, S.Completed, Basis.Stated),
            new("exchange failed", S.Exchanging, S.Refunding, Basis.Stated),
            new("refund sent", S.Refunding, S.Refunded, Basis.Stated),
            new("exchange refused", S.Confirming, S.Refunding, Basis.Inferred),
            new("payout failed", S.Sending, S.Refunding, Basis.Inferred),
            new("failed", S.Confirming, S.Failed, Basis.Inferred),
            new("failed", S.Exchanging, S.Failed, Basis.Inferred),
            new("failed", S.Sending, S.Failed, Basis.Inferred),
            new("refund failed", S.Refunding, S.Failed, Basis.Inferred),
            new("deposit seen", S.Expired, S.Confirming, Basis.Inferred) { Irregularity = Irregularities.LateDeposit },
            new("deposit refused", S.Expired, S.Refunding, Basis.Inferred) { Irregularity = Irregularities.LateDeposit },
            new("refund begun", S.Failed, S.Refunding, Basis.Inferred) { Irregularity = Irregularities.RefundAfterFailure },
            new("refund sent", S.Failed, S.Refunded, Basis.Inferred) { Irregularity = Irregularities.RefundAfterFailure }),
        HappyPath = Seq(S.WaitingDeposit, S.Confirming, S.Exchanging, S.Sending, S.Completed),
        Lifetime = new Lifetime.Fixed(TimeSpan.FromMinutes(30), Basis.Stated),
        // The limit is the one of callers without a key; a partner's is higher, and nobody says how much.
        Polling = new PollingPlan(TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(5), new PollingLimit(60, TimeSpan.FromMinutes(1))),
        Confirmations = new ConfirmationSource { HaveField = "deposit_confirmations", NeedField = "deposit_confirmations_required" },
    });
}
