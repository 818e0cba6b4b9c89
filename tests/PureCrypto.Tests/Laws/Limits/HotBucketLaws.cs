using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Limits;
using PureCrypto.Tests.Support;
using static PureCrypto.Tests.Laws.Limits.LimitValues;

namespace PureCrypto.Tests.Laws.Limits;

/// <summary>LIM-16: the hot form answers as the pure form does, after anything that can be done to both.</summary>
[Properties(Arbitrary = [typeof(LimitValues), typeof(HotBucketLaws)], MaxTest = 500)]
public sealed class HotBucketLaws
{
    public enum Deed
    {
        Ask,
        Spend,
        Settle,
        Refund,
        Debit,
        Reconcile,
    }

    public static Arbitrary<Step[]> Steps() => (
        from deed in Gen.Frequency((4, Gen.Constant(Deed.Ask)), (3, Gen.Constant(Deed.Settle)), (1, Gen.Elements(Deed.Spend, Deed.Refund, Deed.Debit, Deed.Reconcile)))
        from after in Gen.Frequency((3, Gen.Choose(0, 3)), (1, Gen.Choose(-4, 25)))
        from calls in Gen.Frequency((4, Gen.Constant(1)), (1, Gen.Choose(1, 4)))
        from said in Announcements
        from status in Gen.Elements(200, 200, 429, 503)
        select new Step(deed, after, calls, said, status)).ArrayOf().ToArbitrary();

    private static Gen<Announcement> Announcements =>
        from dialect in Gen.Elements(Dialect.RateLimitFields, Dialect.RetryAfter)
        from confidence in Gen.Elements(Enum.GetValues<Confidence>())
        from limit in All.Options(Gen.Choose(0, 8).Select(static x => (long)x).ToArbitrary()).Generator
        from remaining in All.Options(Gen.Choose(0, 8).Select(static x => (long)x).ToArbitrary()).Generator
        from wait in All.Options(Gen.Choose(0, 20).Select(static x => TimeSpan.FromTicks(x)).ToArbitrary()).Generator
        select new Announcement(dialect, confidence) { Limit = limit, Remaining = remaining, Wait = wait };

    [Property]
    public void The_two_forms_always_answer_alike(Allowance allowance, Step[] steps)
    {
        var budget = allowance.Open();
        var memory = new Memory(budget.Buckets[0]);
        long now = 0;
        foreach (var step in steps)
        {
            now += step.After;
            var cost = Cost.Of(Name, step.Calls);
            switch (step.Deed)
            {
                case Deed.Ask:
                    Assert.Equal(RateLimit.Peek(budget, now, cost), memory.Hot.Fits(step.Calls) ? memory.Hot.Earliest(now, step.Calls) : Option<long>.None);
                    if (!memory.Hot.Fits(step.Calls)) continue;
                    if (memory.Hot.TryAdmit(now, step.Calls, out long until)) budget = Assert.IsType<Verdict.Admit>(RateLimit.Ask(budget, now, cost)).Next;
                    else Assert.Equal(new Verdict.Wait(until), RateLimit.Ask(budget, now, cost));
                    break;
                case Deed.Spend:
                    if (!memory.Hot.Fits(step.Calls)) continue;
                    var verdict = RateLimit.Ask(budget, now, cost);
                    Assert.Equal(verdict is Verdict.Admit, memory.Hot.TrySpend(now, step.Calls, out _));
                    if (verdict is Verdict.Admit admit) budget = RateLimit.Settle(admit.Next, now, cost);
                    break;
                case Deed.Settle:
                    memory.Hot.Settle(now, step.Calls);
                    budget = RateLimit.Settle(budget, now, cost);
                    break;
                case Deed.Refund:
                    memory.Hot.Refund(step.Calls);
                    budget = RateLimit.Refund(budget, cost);
                    break;
                case Deed.Debit:
                    memory.Hot.Debit(now, step.Calls);
                    budget = RateLimit.Debit(budget, now, cost);
                    break;
                case Deed.Reconcile:
                    var feedback = new Feedback(now - 5, step.Status, new[] { step.Said }.ToSeq());
                    var quotas = budget.Buckets[0].Windows.Map(static w => w.Quota).ToArray().ToSeq();
                    budget = RateLimit.Reconcile(budget, Name, now, feedback);
                    if (!memory.Hot.TryAdjust(now - 5, now, Adjustments.Of(quotas, feedback))) memory = new Memory(budget.Buckets[0]);
                    break;
            }

            Assert.Equal(budget.Buckets[0], memory.Hot.Save(Name));
        }
    }

    /// <summary>LIM-8, LIM-16: no tick is out of range for either.</summary>
    [Property]
    public void The_two_forms_answer_alike_at_any_tick(Allowance allowance, long[] ticks)
    {
        var budget = allowance.Open();
        var memory = new Memory(budget.Buckets[0]);
        foreach (long tick in ticks.SelectMany(static x => new[] { x, -x & long.MaxValue, long.MaxValue - (x & 0xff), (1L << 62) + (x & 0xf) - 8 }))
        {
            Assert.Equal(RateLimit.Peek(budget, tick, Cost.Of(Name)), memory.Hot.Earliest(tick, 1));
            memory.Hot.Debit(tick, 1);
            budget = RateLimit.Debit(budget, tick, Cost.Of(Name));
            Assert.Equal(budget.Buckets[0], memory.Hot.Save(Name));
        }
    }

