namespace PureCrypto.Orders;

/// <summary>How sure a <see cref="Standing{TStatus}"/> makes us of the present status.</summary>
public enum Certainty
{
    /// <summary>Nothing was seen.</summary>
    Nothing,

    /// <summary>There is one status that everything seen leads to.</summary>
    Certain,

    /// <summary>Several statuses around a cycle were seen, and no time of the provider tells which is the last.</summary>
    Ambiguous,

    /// <summary>A status that the table does not know was seen, and what comes after it is not known.</summary>
    Unplaced,

    /// <summary>What was seen cannot all be true by the table.</summary>
    Contradicted,
}
