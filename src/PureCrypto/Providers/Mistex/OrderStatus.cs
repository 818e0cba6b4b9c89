namespace PureCrypto.Providers.Mistex;

/// <summary>The statuses of an exchange order. Source: the provider's document, "Order Statuses".</summary>
public enum OrderStatus
{
    /// <summary>Created; the customer has not sent anything yet.</summary>
    WaitingDeposit,

    /// <summary>The deposit was seen on its chain.</summary>
    Confirming,

    /// <summary>The deposit is confirmed, and being exchanged.</summary>
    Exchanging,

    /// <summary>Exchanged; the payout is being sent.</summary>
    Sending,

    /// <summary>The payout was sent.</summary>
    Completed,

    /// <summary>No deposit came in time.</summary>
    Expired,

    /// <summary>The exchange failed, and the deposit is being sent back.</summary>
    Refunding,

    /// <summary>The deposit was sent to the refund address.</summary>
    Refunded,

    /// <summary>It failed, and the provider's support must be asked.</summary>
    Failed,
}
