using PureCrypto.Orders;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>What the provider's words mean, where no machine tells it.</summary>
public static class CryptoPaymentsWords
{
    /// <summary>How integrations stand.</summary>
    public static Vocabulary<IntegrationStatus> IntegrationStatuses { get; } = new((IntegrationStatus.Active, "active"));
}
