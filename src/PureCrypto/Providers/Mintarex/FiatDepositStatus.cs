namespace PureCrypto.Providers.Mintarex;

/// <summary>How a fiat deposit stands. The wire has no such field: it follows from the instructions, their <c>expires_at</c>, and the balance.</summary>
public enum FiatDepositStatus
{
    /// <summary>The wire instructions were given.</summary>
    Pending,

    /// <summary>The money was credited.</summary>
    Completed,

    /// <summary>The instructions are no longer good.</summary>
    Expired,
}
