using FsCheck;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Limits;
using PureCrypto.Tests.Support;
using static PureCrypto.Tests.Laws.Limits.LimitValues;

namespace PureCrypto.Tests.Laws.Limits;

/// <summary>What a server's word changes: laws over a client and a server that keep the same quotas, and one example for each rule.</summary>
[Properties(Arbitrary = [typeof(LimitValues)], MaxTest = 500)]
public sealed class ReconcileLaws
{
    private static readonly Cost One = Cost.Of(Name);
    private static readonly DateTimeOffset Noon = new(2026, 4, 9, 12, 0, 0, TimeSpan.Zero);

    /// <summary>LIM-6: whatever the latencies there and back.</summary>
    [Property]
    public bool A_server_with_the_same_quotas_never_refuses(Allowance allowance, Call[] history)
    {
        var world = new World(allowance);
        foreach (var call in history) world.Play(call);
        world.Finish();
        return world.Refusals == 0;
    }

    /// <summary>LIM-14: so that a slow answer is not taken for somebody else's calls.</summary>
    [Property]
    public void A_server_that_nobody_else_uses_is_never_charged_for(Allowance allowance, Call[] history)
    {
        var world = new World(allowance);
        foreach (var call in history) world.Play(call);
        world.Finish();
        Assert.All(world.Reconciliations, static x => Assert.Equal(x.Before.Buckets[0].Windows, x.After.Buckets[0].Windows));
    }

    /// <summary>LIM-14.</summary>
    [Property]
    public bool After_an_answer_no_more_is_left_than_the_server_says(Quota quota, byte ours, byte foreign)
    {
        int fit = quota.Permits / quota.PerCall;
        var server = Debited(quota.Open(), Math.Min(fit, (ours % 4) + (foreign % 7)));
        var client = Debited(quota.Open(), Math.Min(fit, ours % 4));
        var said = RateLimit.Announce(server, Name, 0);
        var reconciled = RateLimit.Reconcile(client, Name, 0, new Feedback(0, 200, new[] { said }.ToSeq()));
        return RateLimit.Announce(reconciled, Name, 0).Remaining == said.Remaining;
    }

    /// <summary>LIM-13: the tier of a key is not announced, but its limit is (MX18).</summary>
    [Fact]
    public void A_raised_limit_counts_at_once()
    {
        var used = Debited(Quota.PerMinute(60).Open(), 60);
        var raised = RateLimit.Reconcile(used, Name, 1, Said(200, new Announcement(Dialect.RateLimitFields, Confidence.Certain) { Limit = 120, Remaining = 60 }));

        Assert.IsType<Verdict.Wait>(RateLimit.Ask(used, 1, Cost.Of(Name, 60)));
        Assert.IsType<Verdict.Admit>(RateLimit.Ask(raised, 1, Cost.Of(Name, 60)));
        Assert.IsType<Verdict.Wait>(RateLimit.Ask(raised, 1, Cost.Of(Name, 61)));
    }

    /// <summary>LIM-13.</summary>
    [Fact]
    public void A_limit_lowered_and_raised_again_forgets_nothing()
    {
        var lowered = RateLimit.Reconcile(Debited(Quota.PerMinute(60).Open(), 50), Name, 1, Said(200, new Announcement(Dialect.RateLimitFields, Confidence.Certain) { Limit = 20 }));
        var raised = RateLimit.Reconcile(lowered, Name, 2, Said(200, new Announcement(Dialect.RateLimitFields, Confidence.Certain) { Limit = 60 }));

        Assert.Equal(0, RateLimit.Announce(lowered, Name, 1).Remaining);
        Assert.Equal(10, RateLimit.Announce(raised, Name, 2).Remaining);
    }

    /// <summary>LIM-13.</summary>
    [Theory]
    [InlineData(Confidence.Doubtful, 60)]
    [InlineData(Confidence.Likely, 120)]
    [InlineData(Confidence.Certain, 120)]
    public void A_doubtful_limit_changes_no_quota(Confidence confidence, int permits) => Assert.Equal(permits, RateLimit.Reconcile(
        Quota.PerMinute(60).Open(), Name, 0, Said(200, new Announcement(Dialect.XRateLimit, confidence) { Limit = 120 })).Buckets[0].Windows[0].Quota.Permits);

