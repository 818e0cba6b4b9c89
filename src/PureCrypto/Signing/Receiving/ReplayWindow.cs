using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace PureCrypto.Signing.Receiving;

/// <summary>Which events were handled, or are being handled: each is let through once, and one whose handler crashed again.</summary>
/// <remarks>
/// <para>Immutable: a claim gives the next window, and its owner must keep that before the event is handled, in one step with
/// the claim (a compare-exchange, a lock, a transaction). Time is an argument; all of a window's times are of one clock.</para>
/// <para>An event is remembered for <see cref="ReplayTerms.Memory"/> after it was last claimed, and its place is taken for as
/// long, however it ended: so a handler that was taken to have crashed, and finishes after all, can still say so. When all
/// places are taken, further events are refused; none is forgotten early, because a forgotten event could be paid twice.</para>
/// <para>Laws (<c>ReplayWindowLaws</c>): agrees with a plain list of everything that happened; never more than
/// <see cref="ReplayTerms.Capacity"/> events; waiting as told is enough. Spec: spec/signing.md, SIG-26 to SIG-30.
/// Claiming takes O(log n), and forgetting as much for each event forgotten.</para>
/// </remarks>
public sealed class ReplayWindow
{
    private readonly ImmutableDictionary<EventId, ReplayEntry> _entries;
    private readonly ImmutableSortedSet<ReplayEntry> _byAge;

    private ReplayWindow(ReplayTerms terms, long issued, ImmutableDictionary<EventId, ReplayEntry> entries, ImmutableSortedSet<ReplayEntry> byAge) =>
        (Terms, Issued, _entries, _byAge) = (terms, issued, entries, byAge);

    /// <summary>What the window promises.</summary>
    public ReplayTerms Terms { get; }

    /// <summary>How many events have a place; those that are past their memory lose it with the next claim.</summary>
    public int Count => _entries.Count;

    /// <summary>The last number given to a claim.</summary>
    internal long Issued { get; }

    /// <summary>The events, the oldest first.</summary>
    internal IEnumerable<ReplayEntry> Entries => _byAge;

    /// <summary>A window that has seen nothing.</summary>
    public static ReplayWindow Open(ReplayTerms terms) => new(terms, issued: 0, ImmutableDictionary<EventId, ReplayEntry>.Empty, ImmutableSortedSet.Create(ReplayEntry.ByAge));

    /// <summary>Asks for an event, to handle it.</summary>
    /// <param name="id">The event.</param>
    /// <param name="now">The receiver's clock.</param>
    public ClaimVerdict Claim(EventId id, DateTimeOffset now)
    {
        var window = Forgetting(now.UtcTicks);
        if (window._entries.GetValueOrDefault(id) is not { } known)
        {
            return window.Count < Terms.Capacity
                ? window.Taking(id, now, wasAbandoned: false)
                : new ClaimVerdict.NoRoom(After(window._byAge.Min!, Terms.Memory));
        }

        return known.State switch
        {
            ReplayState.Done => new ClaimVerdict.Handled(After(known, Terms.Memory)),
            ReplayState.Claimed when now.UtcTicks < known.Since + Terms.Lease.Ticks => new ClaimVerdict.InProgress(After(known, Terms.Lease)),
            _ => window.Without(known).Taking(id, now, wasAbandoned: known.State == ReplayState.Claimed),
        };
    }

    /// <summary>The window that knows that the claimed event was handled.</summary>
    /// <remarks>True whoever holds the event by now: what was handled is not fresh again, also if its claim had expired. A claim
    /// to an event that is past its memory changes nothing.</remarks>
    public ReplayWindow Complete(EventClaim claim) =>
        _entries.GetValueOrDefault(claim.Id) is { State: not ReplayState.Done } known ? Without(known).With(known with { State = ReplayState.Done }) : this;

    /// <summary>The window in which the claimed event is fresh again at once, because its handler failed.</summary>
    /// <remarks>A claim that has expired and was followed by another gives nothing back, and what was handled stays so.</remarks>
    public ReplayWindow Release(EventClaim claim) =>
        _entries.GetValueOrDefault(claim.Id) is { State: ReplayState.Claimed } known && known.Number == claim.Number
            ? Without(known).With(known with { State = ReplayState.Released })
            : this;

    /// <summary>How many events, of how many; never the events.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"ReplayWindow({Count} of {Terms.Capacity} events)");

    internal static ReplayWindow Restored(ReplayTerms terms, long issued, IReadOnlyList<ReplayEntry> entries) => new(
        terms,
        issued,
        ImmutableDictionary.CreateRange(entries.Select(static entry => KeyValuePair.Create(entry.Id, entry))),
        ImmutableSortedSet.CreateRange(ReplayEntry.ByAge, entries));

    private static DateTimeOffset After(ReplayEntry entry, TimeSpan span) =>
        new(Math.Min(entry.Since + span.Ticks, DateTimeOffset.MaxValue.UtcTicks), TimeSpan.Zero);

    private ReplayWindow Forgetting(long now)
    {
        var window = this;
        while (window._byAge.Min is { } oldest && oldest.Since + Terms.Memory.Ticks <= now) window = window.Without(oldest);
        return window;
    }

    private ClaimVerdict.Fresh Taking(EventId id, DateTimeOffset now, bool wasAbandoned)
    {
        var entry = new ReplayEntry(id, now.UtcTicks, Issued + 1, ReplayState.Claimed);
        return new ClaimVerdict.Fresh(With(entry), new EventClaim(id, entry.Number), wasAbandoned);
    }

    private ReplayWindow With(ReplayEntry entry) => new(Terms, Math.Max(Issued, entry.Number), _entries.Add(entry.Id, entry), _byAge.Add(entry));

    private ReplayWindow Without(ReplayEntry entry) => new(Terms, Issued, _entries.Remove(entry.Id), _byAge.Remove(entry));
}
