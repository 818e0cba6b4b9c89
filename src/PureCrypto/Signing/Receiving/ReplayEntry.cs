using System.Collections.Generic;

namespace PureCrypto.Signing.Receiving;

/// <summary>How an event stands that a window remembers.</summary>
internal enum ReplayState : byte
{
    /// <summary>A handler has it, and nothing was heard yet.</summary>
    Claimed = 0,

    /// <summary>Its handler gave it back.</summary>
    Released = 1,

    /// <summary>It was handled.</summary>
    Done = 2,
}

/// <summary>One event that a window remembers.</summary>
/// <param name="Id">The event.</param>
/// <param name="Since">When it was last claimed, in ticks of UTC.</param>
/// <param name="Number">The number of that claim.</param>
/// <param name="State">How it stands.</param>
internal sealed record ReplayEntry(EventId Id, long Since, long Number, ReplayState State)
{
    /// <summary>The oldest claim first; no two have the same number.</summary>
    public static IComparer<ReplayEntry> ByAge { get; } =
        Comparer<ReplayEntry>.Create(static (one, other) => (one.Since, one.Number).CompareTo((other.Since, other.Number)));
}
