namespace PureCrypto.Providers.Mintarex;

/// <summary>The statuses of a crypto deposit. Source: the provider's SDKs; its document shows <c>confirmed</c>.</summary>
public enum CryptoDepositStatus
{
    /// <summary>Seen on its chain.</summary>
    Detected,

    /// <summary>Waiting for its first confirmations.</summary>
    PendingConfirmations,

    /// <summary>Being confirmed.</summary>
    Confirming,

    /// <summary>Confirmed, and being credited.</summary>
    Crediting,

    /// <summary>Credited. The document writes <c>confirmed</c>.</summary>
    Completed,

    /// <summary>It failed.</summary>
    Failed,
}
