namespace PureCrypto.Providers.Mintarex;

/// <summary>The statuses of an address on the list that withdrawals may go to. Source: the provider's SDKs.</summary>
public enum WithdrawalAddressStatus
{
    /// <summary>Waits for the customer's confirmation by e-mail.</summary>
    Pending,

    /// <summary>On the list. It can be used once its <c>cooling_until</c> is over.</summary>
    Active,

    /// <summary>Not to be used for now.</summary>
    Disabled,

    /// <summary>Taken off the list.</summary>
    Revoked,
}