    /// <summary>LIM-16: counted by poison, a date that no window can hold: whatever is read of it changes the answer.</summary>
    [Property]
    public bool A_decision_reads_one_date_of_each_window_at_most(Allowance allowance, Call[] history, byte more)
    {
        var memory = Played(allowance, history, out long now);
        int calls = 1 + (more % 3);
        long said = memory.Hot.Earliest(now, calls);
        var read = Enumerable.Range(0, memory.Dates.Length).Where(i => memory.WithPoisonAt(i, () => memory.Hot.Earliest(now, calls)) != said);
        return read.GroupBy(memory.WindowOf).All(static window => window.Count() == 1);
    }

    /// <summary>LIM-16: so a permit costs the same in a large window and in a small one.</summary>
    [Property]
    public bool A_permit_writes_one_date_into_each_window_at_most(Allowance allowance, Call[] history, byte more)
    {
        var memory = Played(allowance, history, out long now);
        int calls = 1 + (more % 3);
        long[] before = [.. memory.Dates];
        memory.Hot.Settle(now + 1000, calls);
        return Enumerable.Range(0, before.Length).Where(i => memory.Dates[i] != before[i]).GroupBy(memory.WindowOf)
            .All(written => written.Count() <= calls * allowance.Quotas[written.Key].PerCall);
    }

    [Property]
    public bool A_bucket_survives_being_loaded_and_saved(Allowance allowance, Call[] history)
    {
        var client = new Client(allowance.Open());
        foreach (var call in history) client.Play(call);
        return new Memory(client.Budget.Buckets[0]).Hot.Save(Name) == client.Budget.Buckets[0];
    }

    /// <summary>LIM-19: what a queue says to a caller who will not wait long.</summary>
    [Property]
    public void The_tick_of_the_last_of_many_calls_is_when_it_goes_if_each_is_answered_at_once(Quota quota, Call[] history, byte more)
    {
        var client = new Client(Quota.From(quota.Permits, quota.Period, quota.Kind).OrThrow().Open());
        foreach (var call in history) client.Play(call with { ToServer = 0, FromServer = 0, Calls = 1 });
        var budget = client.Budget.Answered(client.Now);

        long told = new Memory(budget.Buckets[0]).Hot.Earliest(client.Now, 1 + more);
        long now = client.Now;
        for (int i = 0; i <= more; i++)
        {
            now = RateLimit.Peek(budget, now, Cost.Of(Name)).IfNone(long.MaxValue);
            budget = RateLimit.Debit(budget, now, Cost.Of(Name));
        }

        Assert.Equal(now, told);
    }

    [Fact]
    public void Memory_of_another_size_is_a_broken_promise()
    {
        var bucket = Quota.PerMinute(3).Open().Buckets[0];
        long closed = 0;
        Assert.Throws<ArgumentException>(() => new HotBucket(new Quota[1], new WindowState[1], new long[2], ref closed).Load(bucket));
        Assert.Throws<ArgumentException>(() => new HotBucket(new Quota[1], new WindowState[2], new long[3], ref closed).Load(bucket));
    }

    /// <summary>LIM-16: what the caller keeps for a window is its dates, its state, and the reference to its quota.</summary>
    [Fact]
    public void A_permit_of_a_sliding_window_takes_8_bytes_and_a_window_of_either_kind_32_beside()
    {
        Assert.Equal(32, Unsafe.SizeOf<WindowState>() + Unsafe.SizeOf<Quota>());
        Assert.Equal(60, HotBucket.DatesOf(Quota.PerMinute(60).Open().Buckets[0]));
        Assert.Equal(0, HotBucket.DatesOf(Quota.From(60, TimeSpan.FromMinutes(1), WindowKind.Fixed).OrThrow().Open().Buckets[0]));
    }

    [Fact]
    public void A_decision_allocates_nothing()
    {
        var quotas = new[] { Quota.PerMinute(60), Quota.PerDay(5000), Quota.From(100, TimeSpan.FromMinutes(1), WindowKind.Fixed).OrThrow() };
        var memory = new Memory(new Allowance(Name, quotas.ToSeq()).Open().Buckets[0]);
        long now = 0;
        int refused = 0;

        Assert.Equal(0, Allocations.Of(() =>
        {
            var hot = memory.Hot;
            now += TimeSpan.TicksPerMillisecond;
            if (!hot.TryAdmit(now, 1, out _)) refused++;
            else if ((now & 1) == 0) hot.Settle(now, 1);
            else hot.Refund(1);
            hot.TrySpend(now, 1, out _);
        }));
        Assert.True(refused > 0);
    }

    private static Memory Played(Allowance allowance, Call[] history, out long now)
    {
        var client = new Client(allowance.Open());
        foreach (var call in history) client.Play(call);
        now = client.Now;
        return new Memory(client.Budget.Buckets[0]);
    }

    public sealed record Step(Deed Deed, int After, int Calls, Announcement Said, int Status);

    /// <summary>What a caller of the hot form owns.</summary>
    private sealed class Memory
    {
        private readonly Quota[] _quotas;
        private readonly WindowState[] _states;
        private readonly long[] _dates;
        private long _closed;

        public Memory(Bucket bucket)
        {
            _quotas = new Quota[bucket.Windows.Count];
            _states = new WindowState[bucket.Windows.Count];
            _dates = new long[HotBucket.DatesOf(bucket)];
            Hot.Load(bucket);
        }

        /// <summary>The number of the window that a date belongs to.</summary>
        public int WindowOf(int date)
        {
            int window = 0;
            for (int from = 0; date >= (from += _states[window].Capacity);) window++;
            return window;
        }

        /// <summary>What is said while a date is later than any other.</summary>
        public long WithPoisonAt(int date, Func<long> say)
        {
            long kept = _dates[date];
            _dates[date] = 1L << 61;
            long said = say();
            _dates[date] = kept;
            return said;
        }

        public long[] Dates => _dates;

        public HotBucket Hot => new(_quotas, _states, _dates, ref _closed);
    }
}
