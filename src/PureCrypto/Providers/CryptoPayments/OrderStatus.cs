namespace PureCrypto.Providers.CryptoPayments;

/// <summary>The statuses of an order of any kind. Source: the provider's reference of "get order by ID".</summary>
public enum OrderStatus
{
    /// <summary>Created, and not decided.</summary>
    InProgress,

    /// <summary>Paid in full and confirmed, or sent.</summary>
    Completed,

    /// <summary>Not paid, or not in full, within the lifetime.</summary>
    Failed,
}
