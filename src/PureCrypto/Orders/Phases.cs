namespace PureCrypto.Orders;

/// <summary>What a service asks about a <see cref="Phase"/>.</summary>
public static class Phases
{
    /// <summary>Whether it is over: the provider does nothing more with it of its own accord.</summary>
    public static bool IsOver(this Phase phase) =>
        phase is Phase.Completed or Phase.Expired or Phase.Refunded or Phase.Failed or Phase.Cancelled;

    /// <summary>Whether the money reached the one it was meant for. True of <see cref="Phase.Completed"/> alone.</summary>
    public static bool MoneyArrived(this Phase phase) => phase == Phase.Completed;

    /// <summary>Whether something may still come after it. Expired and failed things are over, and yet may be revived.</summary>
    /// <remarks>Law: where this is false, every status of the phase is final in its machine. Which of the others are final,
    /// only <see cref="Machine{TStatus}.FinalityOf"/> says.</remarks>
    public static bool MayStillChange(this Phase phase) => !phase.IsOver() || phase is Phase.Expired or Phase.Failed;

    /// <summary>Whether a person must look: it failed, or nobody can say.</summary>
    public static bool NeedsPerson(this Phase phase) => phase is Phase.Failed or Phase.Unknown;

    /// <summary>The phase in words, in lower case. For people only.</summary>
    public static string Describe(this Phase phase) => phase switch
    {
        Phase.Unknown => "unknown",
        Phase.AwaitingDeposit => "awaiting deposit",
        Phase.Confirming => "confirming",
        Phase.Processing => "processing",
        Phase.Sending => "sending",
        Phase.Completed => "completed",
        Phase.Expired => "expired",
        Phase.Refunding => "refunding",
        Phase.Refunded => "refunded",
        Phase.Failed => "failed",
        Phase.Cancelled => "cancelled",
    };
}
