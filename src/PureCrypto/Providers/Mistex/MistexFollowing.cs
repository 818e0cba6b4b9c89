using PureCrypto.Following;

namespace PureCrypto.Providers.Mistex;

/// <summary>What can be followed at Mistex. Spec: spec/orders.md, "Following".</summary>
public static class MistexFollowing
{
    /// <summary>An exchange order, by its UUID or its short id.</summary>
    public static Followable<OrderId, Order, OrderStatus> Order { get; } = new(
        MistexEndpoints.Order,
        new Subject<Order, OrderStatus>(
            MistexMachines.Order,
            static order => new(order.Status),
            static order => new(order.CreatedAt) { ExpiresAt = order.ExpiresAt })
        {
            Confirmations = static order => MistexMachines.Order.Table.Confirmations.Map(source => source.Of(order.DepositConfirmations, order.DepositConfirmationsRequired)),
        });
}
