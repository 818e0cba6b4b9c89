using PureCrypto.Orders;
using PureCrypto.Orders.Json;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>How an integration stands.</summary>
public enum IntegrationStatus
{
    /// <summary>It takes orders: the only status that the document shows.</summary>
    Active,
}

/// <summary>The status of an integration in JSON.</summary>
internal sealed class IntegrationStatusConverter() : OpenStatusConverter<IntegrationStatus>(CryptoPaymentsWords.IntegrationStatuses);
