using FsCheck;
using FsCheck.Fluent;
using PureCrypto.Limits;
using PureCrypto.Tests.Support;
using static PureCrypto.Tests.Laws.Limits.LimitValues;

namespace PureCrypto.Tests.Laws.Limits;

/// <summary>What one window admits, against an oracle that counts every span.</summary>
[Properties(Arbitrary = [typeof(LimitValues)], MaxTest = 500)]
public sealed class WindowLaws
{
    /// <summary>LIM-3, LIM-4, LIM-6.</summary>
    [Property]
    public bool Whenever_the_server_counts_a_call_before_its_answer_no_span_holds_more_than_the_quota(Quota quota, Call[] history)
    {
        var client = new Client(quota.Open());
        foreach (var call in history) client.Play(call);
        return Oracle.Keeps(quota, client.Counted);
    }

    /// <summary>LIM-3, LIM-4, LIM-5: exact, so nothing is refused that could go; of several windows all decide.</summary>
    [Property]
    public void Calls_answered_at_once_are_admitted_exactly_if_no_span_of_any_window_would_hold_too_much(Allowance allowance, Call[] history)
    {
        var client = new Client(allowance.Open());
        foreach (var call in history.Select(static x => x with { ToServer = 0, FromServer = 0, IsSent = true }))
        {
            (long At, int Calls)[] before = [.. client.Counted];
            bool admitted = client.Play(call) is Verdict.Admit;
            Assert.Equal(allowance.Quotas.ForAll(quota => Oracle.Keeps(quota, before.Append((client.Now, call.Calls)))), admitted);
        }
    }

    /// <summary>LIM-7: what is held is taken as answered when the question is asked.</summary>
    [Property]
    public void Waiting_as_told_is_enough_and_one_tick_less_is_not(Allowance allowance, Call[] history)
    {
        var client = new Client(allowance.Open());
        foreach (var call in history)
        {
            if (client.Play(call) is not Verdict.Wait wait) continue;
            var answered = client.Budget.Answered(client.Now);
            Assert.True(wait.Until > client.Now);
            Assert.IsType<Verdict.Admit>(RateLimit.Ask(answered, wait.Until, Cost.Of(Name, call.Calls)));
            Assert.IsType<Verdict.Wait>(RateLimit.Ask(answered, wait.Until - 1, Cost.Of(Name, call.Calls)));
        }
    }

    /// <summary>LIM-8.</summary>
    [Property]
    public bool What_is_admitted_is_admitted_later_too_so_a_clock_that_goes_backwards_admits_no_more(Allowance allowance, Call[] history, PositiveInt calls, int before, int after)
    {
        var client = new Client(allowance.Open());
        foreach (var call in history) client.Play(call);
        var cost = Cost.Of(Name, 1 + (calls.Get % 3));
        long earlier = client.Now - Math.Abs(before % 30);
        return RateLimit.Ask(client.Budget, earlier, cost) is not Verdict.Admit
            || RateLimit.Ask(client.Budget, client.Now + Math.Abs(after % 30), cost) is Verdict.Admit;
    }

    /// <summary>LIM-8: nothing is dated before what is dated already.</summary>
    [Property]
    public bool Dates_never_go_backwards(Call[] history, int[] jumps)
    {
        var budget = Quota.From(6, TimeSpan.FromTicks(20)).OrThrow().Open();
        long now = 0;
        foreach (var (call, jump) in history.Zip(jumps))
        {
            now += call.After + (jump % 10);
            budget = RateLimit.Debit(budget, now, Cost.Of(Name, call.Calls));
        }

        var dates = ((Window.Sliding)budget.Buckets[0].Windows[0]).Dates.ToArray();
        return dates.SequenceEqual(dates.Order());
    }

