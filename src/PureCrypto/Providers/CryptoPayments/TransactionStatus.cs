namespace PureCrypto.Providers.CryptoPayments;

/// <summary>The statuses of one transaction of an order. Only <see cref="Completed"/> is documented, by example; the others are those of orders.</summary>
public enum TransactionStatus
{
    /// <summary>Seen, and not confirmed.</summary>
    InProgress,

    /// <summary>Confirmed.</summary>
    Completed,

    /// <summary>It will not be confirmed.</summary>
    Failed,
}
