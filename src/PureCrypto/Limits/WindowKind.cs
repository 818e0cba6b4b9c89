namespace PureCrypto.Limits;

/// <summary>How a server counts. Spec: spec/limits.md, LIM-3 and LIM-4.</summary>
public enum WindowKind
{
    /// <summary>Every call counts for one period from its own arrival: never more than the quota in any span of that length.</summary>
    Sliding,

    /// <summary>Every call counts until the period that it arrived in ends, and all of them end together.</summary>
    Fixed,
}
