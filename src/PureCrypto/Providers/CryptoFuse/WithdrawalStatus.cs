namespace PureCrypto.Providers.CryptoFuse;

/// <summary>The statuses of a withdrawal. Source: the provider's public reference, an older copy of "list withdrawals".</summary>
public enum WithdrawalStatus
{
    /// <summary>Asked for.</summary>
    Pending,

    /// <summary>Approved.</summary>
    Approved,

    /// <summary>Being prepared.</summary>
    Processing,

    /// <summary>Given to the network.</summary>
    Submitted,

    /// <summary>Confirmed by the network.</summary>
    Confirmed,

    /// <summary>Done.</summary>
    Completed,

    /// <summary>Not approved.</summary>
    Rejected,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>Called off.</summary>
    Cancelled,
}
