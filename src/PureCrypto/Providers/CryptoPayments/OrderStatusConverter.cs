using PureCrypto.Orders.Json;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>The status of an order in JSON.</summary>
internal sealed class OrderStatusConverter() : OpenStatusConverter<OrderStatus>(CryptoPaymentsMachines.Order);
