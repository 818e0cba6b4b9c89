using PureCrypto.Orders;
using S = PureCrypto.Providers.BtcMix.TransactionStatus;

namespace PureCrypto.Providers.BtcMix;

/// <summary>How things run at BtcMix. Spec: spec/orders.md, "Machines".</summary>
public static class BtcMixMachines
{
    /// <summary>A transaction.</summary>
    /// <remarks>The document lists the statuses and says nothing of their order; an example expired after 72 hours.</remarks>
    public static Machine<TransactionStatus> Transaction { get; } = new(new()
    {
        Name = "btcmix-transaction",
        States = Seq<State<S>>(
            new(S.Pending, Phase.AwaitingDeposit, "pending") { IsInitial = true },
            new(S.Confirming, Phase.Confirming, "confirming"),
            new(S.Processing, Phase.Processing, "processing"),
            new(S.Complete, Phase.Completed, "complete"),
            new(S.Expired, Phase.Expired, "expired")),
        Transitions = Seq<Transition<S>>(
            new("deposit seen", S.Pending, S.Confirming, Basis.Inferred),
            new("lifetime over", S.Pending, S.Expired, Basis.Inferred) { AtDeadline = true },
            new("deposit confirmed", S.Confirming, S.Processing, Basis.Inferred),
            new("payouts sent", S.Processing, S.Complete, Basis.Inferred),
            new("deposit seen", S.Expired, S.Confirming, Basis.Inferred) { Irregularity = Irregularities.LateDeposit }),
        HappyPath = Seq(S.Pending, S.Confirming, S.Processing, S.Complete),
        Lifetime = new Lifetime.Fixed(TimeSpan.FromHours(72), Basis.Inferred) { AfterDelay = true },
        Polling = new PollingPlan(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(30)),
    });
}
