using System.Diagnostics;

namespace PureCrypto.Signing.Receiving;

/// <summary>Why there are no terms, or no window.</summary>
public abstract record ReplayError
{
    private ReplayError()
    {
    }

    /// <summary>A memory is longer than nothing and at most <see cref="ReplayTerms.MaxMemory"/>.</summary>
    /// <param name="Memory">What was asked for.</param>
    public sealed record MemoryOutOfRange(TimeSpan Memory) : ReplayError;

    /// <summary>A lease is longer than nothing and at most the memory.</summary>
    /// <param name="Lease">What was asked for.</param>
    /// <param name="Memory">The memory.</param>
    public sealed record LeaseOutOfRange(TimeSpan Lease, TimeSpan Memory) : ReplayError;

    /// <summary>There is room for 1 to <see cref="ReplayTerms.MaxCapacity"/> events.</summary>
    /// <param name="Capacity">What was asked for.</param>
    public sealed record CapacityOutOfRange(int Capacity) : ReplayError;

    /// <summary>The bytes were saved in a form that this version does not know.</summary>
    /// <param name="Version">The version that they begin with.</param>
    public sealed record UnknownVersion(byte Version) : ReplayError;

    /// <summary>The bytes are no saved window.</summary>
    /// <param name="Position">How many bytes were read before it showed.</param>
    public sealed record NotSaved(int Position) : ReplayError;

    /// <summary>One answer for each case.</summary>
    public T Match<T>(
        Func<MemoryOutOfRange, T> memoryOutOfRange,
        Func<LeaseOutOfRange, T> leaseOutOfRange,
        Func<CapacityOutOfRange, T> capacityOutOfRange,
        Func<UnknownVersion, T> unknownVersion,
        Func<NotSaved, T> notSaved) => this switch
        {
            MemoryOutOfRange x => memoryOutOfRange(x),
            LeaseOutOfRange x => leaseOutOfRange(x),
            CapacityOutOfRange x => capacityOutOfRange(x),
            UnknownVersion x => unknownVersion(x),
            NotSaved x => notSaved(x),
            _ => throw new UnreachableException(),
        };
}
