using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Following;
using PureCrypto.Orders;
using PureCrypto.Providers.Mistex;
using PureCrypto.Tests.Laws.Orders;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Following;

/// <summary>When a following asks, what it tells and when it ends, whatever is answered and however late (ORD-38 to ORD-45).</summary>
[Properties(Arbitrary = [typeof(PollingLaws), typeof(Walks)])]
public sealed class PursuitLaws
{
    private static readonly DateTimeOffset Noon = Report.Noon;

    /// <summary>ORD-38.</summary>
    [Property]
    public bool Questions_are_never_closer_than_the_plan_and_its_limits_allow(PollingPlan plan, Lap[] laps, Option<DateTimeOffset> until, byte others)
    {
        var walk = Walk.Of(Begin(plan, until, among: 1 + others), laps);
        return Pairs(walk).All(pair => pair.Next.Asked - pair.Heard >= plan.PauseAmong(1 + others));
    }

    /// <summary>ORD-38.</summary>
    [Property]
    public bool Whoever_asks_for_a_pause_gets_it(PollingPlan plan, Lap[] laps, Option<DateTimeOffset> until) =>
        Pairs(Walk.Of(Begin(plan, until), laps)).All(static pair => pair.Next.Asked - pair.Heard >= pair.Outcome.Match(
            Right: static _ => TimeSpan.Zero,
            Left: static error => error switch
            {
                CallError.Limited limited => limited.Wait.IfNone(TimeSpan.Zero),
                CallError.Rejected { Error.Refusal: Refusal.LimitExceeded limited } => limited.Wait.IfNone(TimeSpan.Zero),
                _ => TimeSpan.Zero,
            }));

    /// <summary>ORD-38.</summary>
    [Property]
    public bool The_first_question_is_asked_at_once_and_without_failures_none_is_later_than_the_plan_has_it(PollingPlan plan, Lap[] laps)
    {
        Lap[] prompt = [.. laps.Select(static lap => new Lap(lap.Outcome.Match(Right: static r => r, Left: static _ => new Report("on_hold"))))];
        var walk = Walk.Of(Begin(plan), prompt);
        var longest = plan.PauseAmong(1) > plan.Longest ? plan.PauseAmong(1) : plan.Longest;
        return walk.Questions[0].Asked == Noon && Pairs(walk).All(pair => pair.Next.Asked - pair.Heard <= longest);
    }

    /// <summary>ORD-39.</summary>
    [Property]
    public bool What_is_over_is_asked_about_no_more_and_nothing_else_is_called_over(PollingPlan plan, Lap[] laps, Option<DateTimeOffset> until)
    {
        var walk = Walk.Of(Begin(plan, until), laps);
        bool[] wasOver = [.. Outlooks(walk.Reports).Select(static outlook => outlook.IsOver)];
        return wasOver.SkipLast(1).All(static over => !over) && wasOver.LastOrDefault() == walk.Ending is Ending.Over;
    }

    /// <summary>ORD-40.</summary>
    [Property]
    public bool One_question_at_most_falls_on_the_deadline_or_after_it_and_then_it_ends(PollingPlan plan, Lap[] laps, int seconds)
    {
        var until = Noon.AddSeconds(Math.Abs(seconds % 600) - 60);
        var walk = Walk.Of(Begin(plan, until), laps, most: 1_000);
        return walk.Ending is not null
            && walk.Questions.Count(question => question.Heard >= until) <= 1
            && (walk.Ending is not Ending.DeadlinePassed || walk.EndedAt >= until)
            && walk.Told.Count(static told => told is Sighting<Report, OrderStatus>.Ended) == 1
            && walk.Told[^1] is Sighting<Report, OrderStatus>.Ended;
    }

    /// <summary>ORD-40.</summary>
    [Property]
    public bool A_question_falls_on_the_deadline_if_there_is_room_for_two(PollingPlan plan, ushort seconds)
    {
        var until = Noon.AddSeconds(seconds % 3_600);
        var walk = Walk.Of(Begin(plan, until), [new Lap(new Report("confirming"))], most: 4_000);
        bool isRoom = until - Noon >= plan.PauseAmong(1);
        return walk.Ending is Ending.DeadlinePassed && walk.EndedAt == until && (isRoom ? walk.Questions[^1].Asked == until : walk.Questions.Count == 1);
    }