    /// <summary>LIM-13: of several windows the one with that period, or else with that limit.</summary>
    [Fact]
    public void An_announcement_concerns_the_window_with_its_period_or_its_limit()
    {
        var quotas = new[] { Quota.PerMinute(100), Quota.PerHour(1000), Quota.PerDay(5000) }.ToSeq();
        var budget = new Allowance(Name, quotas).Open();

        Assert.Equal([100, 1200, 5000], Permits(new Announcement(Dialect.RateLimitList, Confidence.Certain) { Limit = 1200, Period = TimeSpan.FromHours(1) }));
        Assert.Equal([100, 1000, 5000], Permits(new Announcement(Dialect.RateLimitList, Confidence.Certain) { Limit = 1200, Period = TimeSpan.FromHours(2) }));
        Assert.Equal([100, 1000, 5000], Permits(new Announcement(Dialect.RateLimitFields, Confidence.Certain) { Limit = 1200 }));
        Assert.Equal([0, 1, 0], Used(new Announcement(Dialect.RateLimitFields, Confidence.Certain) { Limit = 1000, Remaining = 999 }));

        int[] Permits(Announcement said) => [.. RateLimit.Reconcile(budget, Name, 0, Said(200, said)).Buckets[0].Windows.Map(static w => w.Quota.Permits)];
        int[] Used(Announcement said) => [.. RateLimit.Reconcile(budget, Name, 0, Said(200, said)).Buckets[0].Windows.Map(static w => ((Window.Sliding)w).Dates.Count)];
    }

    /// <summary>LIM-12.</summary>
    [Fact]
    public void A_refusal_closes_the_bucket_for_as_long_as_it_says()
    {
        var told = Said(429, new Announcement(Dialect.RateLimitFields, Confidence.Certain) { Wait = TimeSpan.FromTicks(900) }, RetryAfter(30));
        Assert.Equal(35, RateLimit.Peek(RateLimit.Reconcile(Quota.PerMinute(1).Open(), Name, 5, told), 5, One));

        var onlyReset = Said(429, new Announcement(Dialect.RateLimitFields, Confidence.Certain) { Wait = TimeSpan.FromTicks(900) });
        Assert.Equal(905, RateLimit.Peek(RateLimit.Reconcile(Quota.PerMinute(1).Open(), Name, 5, onlyReset), 5, One));
    }

    /// <summary>LIM-12: zero says nothing either.</summary>
    [Fact]
    public void A_refusal_that_does_not_say_how_long_uses_everything_up()
    {
        foreach (var silent in new[] { Said(429), Said(418), Said(429, RetryAfter(0)), Said(429, new Announcement(Dialect.RetryAfter, Confidence.Doubtful)) })
        {
            var refused = RateLimit.Reconcile(Quota.PerMinute(60).Open(), Name, 7, silent);
            Assert.Equal(7 + TimeSpan.TicksPerMinute, RateLimit.Peek(refused, 7, One));
        }
    }

    /// <summary>LIM-12.</summary>
    [Theory]
    [InlineData(200, false)]
    [InlineData(302, false)]
    [InlineData(418, true)]
    [InlineData(429, true)]
    [InlineData(503, true)]
    public void Retry_After_counts_on_errors_alone(int status, bool closes) =>
        Assert.Equal(closes, RateLimit.Peek(RateLimit.Reconcile(Quota.PerMinute(60).Open(), Name, 0, Said(status, RetryAfter(30))), 0, One) == 30);

    /// <summary>LIM-12.</summary>
    [Fact]
    public void A_doubtful_wait_closes_for_a_day_at_most_and_a_certain_one_for_as_long_as_it_says()
    {
        long Until(Confidence confidence, TimeSpan wait) => RateLimit.Peek(
            RateLimit.Reconcile(Quota.PerMinute(60).Open(), Name, 0, Said(429, new Announcement(Dialect.RetryAfter, confidence) { Wait = wait })), 0, One).IfNone(-1);

        Assert.Equal(TimeSpan.TicksPerDay, Until(Confidence.Doubtful, TimeSpan.MaxValue));
        Assert.Equal(3 * TimeSpan.TicksPerDay, Until(Confidence.Certain, TimeSpan.FromDays(3)));
        Assert.Equal(long.MaxValue, Until(Confidence.Certain, TimeSpan.MaxValue));
    }

    /// <summary>LIM-15.</summary>
    [Theory]
    [InlineData(WindowKind.Sliding, 0)]
    [InlineData(WindowKind.Fixed, 30)]
    public void An_empty_fixed_window_is_left_alone_until_its_reset_and_a_sliding_one_knows_better(WindowKind kind, long until)
    {
        var empty = new Announcement(Dialect.RateLimitFields, Confidence.Certain) { Remaining = 0, Wait = TimeSpan.FromTicks(30) };
        var budget = Quota.From(5, TimeSpan.FromTicks(20), kind).OrThrow().Open();

        Assert.Equal(until, RateLimit.Reconcile(budget, Name, 0, Said(200, empty)).Buckets[0].ClosedUntil);
    }

    /// <summary>LIM-14: a budget never has more left because of what a server says is left.</summary>
    [Fact]
    public void What_the_server_says_is_left_is_no_grant()
    {
        var used = Debited(Quota.PerMinute(60).Open(), 60);
        var said = RateLimit.Reconcile(used, Name, 1, Said(200, new Announcement(Dialect.RateLimitFields, Confidence.Certain) { Limit = 60, Remaining = 60 }));
        Assert.Equal(used, said);
    }

