using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Attempts;

/// <summary>When a call is repeated, and when it ends.</summary>
[Properties(Arbitrary = [typeof(AttemptValues)], MaxTest = 1_000)]
public sealed class RepetitionLaws
{
    /// <summary>ATT-6.</summary>
    [Fact]
    public void The_table_has_one_row_for_each_fate() => Assert.Equal(
        Enum.GetValues<Fate>().Order().ToArray(), RepetitionTable.Rows.Map(static row => row.Fate).Order().ToArray());

    /// <summary>ATT-6.</summary>
    [Fact]
    public void The_specification_shows_the_table()
    {
        string page = File.ReadAllText(Repository.PathOf("spec/attempts.md"));
        Assert.All(RepetitionTable.Rows, row => Assert.Contains(
            $"| {Words($"{row.Fate}")} | {Words($"{row.Safe}")} | {Words($"{row.WithKey}")} | {Words($"{row.Never}")} |", page, StringComparison.Ordinal));
    }

    /// <summary>ATT-6: the fates that say the thing was not done.</summary>
    [Fact]
    public void What_may_never_be_repeated_is_repeated_only_if_it_was_not_done() => Assert.Equal(
        [Fate.NotSent, Fate.TooMany, Fate.Skewed],
        RepetitionTable.Rows.Filter(static row => row.Never is Course.Repeat or Course.RepeatOnce).Map(static row => row.Fate).ToArray());

    /// <summary>ATT-30.</summary>
    [Fact]
    public void A_redirection_is_never_repeated() =>
        Assert.All(Enum.GetValues<Repeat>(), static repeat => Assert.NotEqual(Course.Repeat, RepetitionTable.Of(repeat, Fate.Redirected)));

    /// <summary>ATT-6.</summary>
    [Fact]
    public void An_answer_that_cannot_be_read_is_never_repeated() =>
        Assert.All(Enum.GetValues<Repeat>(), static repeat => Assert.NotEqual(Course.Repeat, RepetitionTable.Of(repeat, Fate.Unreadable)));

    /// <summary>ATT-6.</summary>
    [Property]
    public bool Nothing_is_repeated_that_the_table_forbids(
        RepeatPolicy policy, Repeat repeat, Fate fate, Option<TimeSpan> told, Round round, uint jitter) =>
        Repetition.Next(policy, repeat, fate, told, round, jitter) is not Step.Again
        || RepetitionTable.Of(repeat, fate) is Course.Repeat
        || (RepetitionTable.Of(repeat, fate) is Course.RepeatOnce && !round.IsCorrected);

    /// <summary>ATT-7.</summary>
    [Property]
    public void A_call_never_makes_more_attempts_or_takes_more_time_than_it_is_allowed(
        RepeatPolicy policy, Repeat repeat, Fate[] fates, Option<TimeSpan> told, uint jitter, byte latency)
    {
        var round = new Round(1, TimeSpan.Zero, false, false);
        foreach (var fate in fates.Append(Fate.NotSent))
        {
            if (Repetition.Next(policy, repeat, fate, told, round, jitter) is not Step.Again again) return;
            Assert.True(again.Wait >= TimeSpan.Zero);
            round = new Round(
                round.Attempt + 1, round.Elapsed + again.Wait, round.IsInDoubt || fate.IsInDoubt(), round.IsCorrected || fate is Fate.Skewed);
            Assert.True(round.Attempt <= policy.MaxAttempts);
            Assert.True(round.Elapsed <= policy.MaxTotal);
            round = round with { Elapsed = round.Elapsed + TimeSpan.FromMilliseconds(latency) };
        }
    }

    /// <summary>ATT-8.</summary>
    [Property]
    public bool A_delay_is_a_share_of_a_ceiling_that_doubles_with_each_attempt(RepeatPolicy policy, Fate fate, Round round, uint jitter)
    {
        if (fate is Fate.Skewed || Repetition.Next(policy, Repeat.Safe, fate, Option<TimeSpan>.None, round, jitter) is not Step.Again again) return true;
        decimal ceiling = Math.Min(policy.FirstDelay.Ticks * (decimal)(1L << (round.Attempt - 1)), policy.MaxDelay.Ticks);
        return again.Wait.Ticks == (long)Math.Floor(ceiling * jitter / 4_294_967_296m);
    }

    /// <summary>ATT-9.</summary>
    [Property]
    public bool Nobody_comes_back_sooner_than_told_and_who_is_told_too_much_does_not_come_back(
        RepeatPolicy policy, Repeat repeat, Fate fate, TimeSpan told, Round round, uint jitter)
    {
        var asked = told.Duration();
        return Repetition.Next(policy, repeat, fate, asked, round, jitter) is not Step.Again again
            || fate is Fate.Skewed
            || (again.Wait >= asked && asked <= policy.MaxTold);
    }

    /// <summary>ATT-10.</summary>
    [Property]
    public bool A_call_that_may_have_been_done_ends_in_settling_unless_the_provider_denies_it(
        RepeatPolicy policy, Repeat repeat, Fate fate, Option<TimeSpan> told, Round round, uint jitter) =>
        Repetition.Next(policy, repeat, fate, told, round, jitter) switch
        {
            Step.Stop => repeat is Repeat.Safe || fate is Fate.Denied || !(round.IsInDoubt || fate.IsInDoubt()),
            Step.Settle => repeat is not Repeat.Safe && (round.IsInDoubt || fate.IsInDoubt()),
            _ => true,
        };

    [Property]
    public bool More_jitter_never_waits_less(RepeatPolicy policy, Repeat repeat, Fate fate, Option<TimeSpan> told, Round round, uint a, uint b) =>
        Repetition.Next(policy, repeat, fate, told, round, Math.Min(a, b)) is not Step.Again less
        || Repetition.Next(policy, repeat, fate, told, round, Math.Max(a, b)) is not Step.Again more
        || less.Wait <= more.Wait;

    [Theory]
    [InlineData(0, 1_000)]
    [InlineData(101, 1_000)]
    [InlineData(1, -1)]
    [InlineData(1, 86_400_001)]
    public void A_policy_outside_its_range_is_a_bug_of_the_caller(int attempts, long milliseconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            RepeatPolicy.Of(attempts, TimeSpan.FromMilliseconds(milliseconds), TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero));

    private static string Words(string name) => string.Concat(name.Select(static (c, i) => char.IsUpper(c) ? (i > 0 ? " " : "") + char.ToLowerInvariant(c) : $"{c}"));
}