    /// <summary>ORD-41.</summary>
    [Property]
    public bool What_still_waits_the_longest_pause_after_its_lifetime_is_given_up(PollingPlan plan, ushort seconds)
    {
        var deadline = new Deadline(Noon.AddSeconds(seconds % 1_800));
        var walk = Walk.Of(Begin(plan), [new Lap(new Report("waiting_deposit", ExpiresAt: deadline.At))], most: 3_000);
        var longest = plan.PauseAmong(1) > plan.Longest ? plan.PauseAmong(1) : plan.Longest;
        var late = walk.Questions.Where(question => question.Heard >= deadline.At + longest).ToArray();
        return walk.Ending == new Ending.LifetimeOver(deadline) && late.Length == 1 && walk.Questions.Any(question => question.Asked >= deadline.At && question.Asked < late[0].Asked);
    }

    /// <summary>ORD-41.</summary>
    [Theory]
    [InlineData("confirming")]
    [InlineData("sending")]
    [InlineData("on_hold")]
    public void What_the_end_of_the_lifetime_does_not_move_goes_on(string status) =>
        Assert.Null(Walk.Of(Report.Subject.Begin(Noon), [new Lap(new Report(status, ExpiresAt: Noon))], most: 200).Ending);

    /// <summary>ORD-42.</summary>
    [Property]
    public bool A_failure_changes_nothing_that_is_known(PollingPlan plan, Lap[] laps, Option<DateTimeOffset> until)
    {
        var walk = Walk.Of(Begin(plan, until), laps);
        return walk.Known == MistexMachines.Order.Fold(walk.Reports.Select(static report => report.Observation))
            && (walk.Ending is not Ending.Refused refused || walk.Questions[^1].Outcome == refused.Error);
    }

    /// <summary>ORD-42.</summary>
    [Fact]
    public void Only_what_asking_again_cannot_mend_is_the_end()
    {
        Assert.All(Walks.Passing, static error => Assert.Null(Walk.Of(Report.Subject.Begin(Noon), [new Lap(error)]).Ending));
        Assert.All(Walks.Final, static error =>
        {
            var walk = Walk.Of(Report.Subject.Begin(Noon), [new Lap(new Report("confirming")), new Lap(error)]);
            Assert.Equal(new Ending.Refused(error), walk.Ending);
            Assert.Equal((2, 2), (walk.Questions.Count, walk.Told.Count));
            Assert.Contains(error.Describe(), walk.Ending!.Describe(), StringComparison.Ordinal);
        });
    }

    /// <summary>ORD-43: beside a plain account of what is news.</summary>
    [Property]
    public bool Each_failure_is_told_and_each_answer_that_differs_from_the_one_before(PollingPlan plan, Lap[] laps, Option<DateTimeOffset> until)
    {
        var walk = Walk.Of(Begin(plan, until), laps);
        var expected = new List<Either<CallError, Report>>();
        Either<CallError, Report>? before = null;
        foreach (var (_, _, outcome) in walk.Questions)
        {
            bool isNews = outcome.IsRight ? before != outcome : walk.Ending is not Ending.Refused || expected.Count < walk.Told.Count - 1;
            if (isNews) expected.Add(outcome);
            before = outcome;
        }

        return expected.SequenceEqual(walk.Told.Where(static told => told is not Sighting<Report, OrderStatus>.Ended).Select(static told => told.Match(
            seen: static seen => (Either<CallError, Report>)seen.Answer.Value,
            failed: static failed => failed.Error,
            ended: static _ => throw new InvalidOperationException("It is left out."))));
    }

    /// <summary>ORD-43.</summary>
    [Fact]
    public void The_same_answer_after_a_failure_is_told_again()
    {
        var (confirming, lost) = (new Lap(new Report("confirming")), new Lap(new CallError.Lost("cut")));
        var walk = Walk.Of(Report.Subject.Begin(Noon), [confirming, confirming, lost, lost, confirming, confirming, new Lap(new Report("confirming", 1)), new Lap(new Report("completed"))]);

        Assert.Equal(
            ["Seen", "Failed", "Failed", "Seen", "Seen", "Seen", "Ended"],
            walk.Told.Select(static told => told.GetType().Name));
        Assert.Equal(
            [VerdictKind.Advanced, VerdictKind.Unchanged, VerdictKind.Unchanged, VerdictKind.Advanced],
            walk.Told.OfType<Sighting<Report, OrderStatus>.Seen>().Select(static seen => seen.Verdict.Kind));
        var ended = Assert.IsType<Sighting<Report, OrderStatus>.Ended>(walk.Told[^1]);
        Assert.Equal(new Report("completed"), ended.Last.Map(static last => last.Value));
        Assert.True(ended.Outlook.MoneyArrived);
        Assert.Equal("It is over.", ended.Why.Describe());
    }