    /// <summary>LIM-12 to LIM-15: whatever is said, nothing throws.</summary>
    [Property(Arbitrary = [typeof(HotBucketLaws)])]
    public bool Any_word_leaves_a_budget_that_answers(Allowance allowance, HotBucketLaws.Step[] steps, long limit, long remaining) => steps.All(step =>
        RateLimit.Ask(
            RateLimit.Reconcile(allowance.Open(), Name, step.After, Said(step.Status, step.Said with { Limit = limit & long.MaxValue, Remaining = remaining & long.MaxValue })),
            step.After,
            One) is not null);

    /// <summary>LIM-12 to LIM-15, LIM-23: from the bytes of a header to the verdict.</summary>
    [Property(Arbitrary = [typeof(AnnouncementsLaws)], MaxTest = 2000)]
    public bool Whatever_a_header_says_only_an_undoubted_higher_limit_lets_a_call_go_sooner(WindowKind kind, byte used, byte status, Seq<Header> header, ushort later)
    {
        const int permits = 5;
        var budget = Debited(Quota.From(permits, TimeSpan.FromSeconds(60), kind).OrThrow().Open(), used % (permits + 1));
        var said = Announcements.Read(header, Noon);
        int[] statuses = [200, 204, 404, 418, 429, 503];
        var reconciled = RateLimit.Reconcile(budget, Name, 0, new Feedback(0, statuses[status % statuses.Length], said));

        long at = later * (TimeSpan.TicksPerSecond / 100);
        return RateLimit.Peek(reconciled, at, One).IfNone(long.MaxValue) >= RateLimit.Peek(budget, at, One).IfNone(long.MaxValue)
            || said.Exists(static x => x.Confidence is not Confidence.Doubtful && x.Limit.Exists(static limit => limit is > permits and <= Quota.MaxPermits));
    }

    /// <summary>LIM-13: 2,147,483,647 and the like are a way to say that there is no limit, or a mistake.</summary>
    [Theory]
    [InlineData(1_000_000, 1_000_000)]
    [InlineData(1_000_001, 60)]
    [InlineData(int.MaxValue, 60)]
    public void A_limit_that_no_quota_can_have_changes_nothing(long said, int permits) => Assert.Equal(permits, RateLimit.Reconcile(
        Quota.PerMinute(60).Open(), Name, 0, Said(200, new Announcement(Dialect.RateLimitFields, Confidence.Certain) { Limit = said })).Buckets[0].Windows[0].Quota.Permits);

    private static Announcement RetryAfter(long ticks) => new(Dialect.RetryAfter, Confidence.Certain) { Wait = TimeSpan.FromTicks(ticks) };

    private static Feedback Said(int status, params Announcement[] said) => new(0, status, said.ToSeq());

    private static Budget Debited(Budget budget, int calls) => calls == 0 ? budget : RateLimit.Debit(budget, 0, Cost.Of(Name, calls));

    /// <summary>A client, and a server that counts at arrival and tells what is left.</summary>
    private sealed class World(Allowance allowance)
    {
        private readonly PriorityQueue<Action, (long At, int Order)> _events = new();
        private Budget _client = allowance.Open();
        private Budget _server = allowance.Open();
        private long _now;
        private int _order;

        public int Refusals { get; private set; }

        public List<(Budget Before, Budget After)> Reconciliations { get; } = [];

        public void Play(Call call)
        {
            Until(_now + call.After);
            var cost = Cost.Of(Name, call.Calls);
            if (RateLimit.Ask(_client, _now, cost) is not Verdict.Admit admit) return;
            _client = admit.Next;
            (long asked, long arrives) = (_now, _now + call.ToServer);
            if (call.IsSent) After(arrives, () => Arrive(cost, asked, call.FromServer));
            else After(arrives, () => _client = RateLimit.Refund(_client, cost));
        }

        public void Finish() => Until(long.MaxValue);

        private void Arrive(Cost cost, long asked, int fromServer)
        {
            var verdict = RateLimit.Ask(_server, _now, cost);
            if (verdict is Verdict.Admit admit) _server = RateLimit.Settle(admit.Next, _now, cost);
            else Refusals++;
            var feedback = new Feedback(asked, verdict is Verdict.Admit ? 200 : 429, new[] { RateLimit.Announce(_server, Name, _now) }.ToSeq());
            After(_now + fromServer, () =>
            {
                var before = RateLimit.Settle(_client, _now, cost);
                _client = RateLimit.Reconcile(before, Name, _now, feedback);
                Reconciliations.Add((before, _client));
            });
        }

        private void After(long at, Action action) => _events.Enqueue(action, (at, _order++));

        private void Until(long tick)
        {
            while (_events.TryPeek(out var action, out var due) && due.At <= tick)
            {
                _events.Dequeue();
                _now = due.At;
                action();
            }

            if (tick != long.MaxValue) _now = tick;
        }
    }
}
