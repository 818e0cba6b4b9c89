namespace PureCrypto.Providers.Mintarex;

/// <summary>The statuses of a crypto withdrawal. Source: the provider's SDKs; its document shows <c>pending_review</c> and <c>completed</c>.</summary>
public enum CryptoWithdrawalStatus
{
    /// <summary>Asked for.</summary>
    PendingReview,

    /// <summary>Approved.</summary>
    Approved,

    /// <summary>Being prepared.</summary>
    Processing,

    /// <summary>Given to the network.</summary>
    Broadcasting,

    /// <summary>Confirmed by the network.</summary>
    Completed,

    /// <summary>Not approved.</summary>
    Rejected,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>Called off.</summary>
    Cancelled,
}
