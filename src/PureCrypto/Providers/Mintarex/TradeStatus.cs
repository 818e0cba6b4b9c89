namespace PureCrypto.Providers.Mintarex;

/// <summary>The statuses of a trade. Source: the provider's SDKs; its document shows <c>filled</c>.</summary>
public enum TradeStatus
{
    /// <summary>Being carried out.</summary>
    Pending,

    /// <summary>Done.</summary>
    Filled,

    /// <summary>Called off.</summary>
    Cancelled,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>It was not carried out in time.</summary>
    Expired,
}
