namespace PureCrypto.Orders;

/// <summary>What an observation did to what was known.</summary>
public enum VerdictKind
{
    /// <summary>It says what was known already.</summary>
    Unchanged,

    /// <summary>It leads on, or settles what was not certain.</summary>
    Advanced,

    /// <summary>It says what was true before: late or repeated.</summary>
    Stale,

    /// <summary>It stands on a cycle with what was known, and no time of the provider tells which is the later.</summary>
    Ambiguous,

    /// <summary>The table does not know it. It is kept.</summary>
    Unplaced,

    /// <summary>It and what was known cannot both be true by the table. It is kept.</summary>
    Impossible,
}