    /// <summary>LIM-8: whoever counts by a clock that is set back now and then waits too long, and never too short.</summary>
    [Property]
    public bool A_clock_that_is_set_back_lets_no_true_span_hold_more_than_the_quota(Quota quota, Call[] history, byte[] setBack)
    {
        var sliding = Quota.From(quota.Permits, quota.Period, WindowKind.Sliding, quota.PerCall).OrThrow();
        return Oracle.Keeps(sliding, PlayedBySettingBack(sliding, history, setBack).Select(static x => (x.True, x.Calls)));
    }

    /// <summary>LIM-8: a clock that is set back stays in the period that it has reached.</summary>
    [Property]
    public bool A_clock_that_is_set_back_lets_no_period_that_it_has_reached_hold_more_than_the_quota(Quota quota, Call[] history, byte[] setBack)
    {
        var fix = Quota.From(quota.Permits, quota.Period, WindowKind.Fixed, quota.PerCall).OrThrow();
        long reached = 0;
        return Oracle.Keeps(fix, PlayedBySettingBack(fix, history, setBack).Select(x => (reached = Math.Max(reached, x.Read), x.Calls)).ToArray());
    }

    /// <summary>LIM-4: which is why a server that does not say how it counts is taken to slide.</summary>
    [Property]
    public bool A_sliding_window_keeps_a_fixed_one_of_the_same_size_wherever_its_periods_begin(Quota quota, Call[] history, byte phase)
    {
        var sliding = Quota.From(quota.Permits, quota.Period, WindowKind.Sliding, quota.PerCall).OrThrow();
        var fix = Quota.From(quota.Permits, quota.Period, WindowKind.Fixed, quota.PerCall).OrThrow();
        var client = new Client(sliding.Open());
        foreach (var call in history) client.Play(call);
        return Oracle.Keeps(fix, client.Counted.Select(x => (x.At + phase, x.Calls)));
    }

    /// <summary>LIM-3, LIM-4: the picture in the specification.</summary>
    [Theory]
    [InlineData(WindowKind.Sliding, 10, 70)]
    [InlineData(WindowKind.Fixed, 10, 60)]
    public void Two_calls_a_minute_asked_for_at_10_and_at_10_leave_room_again_at(WindowKind kind, int asked, int again)
    {
        var quota = Quota.From(2, TimeSpan.FromSeconds(60), kind).OrThrow();
        var budget = Budget.Open(new[] { new Allowance(Name, new[] { quota }.ToSeq()) }.ToSeq(), new Moment(0, new DateTimeOffset(2026, 4, 9, 12, 0, 0, TimeSpan.Zero)));
        var used = RateLimit.Debit(budget, Seconds(asked), Cost.Of(Name, 2));

        Assert.Equal(Seconds(again), Assert.IsType<Verdict.Wait>(RateLimit.Ask(used, Seconds(asked), Cost.Of(Name))).Until);
        Assert.IsType<Verdict.Wait>(RateLimit.Ask(used, Seconds(again) - 1, Cost.Of(Name)));
        Assert.IsType<Verdict.Admit>(RateLimit.Ask(used, Seconds(again), Cost.Of(Name)));
    }

    /// <summary>What is admitted and answered at once, by the true tick and by what the clock read then.</summary>
    private static List<(long True, long Read, int Calls)> PlayedBySettingBack(Quota quota, Call[] history, byte[] setBack)
    {
        var budget = quota.Open();
        var admitted = new List<(long True, long Read, int Calls)>();
        (long now, long lost) = (1000, 0);
        foreach (var (call, back) in history.Zip(setBack))
        {
            now += call.After;
            lost += back % 6;
            var cost = Cost.Of(Name, call.Calls);
            if (RateLimit.Ask(budget, now - lost, cost) is not Verdict.Admit admit) continue;
            budget = RateLimit.Settle(admit.Next, now - lost, cost);
            admitted.Add((now, now - lost, call.Calls));
        }

        return admitted;
    }

    private static long Seconds(int seconds) => seconds * TimeSpan.TicksPerSecond;
}
