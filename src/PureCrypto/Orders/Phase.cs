namespace PureCrypto.Orders;

/// <summary>Where a thing stands, in one vocabulary for every provider. The zero value is <see cref="Unknown"/>: nothing is success by default.</summary>
/// <remarks>Spec: spec/orders.md, ORD-12 to ORD-14; the table of every status is there too.</remarks>
public enum Phase
{
    /// <summary>Nobody can say: a status that no table knows, or observations that contradict each other.</summary>
    Unknown,

    /// <summary>The provider waits for the customer: for a deposit, for the rest of one, or for a quote to be accepted.</summary>
    AwaitingDeposit,

    /// <summary>A deposit was seen, and its confirmations are being counted.</summary>
    Confirming,

    /// <summary>The provider is at work on it, or keeps it in force.</summary>
    Processing,

    /// <summary>What the customer gets is on its way.</summary>
    Sending,

    /// <summary>Done as asked: the money arrived.</summary>
    Completed,

    /// <summary>Over, because the customer did not act in time.</summary>
    Expired,

    /// <summary>What the customer gave is on its way back.</summary>
    Refunding,

    /// <summary>Over: what the customer gave was given back.</summary>
    Refunded,

    /// <summary>Over, and not as asked; money may be stuck or missing.</summary>
    Failed,

    /// <summary>Over, because the customer or the provider called it off.</summary>
    Cancelled,
}
