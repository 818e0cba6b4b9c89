using System.Diagnostics;

namespace PureCrypto.Signing.Receiving;

/// <summary>What a replay window says to a claim. Only a fresh event may be handled.</summary>
public abstract record ClaimVerdict
{
    private ClaimVerdict()
    {
    }

    /// <summary>The event is this handler's.</summary>
    /// <param name="Next">The window that knows so; it must be kept before the event is handled.</param>
    /// <param name="Claim">What is handed back at the end.</param>
    /// <param name="WasAbandoned">Whether an earlier handler claimed the event and was not heard of again: it may have done a part.</param>
    public sealed record Fresh(ReplayWindow Next, EventClaim Claim, bool WasAbandoned) : ClaimVerdict;

    /// <summary>Somebody else is handling the event.</summary>
    /// <param name="Until">When that claim expires, if nothing is heard before.</param>
    public sealed record InProgress(DateTimeOffset Until) : ClaimVerdict;

    /// <summary>The event was handled.</summary>
    /// <param name="Until">How long that is remembered.</param>
    public sealed record Handled(DateTimeOffset Until) : ClaimVerdict;

    /// <summary>The window remembers as many events as it may, and forgets none early: the event must be refused, to be delivered again.</summary>
    /// <param name="Until">When the oldest event is forgotten, which makes room for one.</param>
    public sealed record NoRoom(DateTimeOffset Until) : ClaimVerdict;

    /// <summary>One answer for each case.</summary>
    public T Match<T>(Func<Fresh, T> fresh, Func<InProgress, T> inProgress, Func<Handled, T> handled, Func<NoRoom, T> noRoom) => this switch
    {
        Fresh x => fresh(x),
        InProgress x => inProgress(x),
        Handled x => handled(x),
        NoRoom x => noRoom(x),
        _ => throw new UnreachableException(),
    };
}
