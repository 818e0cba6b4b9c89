namespace PureCrypto.Providers.Mintarex;

/// <summary>The statuses of a fiat withdrawal. Source: the provider's document, which shows <c>pending</c>, and its events.</summary>
public enum FiatWithdrawalStatus
{
    /// <summary>Asked for.</summary>
    Pending,

    /// <summary>The money was sent.</summary>
    Completed,

    /// <summary>It failed or was rejected.</summary>
    Failed,
}
