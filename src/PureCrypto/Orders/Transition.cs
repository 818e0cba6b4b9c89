namespace PureCrypto.Orders;

/// <summary>A row of a machine's table: one step.</summary>
/// <typeparam name="TStatus">The statuses of the machine.</typeparam>
/// <param name="Name">What happens, in words; given once among the transitions that leave a status.</param>
/// <param name="From">The status before.</param>
/// <param name="To">The status after; another one.</param>
/// <param name="Basis">Whether the provider's document states it.</param>
public sealed record Transition<TStatus>(string Name, TStatus From, TStatus To, Basis Basis) where TStatus : struct, Enum
{
    /// <summary>The exception that it is; none for the ordinary course of things.</summary>
    public Irregularities Irregularity { get; init; }

    /// <summary>Whether it is taken when the lifetime is over.</summary>
    public bool AtDeadline { get; init; }
}
