using LanguageExt;

namespace PureCrypto.Orders;

/// <summary>How many blocks confirm a transaction, and how many the provider needs.</summary>
/// <remarks>Spec: spec/orders.md, ORD-35 to ORD-37.</remarks>
public readonly record struct Confirmations
{
    /// <summary>Confirmations as a provider told them.</summary>
    /// <param name="have">How many there are; none if no transaction was seen. A negative number counts as 0.</param>
    /// <param name="need">How many it takes; none if nobody says.</param>
    public Confirmations(Option<int> have, Option<int> need)
    {
        Have = have.Map(static n => Math.Max(n, 0));
        Need = need;
    }

    /// <summary>How many there are; none if no transaction was seen.</summary>
    public Option<int> Have { get; }

    /// <summary>How many it takes; none if nobody says.</summary>
    public Option<int> Need { get; }

    /// <summary>How many are missing; none if nobody says how many it takes.</summary>
    public Option<int> Missing
    {
        get
        {
            int have = Have.IfNone(0);
            return Need.Map(need => Math.Max(need - have, 0));
        }
    }

    /// <summary>What they say of the phase by themselves: awaiting a deposit while no transaction was seen, confirming while some are
    /// missing or nobody says how many it takes, processing once there are enough.</summary>
    public Phase Phase =>
        Have.IsNone ? Phase.AwaitingDeposit
        : Missing.IfNone(1) > 0 ? Phase.Confirming
        : Phase.Processing;

    /// <summary>What is odd about them beside a status of this phase: it claims to be past confirming, and confirmations are missing.</summary>
    /// <remarks>The status counts all the same: providers may complete early. Whether to wait for the rest is the service's choice.</remarks>
    public Irregularities Beside(Phase phase) =>
        phase is Phase.Processing or Phase.Sending or Phase.Completed && Need.IsSome && Missing.IfNone(0) > 0
            ? Irregularities.EarlyCompletion
            : Irregularities.None;
}