    /// <summary>ORD-44.</summary>
    [Property]
    public bool A_status_that_the_table_does_not_know_is_no_end_and_no_success(PollingPlan plan, Lap[] laps)
    {
        Lap[] odd = [.. laps.Select(static lap => lap with { Outcome = lap.Outcome.Map(static report => report with { Status = "completed!" }) })];
        var walk = Walk.Of(Begin(plan), odd);
        return walk.Ending is null or Ending.Refused && walk.Told.All(static told => !told.Outlook.IsOver && !told.Outlook.MoneyArrived);
    }

    /// <summary>ORD-45.</summary>
    [Property]
    public bool What_was_known_before_is_known_after(PollingPlan plan, Lap[] before, Lap[] after)
    {
        var first = Walk.Of(Begin(plan), before, most: before.Length);
        var second = Walk.Of(Begin(plan, known: first.Known), after, most: after.Length);
        return second.Known == MistexMachines.Order.Fold(first.Reports.Concat(second.Reports).Select(static report => report.Observation))
            && (first.Ending is not Ending.Over || (second.Ending is Ending.Over && second.Questions.Count == 0));
    }

    /// <summary>ORD-40.</summary>
    [Fact]
    public void One_look_is_worth_having_even_if_the_deadline_has_passed()
    {
        var walk = Walk.Of(Report.Subject.Begin(Noon, Noon.AddDays(-1)), [new Lap(new Report("sending"))]);

        Assert.Equal((1, 2), (walk.Questions.Count, walk.Told.Count));
        Assert.IsType<Ending.DeadlinePassed>(walk.Ending);
        Assert.Equal("It was not over when the deadline passed.", walk.Ending.Describe());
    }

    /// <summary>ORD-40: leave to ask is waited for until the deadline, and once for the shortest pause at least.</summary>
    [Fact]
    public void Leave_to_ask_is_not_waited_for_beyond_the_deadline()
    {
        var asked = Assert.IsType<Move.Ask>(Report.Subject.Begin(Noon, Noon.AddMinutes(1)).Next(Noon));
        Assert.Equal(TimeSpan.FromMinutes(1), asked.Patience);
        Assert.Equal(TimeSpan.FromSeconds(10), Assert.IsType<Move.Ask>(Report.Subject.Begin(Noon, Noon).Next(Noon)).Patience);
        Assert.True(Assert.IsType<Move.Ask>(Report.Subject.Begin(Noon).Next(Noon)).Patience.IsNone);
    }

    /// <summary>ORD-38.</summary>
    [Fact]
    public void What_moved_under_our_eyes_is_asked_about_soon_again()
    {
        Lap[] laps = [.. Enumerable.Repeat(new Lap(new Report("waiting_deposit")), 40), new Lap(new Report("confirming"))];
        var pauses = Pairs(Walk.Of(Report.Subject.Begin(Noon), laps)).Select(static pair => pair.Next.Asked - pair.Heard).ToArray();

        Assert.True(pauses[38] > TimeSpan.FromMinutes(1));
        Assert.Equal(TimeSpan.FromSeconds(10), pauses[40]);
    }

    [Fact]
    public void At_the_end_of_the_lifetime_a_person_is_told_when_it_was() => Assert.Equal(
        "Its lifetime ended at 2026-04-09 12:00:00Z, and it still waits.", new Ending.LifetimeOver(new Deadline(Noon)).Describe());

    [Fact]
    public void None_at_all_cannot_be_followed() => Assert.Throws<ArgumentOutOfRangeException>(static () => Report.Subject.Begin(Noon, among: 0));

    private static Pursuit<Report, OrderStatus> Begin(
        PollingPlan plan, Option<DateTimeOffset> until = default, Standing<OrderStatus> known = default, int among = 1) =>
        (Report.Subject with { Plan = plan }).Begin(Noon, until, known, among);

    private static IEnumerable<(DateTimeOffset Heard, Either<CallError, Report> Outcome, (DateTimeOffset Asked, DateTimeOffset Heard, Either<CallError, Report> Outcome) Next)> Pairs(Walk walk) =>
        walk.Questions.Zip(walk.Questions.Skip(1), static (one, next) => (one.Heard, one.Outcome, next));

    private static IEnumerable<Outlook<OrderStatus>> Outlooks(IEnumerable<Report> reports)
    {
        var known = default(Standing<OrderStatus>);
        foreach (var report in reports)
        {
            known = MistexMachines.Order.Observe(known, report.Observation).Standing;
            yield return MistexMachines.Order.Outlook(known);
        }
    }
}
