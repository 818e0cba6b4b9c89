using PureCrypto.Signing;
using PureCrypto.Signing.Receiving;

namespace PureCrypto.Tests.Laws.Signing;

/// <summary>What a replay window should say, read every time from a list of everything that happened.</summary>
internal sealed class ReplayModel(ReplayTerms terms)
{
    private readonly List<Happening> _past = [];
    private long _issued;

    /// <summary>How many events had not been forgotten when the last one was let through.</summary>
    public int Count => Remembered(DateTimeOffset.MinValue).Count();

    /// <summary>The name of the verdict, the number of the claim, and the instant told.</summary>
    public (string Verdict, long Number, DateTimeOffset At) Claim(EventId id, DateTimeOffset now)
    {
        var known = StandingOf(id, now);
        if (known is { IsDone: true }) return ("Handled", 0, known.Claimed + terms.Memory);
        if (known is { IsReleased: false } && now < known.Claimed + terms.Lease) return ("InProgress", 0, known.Claimed + terms.Lease);

        var remembered = Remembered(now).ToArray();
        if (known is null && remembered.Length >= terms.Capacity) return ("NoRoom", 0, remembered.Min(static other => other.Claimed) + terms.Memory);

        _past.Add(new Happening(Kind.Claimed, id, now, ++_issued));
        return (known is { IsReleased: false } ? "Abandoned" : "Fresh", _issued, now);
    }

    public void Complete(EventClaim claim) => _past.Add(new Happening(Kind.Completed, claim.Id, default, claim.Number));

    public void Release(EventClaim claim) => _past.Add(new Happening(Kind.Released, claim.Id, default, claim.Number));

    private IEnumerable<Standing> Remembered(DateTimeOffset now) =>
        _past.Select(static happening => happening.Id).Distinct().Select(id => StandingOf(id, now)).OfType<Standing>();

    private Standing? StandingOf(EventId id, DateTimeOffset now)
    {
        Standing? known = null;
        foreach (var happening in _past)
        {
            if (happening.Kind == Kind.Claimed && known?.Claimed + terms.Memory <= happening.At) known = null;
            if (happening.Id != id) continue;
            known = happening.Kind switch
            {
                Kind.Claimed => new Standing(happening.At, happening.Number, IsDone: false, IsReleased: false),
                Kind.Completed => known is null ? null : known with { IsDone = true },
                _ => known?.Number == happening.Number ? known with { IsReleased = true } : known,
            };
        }

        return known?.Claimed + terms.Memory <= now ? null : known;
    }

    private enum Kind
    {
        Claimed,
        Completed,
        Released,
    }

    private sealed record Happening(Kind Kind, EventId Id, DateTimeOffset At, long Number);

    private sealed record Standing(DateTimeOffset Claimed, long Number, bool IsDone, bool IsReleased);
}
