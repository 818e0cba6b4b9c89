using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Limits;
using PureCrypto.Tests.Support;
using static PureCrypto.Tests.Laws.Limits.LimitValues;

namespace PureCrypto.Tests.Laws.Limits;

/// <summary>LIM-17: a restart does not begin with more than is left, and not with less than need be.</summary>
[Properties(Arbitrary = [typeof(LimitValues)], MaxTest = 300)]
public sealed class SavedBudgetLaws
{
    [Property]
    public void Restored_by_another_process_it_says_at_every_later_tick_what_it_would_have_said(Allowance allowance, Call[] history, ushort origin, byte pause)
    {
        var budget = Played(allowance, history, out long now);
        var saved = SavedBudget.Save(budget, At(now));
        var restored = SavedBudget.Restore(saved, At(now + pause) with { Ticks = origin }).OrThrow();
        var answered = budget.Answered(now + pause);

        for (int later = 0; later < 50; later++)
        {
            var kept = RateLimit.Peek(answered, now + pause + later, Cost.Of(Name)).Map(until => until - now - pause);
            Assert.Equal(kept, RateLimit.Peek(restored, origin + later, Cost.Of(Name)).Map(until => until - origin));
        }
    }

    [Property]
    public void If_the_wall_clock_went_backwards_every_window_counts_as_used_up_now(Allowance allowance, Call[] history, PositiveInt backwards)
    {
        var saved = SavedBudget.Save(Played(allowance, history, out long now), At(now));
        var then = At(now - backwards.Get);
        var restored = SavedBudget.Restore(saved, then).OrThrow();

        long UsedUpUntil(Quota quota) => Until(RateLimit.Debit(
            Budget.Open(new[] { new Allowance(Name, new[] { quota }.ToSeq()) }.ToSeq(), then), then.Ticks, Cost.Of(Name, quota.Permits)));
        long Until(Budget budget) => RateLimit.Peek(budget, then.Ticks, Cost.Of(Name)).IfNone(long.MaxValue);
        Assert.Equal(allowance.Quotas.Map(UsedUpUntil).Max(), Until(restored));
    }

    [Property]
    public void A_raised_limit_and_a_closed_bucket_survive(ushort pause)
    {
        var feedback = new Feedback(0, 429, new[]
        {
            new Announcement(Dialect.RateLimitFields, Confidence.Certain) { Limit = 9 },
            new Announcement(Dialect.RetryAfter, Confidence.Certain) { Wait = TimeSpan.FromTicks(30_000) },
        }.ToSeq());
        var budget = RateLimit.Reconcile(Quota.From(3, TimeSpan.FromTicks(10)).OrThrow().Open(), Name, 0, feedback);
        var restored = SavedBudget.Restore(SavedBudget.Save(budget, At(0)), At(pause)).OrThrow();

        Assert.Equal(Math.Max(pause, (ushort)30_000), RateLimit.Peek(restored, pause, Cost.Of(Name, 9)));
    }

    [Property(MaxTest = 3000)]
    public bool Garbage_is_an_error_or_a_budget_that_answers(Allowance allowance, Call[] history, (ushort At, byte Value)[] edits)
    {
        byte[] bytes = SavedBudget.Save(Played(allowance, history, out long now), At(now));
        foreach (var (at, value) in edits.Take(4)) bytes[at % bytes.Length] = value;
        return SavedBudget.Restore(bytes, At(now)).Match(
            Right: budget => budget.Buckets.ForAll(bucket => RateLimit.Ask(budget, now, Cost.Of(bucket.Name)) is not null),
            Left: static error => error is LimitError.NotSaved or LimitError.UnknownVersion);
    }

    /// <summary>A few bytes may say that there are millions of dates; only so many are believed.</summary>
    [Theory]
    [InlineData(16, false)]
    [InlineData(17, true)]
    public void More_dates_than_a_budget_can_have_are_an_error(int windows, bool isError)
    {
        var million = Enumerable.Repeat(Quota.PerMinute(Quota.MaxPermits), windows).ToArray().ToSeq();
        byte[] saved = SavedBudget.Save(new Allowance(Name, million).Open(), Start);

        Assert.InRange(saved.Length, 1, 1000);
        Assert.Equal(isError, SavedBudget.Restore(saved, Start).IsLeft);
    }

    [Property]
    public bool Any_bytes_are_an_error(byte[] any) => SavedBudget.Restore(any, Start).IsLeft;

    [Property]
    public bool Every_part_of_a_saved_budget_is_needed(Allowance allowance, Call[] history, PositiveInt length)
    {
        byte[] saved = SavedBudget.Save(Played(allowance, history, out long now), At(now));
        return SavedBudget.Restore(saved.AsSpan(0, length.Get % saved.Length), At(now)).IsLeft && SavedBudget.Restore([.. saved, 0], At(now)).IsLeft;
    }

    [Fact]
    public void The_version_comes_first_and_another_is_not_read()
    {
        byte[] saved = SavedBudget.Save(Quota.PerMinute(1).Open(), Start);
        Assert.Equal(SavedBudget.Version, saved[0]);
        saved[0] = 2;
        Assert.Equal(new LimitError.UnknownVersion(2), SavedBudget.Restore(saved, Start).Match(Right: static _ => null!, Left: static error => error));
    }

    /// <summary>The layout in the specification, byte for byte.</summary>
    [Fact]
    public void The_layout_is_the_one_that_is_specified()
    {
        var budget = RateLimit.Debit(Quota.From(2, TimeSpan.FromTicks(256), perCall: 1).OrThrow().Open(), 10, Cost.Of(Name));
        string hex = Convert.ToHexStringLower(SavedBudget.Save(budget, new Moment(15, new DateTimeOffset(0x0102030405060708, TimeSpan.Zero))));

        Assert.Equal(
            "01" + "0807060504030201" + "01000000"
            + "05000000" + "63616c6c73" + "0000000000000000" + "01000000"
            + "00" + "02000000" + "0001000000000000" + "01000000" + "00000000" + "02000000" + "01000000" + "0500000000000000",
            hex);
    }

    private static Moment At(long tick) => new(Math.Max(0, tick), Start.Wall.AddTicks(tick));

    private static Budget Played(Allowance allowance, Call[] history, out long now)
    {
        var client = new Client(allowance.Open());
        foreach (var call in history) client.Play(call);
        now = client.Now;
        return client.Budget;
    }
}
