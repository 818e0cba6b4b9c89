using PureCrypto.Following;
using PureCrypto.Orders;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>What can be followed at CryptoPayments. Spec: spec/orders.md, "Following".</summary>
/// <remarks>No answer tells the kind of an order, and only what comes in has a lifetime: whoever made the order knows which to take.</remarks>
public static class CryptoPaymentsFollowing
{
    /// <summary>A payment or a deposit, which has 20 minutes.</summary>
    public static Followable<OrderId, Order, OrderStatus> Order { get; } = new(
        CryptoPaymentsEndpoints.Order,
        new Subject<Order, OrderStatus>(
            CryptoPaymentsMachines.Order,
            static order => new(order.Status, order.UpdatedAt),
            static order => new(order.CreatedAt)));

    /// <summary>A refund, a withdrawal or a transfer, of which nobody says how long it takes.</summary>
    public static Followable<OrderId, Order, OrderStatus> Outgoing { get; } =
        Order with { Subject = Order.Subject with { Lifetime = new Lifetime.Unlimited() } };

    /// <summary>One transaction of an order. The endpoint's path is assumed (C5).</summary>
    public static Followable<TransactionId, Transaction, TransactionStatus> Transaction { get; } = new(
        CryptoPaymentsEndpoints.Transaction,
        new Subject<Transaction, TransactionStatus>(
            CryptoPaymentsMachines.Transaction,
            static transaction => new(transaction.Status, transaction.UpdatedAt),
            static transaction => new(transaction.CreatedAt)));
}
