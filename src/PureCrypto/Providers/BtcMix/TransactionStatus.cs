namespace PureCrypto.Providers.BtcMix;

/// <summary>The statuses of a transaction. Source: the provider's document, response parameters of createTransaction.</summary>
public enum TransactionStatus
{
    /// <summary>Created; no deposit yet.</summary>
    Pending,

    /// <summary>The deposit was seen on its chain.</summary>
    Confirming,

    /// <summary>Being mixed; begins when the delay is over.</summary>
    Processing,

    /// <summary>Every payout was sent.</summary>
    Complete,

    /// <summary>No deposit came in time.</summary>
    Expired,
}
