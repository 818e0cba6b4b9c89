using LanguageExt;

namespace PureCrypto.Orders;

/// <summary>What is known of how one kind of thing runs at a provider, as data. <see cref="Machine{TStatus}"/> is made of it.</summary>
/// <typeparam name="TStatus">Its statuses: an enum whose values are 0, 1, 2 …, at most 63 of them.</typeparam>
public sealed record MachineTable<TStatus> where TStatus : struct, Enum
{
    /// <summary>The machine's name: lower-case words joined by hyphens, the provider's first.</summary>
    public required string Name { get; init; }

    /// <summary>The statuses, each once.</summary>
    public required Seq<State<TStatus>> States { get; init; }

    /// <summary>The steps.</summary>
    public required Seq<Transition<TStatus>> Transitions { get; init; }

    /// <summary>The course that everybody hopes for, from an initial status to a final one.</summary>
    public required Seq<TStatus> HappyPath { get; init; }

    /// <summary>What callbacks and streams say; empty if there are none.</summary>
    public Seq<EventRow<TStatus>> Events { get; init; }

    /// <summary>How long it waits for the customer.</summary>
    public Lifetime Lifetime { get; init; } = new Lifetime.Unlimited();

    /// <summary>How often to ask for its status; none if no call answers that.</summary>
    public Option<PollingPlan> Polling { get; init; }

    /// <summary>Where its confirmations are told; none if they are not.</summary>
    public Option<ConfirmationSource> Confirmations { get; init; }
}
