using PureCrypto.Orders;
using O = PureCrypto.Providers.CryptoPayments.OrderStatus;
using T = PureCrypto.Providers.CryptoPayments.TransactionStatus;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>How things run at CryptoPayments. Spec: spec/orders.md, "Machines".</summary>
public static class CryptoPaymentsMachines
{
    // Every deposit and payment takes as many, and no field counts them.
    private static readonly ConfirmationSource Nineteen = new() { Need = 19 };

    private static readonly PollingPlan Polling = new(TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(5));

    /// <summary>An order: a payment, a deposit, a refund or a withdrawal.</summary>
    /// <remarks>A failed order that is completed later is not in the table: it may have failed because too little was paid, so a
    /// person must look. The lifetime is that of payments and deposits; nobody says how long a refund or a withdrawal takes.</remarks>
    public static Machine<OrderStatus> Order { get; } = new(new()
    {
        Name = "cryptopayments-order",
        States = Seq<State<O>>(
            new(O.InProgress, Phase.Processing, "inProgress") { IsInitial = true },
            new(O.Completed, Phase.Completed, "completed"),
            new(O.Failed, Phase.Failed, "failed")),
        Transitions = Seq<Transition<O>>(
            new("paid and confirmed", O.InProgress, O.Completed, Basis.Stated),
            new("lifetime over", O.InProgress, O.Failed, Basis.Stated) { AtDeadline = true }),
        HappyPath = Seq(O.InProgress, O.Completed),
        // The callback has no event name: it is the order itself, sent when a deposit order is completed.
        Lifetime = new Lifetime.Fixed(TimeSpan.FromMinutes(20), Basis.Stated),
        Polling = Polling,
        Confirmations = Nineteen,
    });

    /// <summary>A transaction of an order.</summary>
    public static Machine<TransactionStatus> Transaction { get; } = new(new()
    {
        Name = "cryptopayments-transaction",
        States = Seq<State<T>>(
            new(T.InProgress, Phase.Confirming, "inProgress") { IsInitial = true },
            new(T.Completed, Phase.Completed, "completed"),
            new(T.Failed, Phase.Failed, "failed")),
        Transitions = Seq<Transition<T>>(
            new("confirmed", T.InProgress, T.Completed, Basis.Inferred),
            new("failed", T.InProgress, T.Failed, Basis.Inferred)),
        HappyPath = Seq(T.InProgress, T.Completed),
        Polling = Polling,
        Confirmations = Nineteen,
    });
}
