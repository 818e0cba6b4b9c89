namespace PureCrypto.Orders;

/// <summary>What one observation did to what was known.</summary>
/// <remarks>A struct with a kind, not a union of records: it is made for every poll and every callback, and allocates nothing.
/// Spec: spec/orders.md, ORD-17 to ORD-21.</remarks>
/// <typeparam name="TStatus">The statuses of the machine.</typeparam>
public readonly record struct Verdict<TStatus> where TStatus : struct, Enum
{
    /// <summary>Which answer it is.</summary>
    public VerdictKind Kind { get; internal init; }

    /// <summary>What is known now. The observation is part of it, whatever the answer.</summary>
    public Standing<TStatus> Standing { get; internal init; }

    /// <summary>What is known now, read.</summary>
    public Outlook<TStatus> Outlook { get; internal init; }

    /// <summary>The statuses, one of which was the present one before; none if no status of the table was known.</summary>
    public StatusSet<TStatus> From { get; internal init; }

    /// <summary>The statuses that it must have gone through unseen, if it advanced. It may have gone through others too.</summary>
    public StatusSet<TStatus> PassedOver { get; internal init; }

    /// <summary>The exceptions that it tells of.</summary>
    public Irregularities Irregularities { get; internal init; }

    /// <summary>Why it is impossible; <see cref="Impossibility.None"/> if it is not.</summary>
    public Impossibility Why { get; internal init; }

    /// <summary>The statuses that it contradicts; none unless it is impossible.</summary>
    public StatusSet<TStatus> Against { get; internal init; }
}
