using LanguageExt;

namespace PureCrypto.Signing.Receiving;

/// <summary>What a replay window promises: for how long an event is remembered, how long a handler may take, how many events there is room for.</summary>
/// <remarks>Immutable. Always 0 &lt; <see cref="Lease"/> ≤ <see cref="Memory"/> ≤ <see cref="MaxMemory"/> and
/// 1 ≤ <see cref="Capacity"/> ≤ <see cref="MaxCapacity"/>.</remarks>
public sealed record ReplayTerms
{
    /// <summary>The greatest room: a million events.</summary>
    public const int MaxCapacity = 1_000_000;

    private ReplayTerms(TimeSpan memory, TimeSpan lease, int capacity) => (Memory, Lease, Capacity) = (memory, lease, capacity);

    /// <summary>The longest memory: 366 days.</summary>
    public static TimeSpan MaxMemory { get; } = TimeSpan.FromDays(366);

    /// <summary>A day of memory, a minute to handle an event, 100 000 events: more than one a second, all day.</summary>
    public static ReplayTerms Default { get; } = new(TimeSpan.FromDays(1), TimeSpan.FromMinutes(1), 100_000);

    /// <summary>How long an event is remembered after it was claimed.</summary>
    public TimeSpan Memory { get; }

    /// <summary>How long a claim is its handler's alone. A handler that says nothing for so long is taken to have crashed.</summary>
    public TimeSpan Lease { get; }

    /// <summary>The most events remembered at a time.</summary>
    public int Capacity { get; }

    /// <summary>Terms within the bounds, or which bound they break.</summary>
    public static Either<ReplayError, ReplayTerms> From(TimeSpan memory, TimeSpan lease, int capacity) =>
        memory <= TimeSpan.Zero || memory > MaxMemory ? new ReplayError.MemoryOutOfRange(memory)
        : lease <= TimeSpan.Zero || lease > memory ? new ReplayError.LeaseOutOfRange(lease, memory)
        : capacity is < 1 or > MaxCapacity ? new ReplayError.CapacityOutOfRange(capacity)
        : new ReplayTerms(memory, lease, capacity);
}
