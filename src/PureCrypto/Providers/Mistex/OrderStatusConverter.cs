using PureCrypto.Orders.Json;

namespace PureCrypto.Providers.Mistex;

/// <summary>The status of an order in JSON.</summary>
internal sealed class OrderStatusConverter() : OpenStatusConverter<OrderStatus>(MistexMachines.Order);
