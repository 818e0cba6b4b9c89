namespace PureCrypto.Orders;

/// <summary>What a <see cref="Standing{TStatus}"/> means: the present status as far as it can be told, and the answers that follow.</summary>
/// <remarks>Spec: spec/orders.md, ORD-17 to ORD-21.</remarks>
/// <typeparam name="TStatus">The statuses of the machine.</typeparam>
public readonly record struct Outlook<TStatus> where TStatus : struct, Enum
{
    /// <summary>How sure it is.</summary>
    public Certainty Certainty { get; internal init; }

    /// <summary>The statuses, one of which is the present one: one if it is certain, several if they are ambiguous or contradict each
    /// other, none if no status of the table was seen.</summary>
    public StatusSet<TStatus> Candidates { get; internal init; }

    /// <summary>The phase of the status if it is certain, or of all candidates if they are ambiguous and have the same; else
    /// <see cref="Phase.Unknown"/>.</summary>
    public Phase Phase { get; internal init; }

    /// <summary>Whether something may still come: false only if the status is certain and final.</summary>
    public bool MayStillChange { get; internal init; }

    /// <summary>Whether a person must look: it failed, is not certain, or a status was seen that the table does not know.</summary>
    public bool NeedsPerson { get; internal init; }

    /// <summary>The exceptions that must have happened.</summary>
    public Irregularities Irregularities { get; internal init; }

    /// <summary>Whether it is over.</summary>
    public bool IsOver => Phase.IsOver();

    /// <summary>Whether the money reached the one it was meant for.</summary>
    public bool MoneyArrived => Phase.MoneyArrived();

    /// <summary>The present status, if it is certain.</summary>
    public bool TryGet(out TStatus status)
    {
        var each = Candidates.GetEnumerator();
        status = each.MoveNext() ? each.Current : default;
        return Certainty == Certainty.Certain;
    }
}
