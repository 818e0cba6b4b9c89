using PureCrypto.Signing.Receiving;

namespace PureCrypto.Tests.Laws.Signing;

/// <summary>Plays steps on a window, and on the model if there is one to agree with.</summary>
internal sealed class ReplayPlayer(ReplayWindow window, ReplayModel? model = null)
{
    private readonly List<EventClaim> _claims = [];

    public ReplayWindow Window { get; private set; } = window;

    public DateTimeOffset Now { get; private set; } = ReplayArguments.Start;

    /// <summary>What the window said, and the model.</summary>
    public ((string Verdict, long Number, DateTimeOffset At) Said, (string Verdict, long Number, DateTimeOffset At) Expected) Play(ReplayStep step)
    {
        if (step.Move == ReplayMove.Claim)
        {
            Now = Now.AddTicks(step.Later);
            var verdict = Window.Claim(step.Id, Now);
            if (verdict is ClaimVerdict.Fresh fresh)
            {
                Window = fresh.Next;
                _claims.Add(fresh.Claim);
            }

            return (Named(verdict, Now), model?.Claim(step.Id, Now) ?? default);
        }

        if (_claims.Count == 0) return default;
        var claim = _claims[step.Which % _claims.Count];
        if (step.Move == ReplayMove.Complete)
        {
            Window = Window.Complete(claim);
            model?.Complete(claim);
        }
        else
        {
            Window = Window.Release(claim);
            model?.Release(claim);
        }

        return default;
    }

    private static (string, long, DateTimeOffset) Named(ClaimVerdict verdict, DateTimeOffset now) => verdict.Match(
        fresh: x => (x.WasAbandoned ? "Abandoned" : "Fresh", x.Claim.Number, now),
        inProgress: static x => ("InProgress", 0L, x.Until),
        handled: static x => ("Handled", 0L, x.Until),
        noRoom: static x => ("NoRoom", 0L, x.Until));
}
