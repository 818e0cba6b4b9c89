using LanguageExt;
using PureCrypto.Limits;
using PureCrypto.Tests.Support;
using static PureCrypto.Tests.Laws.Limits.LimitValues;

namespace PureCrypto.Tests.Laws.Limits;

/// <summary>The questions to a budget, beside what its windows admit (<see cref="WindowLaws"/>).</summary>
[Properties(Arbitrary = [typeof(LimitValues)], MaxTest = 300)]
public sealed class BudgetLaws
{
    private static readonly Cost One = Cost.Of(Name);

    /// <summary>LIM-9.</summary>
    [Property]
    public void A_refund_takes_back_exactly_what_admission_gave(Allowance allowance, Call[] history)
    {
        var budget = Played(allowance, history, out long now);
        if (RateLimit.Ask(budget, now, One) is Verdict.Admit admit) Assert.Equal(budget, RateLimit.Refund(admit.Next, One));
    }

    /// <summary>LIM-9: whatever else went meanwhile.</summary>
    [Property]
    public void A_refund_leaves_what_the_others_alone_would_have_left(Allowance allowance, Call[] history, Call[] meanwhile)
    {
        var without = Played(allowance, history, out long now);
        if (RateLimit.Ask(without, now, One) is not Verdict.Admit first) return;

        var with = first.Next;
        foreach (var call in meanwhile)
        {
            now += call.After;
            var cost = Cost.Of(Name, call.Calls);
            if (RateLimit.Ask(with, now, cost) is not Verdict.Admit admit) continue;
            with = RateLimit.Settle(admit.Next, now, cost);
            without = RateLimit.Settle(Assert.IsType<Verdict.Admit>(RateLimit.Ask(without, now, cost)).Next, now, cost);
        }

        Assert.Equal(without, RateLimit.Refund(with, One));
    }

    /// <summary>LIM-9: so nobody gains by giving back what was never taken.</summary>
    [Property]
    public bool A_refund_of_what_was_never_given_changes_nothing(Allowance allowance) => RateLimit.Refund(allowance.Open(), One) == allowance.Open();

    /// <summary>LIM-10.</summary>
    [Property]
    public void Peeking_tells_what_asking_would_say(Allowance allowance, Call[] history, byte more)
    {
        var budget = Played(allowance, history, out long now);
        var cost = Cost.Of(Name, 1 + (more % 3));
        var peeked = RateLimit.Peek(budget, now, cost);
        Assert.Equal(peeked, RateLimit.Ask(budget, now, cost).Match<Option<long>>(
            admit: _ => now, wait: static wait => wait.Until, never: static _ => Option<long>.None));
    }

    /// <summary>LIM-2.</summary>
    [Property]
    public bool Never_is_said_exactly_of_more_than_a_whole_quota(Allowance allowance, Call[] history, byte more)
    {
        var cost = Cost.Of(Name, 1 + (more % 8));
        return RateLimit.Ask(Played(allowance, history, out long now), now, cost) is Verdict.Never
            == allowance.Quotas.Exists(quota => cost.Calls * quota.PerCall > quota.Permits);
    }

    /// <summary>LIM-11.</summary>
    [Property]
    public bool A_debit_counts_as_a_call_that_was_answered_now(Allowance allowance, Call[] history)
    {
        var budget = Played(allowance, history, out long now);
        return RateLimit.Ask(budget, now, One) is not Verdict.Admit admit
            || RateLimit.Settle(admit.Next, now, One) == RateLimit.Debit(budget, now, One);
    }

    /// <summary>LIM-11: the debt is waited for.</summary>
    [Theory]
    [InlineData(3, 10)]
    [InlineData(5, 10)]
    [InlineData(6, 11)]
    [InlineData(9, 11)]
    public void Of_three_permits_in_ten_ticks_three_debits_at_0_and_the_others_at_1_leave_one_again_at(int debits, long until)
    {
        var budget = Quota.From(3, TimeSpan.FromTicks(10)).OrThrow().Open();
        for (int i = 0; i < debits; i++) budget = RateLimit.Debit(budget, i < 3 ? 0 : 1, One);
        Assert.Equal(until, RateLimit.Peek(budget, 1, One));
    }

    [Fact]
    public void Buckets_do_not_know_of_each_other()
    {
        var minute = new[] { Quota.PerMinute(1) }.ToSeq();
        var budget = Budget.Open(new[] { new Allowance("a", minute), new Allowance("b", minute) }.ToSeq(), Start);
        var spent = RateLimit.Debit(budget, 0, Cost.Of("a"));

        Assert.IsType<Verdict.Wait>(RateLimit.Ask(spent, 0, Cost.Of("a")));
        Assert.IsType<Verdict.Admit>(RateLimit.Ask(spent, 0, Cost.Of("b")));
    }

    [Fact]
    public void A_bucket_that_the_budget_does_not_have_is_a_broken_promise()
    {
        var budget = Quota.PerMinute(1).Open();
        Assert.Throws<ArgumentException>(() => RateLimit.Ask(budget, 0, Cost.Of("other")));
        Assert.Throws<ArgumentException>(() => Budget.Open(new[] { new Allowance("a", default) }.ToSeq(), Start));
        Assert.Throws<ArgumentException>(() => Budget.Open(new[] { Minute("a"), Minute("a") }.ToSeq(), Start));
    }

    /// <summary>LIM-1.</summary>
    [Fact]
    public void Quotas_say_what_is_out_of_range()
    {
        Assert.Equal(new LimitError.PermitsOutOfRange(0), Error(Quota.From(0, TimeSpan.FromSeconds(1))));
        Assert.Equal(new LimitError.PermitsOutOfRange(1_000_001), Error(Quota.From(1_000_001, TimeSpan.FromSeconds(1))));
        Assert.Equal(new LimitError.PeriodOutOfRange(TimeSpan.Zero), Error(Quota.From(1, TimeSpan.Zero)));
        Assert.Equal(new LimitError.PeriodOutOfRange(TimeSpan.MaxValue), Error(Quota.From(1, TimeSpan.MaxValue)));
        Assert.Equal(new LimitError.PerCallOutOfRange(3, 2), Error(Quota.From(2, TimeSpan.FromSeconds(1), perCall: 3)));
        Assert.Equal("60 per 00:01:00, sliding", Quota.PerMinute(60).ToString());
    }

    /// <summary>LIM-8: no tick is out of range.</summary>
    [Property]
    public bool Any_tick_gets_a_verdict(Allowance allowance, Call[] history, long a, long b)
    {
        var budget = RateLimit.Debit(RateLimit.Debit(Played(allowance, history, out _), a, One), long.MaxValue - (b & 0xff), One);
        return RateLimit.Ask(budget, b, One) is not null && RateLimit.Ask(budget, long.MinValue, One) is not null;
    }

    private static Allowance Minute(string bucket) => new(bucket, new[] { Quota.PerMinute(1) }.ToSeq());

    private static LimitError? Error(Either<LimitError, Quota> quota) => quota.TryGet(out _, out var error) ? null : error;

    private static Budget Played(Allowance allowance, Call[] history, out long now)
    {
        var client = new Client(allowance.Open());
        foreach (var call in history) client.Play(call);
        now = client.Now;
        return client.Budget;
    }
}
