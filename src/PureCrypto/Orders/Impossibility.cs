namespace PureCrypto.Orders;

/// <summary>Why an observation is impossible.</summary>
public enum Impossibility
{
    /// <summary>It is possible.</summary>
    None,

    /// <summary>No way leads from the one status to the other, nor back.</summary>
    NoWay,

    /// <summary>The provider dates the status that comes first in the table after the one that comes later.</summary>
    Dates,
}
