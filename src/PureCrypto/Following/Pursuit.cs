using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Orders;

namespace PureCrypto.Following;

/// <summary>How the following of one thing stands: what is known, when the next question is due, and what there is to tell.</summary>
/// <typeparam name="T">What an answer gives.</typeparam>
/// <typeparam name="TStatus">The statuses of its machine.</typeparam>
/// <remarks>
/// <para>A value that decides everything and does nothing. Whoever follows does what <see cref="Next"/> says, hands what came of it to
/// <see cref="Hear"/>, and passes on what is <see cref="Told"/>.</para>
/// <para>Laws: whatever is answered and however late, questions are at least the plan's shortest pause apart; none is asked of what is
/// over; at most one falls on the caller's deadline or after it, and then it ends. Spec: spec/orders.md, ORD-38 to ORD-45.</para>
/// </remarks>
public sealed record Pursuit<T, TStatus> where TStatus : struct, Enum
{
    private readonly Subject<T, TStatus> _subject;
    private readonly DateTimeOffset _until;
    private readonly int _among;

    internal Pursuit(Subject<T, TStatus> subject, DateTimeOffset now, Option<DateTimeOffset> until, Standing<TStatus> known, int among)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(among, 1);
        (_subject, _until, _among, Known, Moved) = (subject, until.IfNone(DateTimeOffset.MaxValue), among, known, now);

        // One look is worth having, even if the deadline passed while nobody was following.
        Due = Instants.Earlier(now, _until);
        Why = IsToBeAskedAbout(now) ? None : new Ending.Over();
    }

    /// <summary>All that is known.</summary>
    public Standing<TStatus> Known { get; private init; }

    /// <summary>What is known, read.</summary>
    public Outlook<TStatus> Outlook => _subject.Machine.Outlook(Known);

    /// <summary>The last answer; none if no question was answered.</summary>
    public Option<Answer<T>> Last { get; private init; }

    /// <summary>What is to be told of what was heard last; none if that was nothing new.</summary>
    public Option<Sighting<T, TStatus>> Told { get; private init; }

    /// <summary>Why it is at its end; none if it is not, or if only the caller's deadline ends it.</summary>
    private Option<Ending> Why { get; init; }

    /// <summary>When the next question is due.</summary>
    private DateTimeOffset Due { get; init; }

    /// <summary>When the thing last moved, as far as that can be told.</summary>
    private DateTimeOffset Moved { get; init; }

    /// <summary>When its lifetime ends, by the last answer.</summary>
    private Option<Deadline> Deadline { get; init; }

    /// <summary>Whether the last question brought no answer.</summary>
    private bool IsFailing { get; init; }

    private TimeSpan Shortest => _subject.Plan.PauseAmong(_among);

    /// <summary>What to do now. Total.</summary>
    /// <param name="now">The time, by the clock that also dated what was heard.</param>
    public Move Next(DateTimeOffset now)
    {
        if (Why.IsSome) return new Move.End((Ending)Why);
        if (Due > _until) return now < _until ? new Move.Wait(_until - now) : new Move.End(new Ending.DeadlinePassed());
        return now < Due ? new Move.Wait(Due - now) : new Move.Ask(Patience(now));
    }

    /// <summary>How it stands after a question. Total.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="now">When.</param>
    public Pursuit<T, TStatus> Hear(Either<CallError, Answer<T>> result, DateTimeOffset now) =>
        result.Match(Right: answer => Saw(answer, now), Left: error => Failed(error, now));

    /// <summary>The end, as it is told.</summary>
    /// <param name="why">Why, as <see cref="Next"/> said.</param>
    /// <param name="now">When.</param>
    public Sighting<T, TStatus> End(Ending why, DateTimeOffset now) => new Sighting<T, TStatus>.Ended(now, Known, Outlook, why, Last);

    private Pursuit<T, TStatus> Saw(Answer<T> answer, DateTimeOffset now)
    {
        var (seen, terms) = (_subject.Seen(answer.Value), _subject.Terms(answer.Value));
        var verdict = _subject.Machine.Observe(Known, seen);
        bool isNews = IsFailing || !Last.Exists(last => _subject.AreAlike(last.Value, answer.Value));
        var heard = this with
        {
            Known = verdict.Standing,
            Last = answer,
            Told = isNews ? new Sighting<T, TStatus>.Seen(now, answer, seen, verdict, _subject.Confirmations(answer.Value)) : None,
            Moved = HasMoved(verdict) ? now : Last.IsSome ? Moved : Instants.Earlier(now, seen.At.IfNone(terms.Created)),
            Deadline = Orders.Deadline.Of(_subject.Lifetime, terms),
            IsFailing = false,
        };
        return heard.Planned(now, TimeSpan.Zero);
    }

    private Pursuit<T, TStatus> Failed(CallError error, DateTimeOffset now)
    {
        bool isEnd = Failures.AreFinal(error);
        var heard = this with
        {
            Told = isEnd ? None : new Sighting<T, TStatus>.Failed(now, Known, Outlook, error),
            Why = isEnd ? new Ending.Refused(error) : None,
            IsFailing = true,
        };
        return heard.Planned(now, Failures.WaitOf(error));
    }

    // What is new to this pursuit may have moved long ago; only what moved under its eyes moved now.
    private bool HasMoved(Verdict<TStatus> verdict) => verdict.Kind is VerdictKind.Advanced && !Known.IsNothing;

    private Pursuit<T, TStatus> Planned(DateTimeOffset now, TimeSpan told) =>
        Why.IsSome ? this
        : !IsToBeAskedAbout(now) ? this with { Why = new Ending.Over() }
        : Deadline.Filter(deadline => IsOverdue(deadline, now)).Match(
            Some: deadline => this with { Why = new Ending.LifetimeOver(deadline) },
            None: () => this with { Due = LeavingALastLook(Instants.Later(Planned(now), Instants.After(now, told))) });

    // A question falls on the end of its lifetime, and another on the caller's deadline.
    private DateTimeOffset Planned(DateTimeOffset now) => Instants.Earlier(
        At(now, Deadline),
        At(now, new Deadline(_until)));

    // A question shortly before the caller's deadline would leave no room for the one that falls on it.
    private DateTimeOffset LeavingALastLook(DateTimeOffset due) => due < _until && _until - due < Shortest ? _until : due;

    private bool IsToBeAskedAbout(DateTimeOffset now) => _subject.Plan.Next(Outlook, Moved, now, Deadline, _among).IsSome;

    private DateTimeOffset At(DateTimeOffset now, Option<Deadline> deadline) =>
        _subject.Plan.Next(Outlook, Moved, now, deadline, _among).IfNone(DateTimeOffset.MaxValue);

    // Providers look for what has expired now and then: it has the longest pause to move, so it is asked about twice at least,
    // unless that was over before the first question.
    private bool IsOverdue(Deadline deadline, DateTimeOffset now)
    {
        var longest = _subject.Plan.Longest > Shortest ? _subject.Plan.Longest : Shortest;
        return Outlook.TryGet(out var status) && _subject.Machine.ShouldHaveMoved(status, new Deadline(Instants.After(deadline.At, longest)), now);
    }

    private Option<TimeSpan> Patience(DateTimeOffset now) =>
        _until == DateTimeOffset.MaxValue ? None
        : _until - now is var left && left > Shortest ? left
        : Shortest;
}
