namespace PureCrypto.Providers.CryptoFuse;

/// <summary>The statuses of a transfer between wallets.</summary>
public enum TransferStatus
{
    /// <summary>The answer to the call that asked for it.</summary>
    Accepted,

    /// <summary>In the history, and not decided.</summary>
    Pending,

    /// <summary>Done.</summary>
    Completed,

    /// <summary>It failed.</summary>
    Failed,
}
