namespace PureCrypto.Providers.CryptoFuse;

/// <summary>The statuses of a payment: the union of four public lists that disagree.</summary>
public enum PaymentStatus
{
    /// <summary>Created; nothing was paid. Also written <c>pending</c>.</summary>
    Waiting,

    /// <summary>A part was paid.</summary>
    PartiallyPaid,

    /// <summary>A payment was seen on its chain.</summary>
    Confirming,

    /// <summary>The payment is confirmed.</summary>
    Confirmed,

    /// <summary>The merchant's share is being sent.</summary>
    Sending,

    /// <summary>Paid in full.</summary>
    Completed,

    /// <summary>A part was paid, and the lifetime is over.</summary>
    PartiallyCompleted,

    /// <summary>Nothing was paid in time.</summary>
    Expired,

    /// <summary>It failed.</summary>
    Failed,
}
