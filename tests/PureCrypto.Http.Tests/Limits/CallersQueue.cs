using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Limits;
using PureCrypto.Providers.Mintarex;

namespace PureCrypto.Http.Tests.Limits;

/// <summary>LIM-40 to LIM-46: the queue of a bucket, in virtual time. Whether a task is done is known at once; nothing sleeps.</summary>
public sealed class CallersQueue
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 4, 9, 12, 0, 0, TimeSpan.Zero));

    /// <summary>LIM-40.</summary>
    [Fact]
    public void Who_came_first_goes_first()
    {
        var limiter = Open(("a", 2));
        var waiting = Enter(limiter, "a", 6);
        Answer(waiting);

        Assert.Equal([true, true, false, false, false, false], Done(waiting));
        _time.Advance(Minute);
        Answer(waiting);
        Assert.Equal([true, true, true, true, false, false], Done(waiting));
        _time.Advance(Minute);
        Assert.Equal([true, true, true, true, true, true], Done(waiting));
    }

    /// <summary>LIM-40: even if the next one asks for less.</summary>
    [Fact]
    public void Nobody_overtakes()
    {
        var limiter = Open(("a", 3));
        Answer(Enter(limiter, "a", 1));
        var many = limiter.Enter(Cost.Of("a", 3)).AsTask();
        var one = limiter.Enter(Cost.Of("a")).AsTask();

        Assert.False(many.IsCompleted);
        Assert.False(one.IsCompleted);
    }

    /// <summary>LIM-41.</summary>
    [Fact]
    public void A_bucket_that_waits_stops_no_other()
    {
        var limiter = Open(("a", 1), ("b", 1));
        var a = Enter(limiter, "a", 3);

        Assert.Equal([true, false, false], Done(a));
        Assert.Equal([true, false], Done(Enter(limiter, "b", 2)));
    }

    /// <summary>LIM-6: and not by its admission.</summary>
    [Fact]
    public void A_permit_is_dated_by_its_answer()
    {
        var limiter = Open(("a", 1));
        var calls = Enter(limiter, "a", 2);
        _time.Advance(10 * Minute);
        Assert.False(calls[1].IsCompleted);

        Answer(calls);
        _time.Advance(Minute - TimeSpan.FromMilliseconds(1));
        Assert.False(calls[1].IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(calls[1].IsCompleted);
    }

    /// <summary>LIM-9.</summary>
    [Fact]
    public void A_permit_that_is_given_back_goes_to_the_next()
    {
        var calls = Enter(Open(("a", 1)), "a", 2);
        PermitOf(calls[0]).Unused();

        Assert.True(calls[1].IsCompleted);
    }

    [Fact]
    public void A_permit_is_ended_once()
    {
        var limiter = Open(("a", 1));
        var permit = PermitOf(Enter(limiter, "a", 1)[0]);
        permit.Dispose();
        permit.Unused();
        permit.Answered(Ok());

        Assert.Equal(1, ((Window.Sliding)limiter.Budget.Of("a").Windows[0]).Dates.Count);
        Assert.Equal(0, limiter.Budget.Of("a").Windows[0].Held);
    }

    /// <summary>LIM-42.</summary>
    [Fact]
    public async Task Who_cancels_leaves_and_the_next_moves_up()
    {
        var limiter = Open(("a", 3));
        Answer(Enter(limiter, "a", 1));
        using var cancel = new CancellationTokenSource();
        var large = limiter.Enter(Cost.Of("a", 3), cancellation: cancel.Token).AsTask();
        var small = limiter.Enter(Cost.Of("a", 2)).AsTask();
        Assert.False(small.IsCompleted);

        await cancel.CancelAsync();

        Assert.True(large.IsCanceled);
        Assert.True(small.IsCompletedSuccessfully);
        Assert.Equal(0, limiter.Waiting("a"));
        Assert.True(limiter.Enter(Cost.Of("a"), cancellation: cancel.Token).IsCanceled);
    }

    /// <summary>LIM-43.</summary>
    [Fact]
    public void Who_will_not_wait_so_long_is_told_at_once()
    {
        var limiter = Open(("a", 2));
        Answer(Enter(limiter, "a", 2));
        var queued = Enter(limiter, "a", 2);

        Assert.Equal(2 * Minute, Limited(limiter.Enter(Cost.Of("a"), Minute).AsTask())); // two are ahead: it is the turn after next
        var patient = limiter.Enter(Cost.Of("a"), 2 * Minute).AsTask();
        Assert.False(patient.IsCompleted);
        Assert.Equal(3, limiter.Waiting("a"));
        Assert.Equal([false, false], Done(queued));
    }

    /// <summary>LIM-43: an answer that is late makes the wait longer than anybody could know.</summary>
    [Fact]
    public void Who_has_waited_as_long_as_stated_is_told_then()
    {
        var limiter = Open(("a", 1));
        var held = Enter(limiter, "a", 1);
        var waiting = limiter.Enter(Cost.Of("a"), Minute).AsTask();
        _time.Advance(Minute - TimeSpan.FromMilliseconds(1));
        Assert.False(waiting.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(Minute, Limited(waiting));
        Assert.Equal(0, limiter.Waiting("a"));
        Answer(held);
    }

    /// <summary>LIM-43: platform timers end after some weeks, so long patience is looked at every day.</summary>
    [Fact]
    public void Who_has_patience_for_days_is_told_after_days()
    {
        var limiter = Open(("a", 1));
        var held = Enter(limiter, "a", 1);
        var waiting = limiter.Enter(Cost.Of("a"), TimeSpan.FromDays(3)).AsTask();
        _time.Advance(TimeSpan.FromDays(3) - TimeSpan.FromMilliseconds(1));
        Assert.False(waiting.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(Minute, Limited(waiting));
        Assert.Equal(0, _time.ArmedTimers);
        Answer(held);
    }

    /// <summary>LIM-43: at any time, so the longest there is waits as long as it takes.</summary>
    [Fact]
    public void The_longest_patience_there_is_waits_as_long_as_it_takes()
    {
        var limiter = Open(("a", 1));
        var held = Enter(limiter, "a", 1);
        _time.Advance(Minute);
        var waiting = limiter.Enter(Cost.Of("a"), TimeSpan.MaxValue).AsTask();
        _time.Advance(TimeSpan.FromDays(400));
        Assert.False(waiting.IsCompleted);
        PermitOf(held[0]).Unused();

        Assert.True(waiting.IsCompletedSuccessfully);
        Assert.Equal(0, _time.ArmedTimers);
    }

    /// <summary>LIM-2.</summary>
    [Fact]
    public void More_than_a_whole_quota_never_goes() => Assert.True(Limited(Open(("a", 2)).Enter(Cost.Of("a", 3)).AsTask()).IsNone);

    /// <summary>LIM-44.</summary>
    [Fact]
    public void A_raised_limit_wakes_those_who_wait()
    {
        var limiter = Open(("a", 2));
        var calls = Enter(limiter, "a", 5);
        Assert.Equal([true, true, false, false, false], Done(calls));

        PermitOf(calls[0]).Answered(Ok(("RateLimit-Limit", "4"), ("RateLimit-Remaining", "2"), ("RateLimit-Reset", "60")));

        Assert.Equal([true, true, true, true, false], Done(calls));
    }

    /// <summary>LIM-12.</summary>
    [Fact]
    public void A_refusal_closes_the_bucket_for_those_who_wait_too()
    {
        var limiter = Open(("a", 2));
        var calls = Enter(limiter, "a", 3);
        PermitOf(calls[1]).Unused();
        Assert.True(calls[2].IsCompleted);
        PermitOf(calls[0]).Answered(new Response(429, Fields(("Retry-After", "300")), Body.Empty));
        PermitOf(calls[2]).Unused();

        var next = limiter.Enter(Cost.Of("a")).AsTask();
        _time.Advance(TimeSpan.FromSeconds(300) - TimeSpan.FromMilliseconds(1));
        Assert.False(next.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(next.IsCompleted);
    }

    /// <summary>LIM-45.</summary>
    [Fact]
    public void There_is_one_timer_for_thousands_of_callers_and_none_while_nobody_waits()
    {
        var limiter = Open(("a", 10));
        var calls = Enter(limiter, "a", 5_000);
        Assert.Equal(1, _time.ArmedTimers);

        using var cancel = new CancellationTokenSource();
        var others = Enumerable.Range(0, 5_000).Select(_ => limiter.Enter(Cost.Of("a"), cancellation: cancel.Token).AsTask()).ToArray();
        cancel.Cancel();
        Assert.All(others, static task => Assert.True(task.IsCanceled));
        Assert.Equal(4_990, limiter.Waiting("a"));

        for (int minutes = 0; limiter.Waiting("a") > 0; minutes++)
        {
            Assert.Equal(1, _time.ArmedTimers);
            Answer(calls.AsSpan(minutes * 10, 10).ToArray());
            _time.Advance(Minute);
        }

        Assert.Equal(0, _time.ArmedTimers);
        Assert.Equal(499 * Minute, _time.GetUtcNow() - new DateTimeOffset(2026, 4, 9, 12, 0, 0, TimeSpan.Zero));
    }

    /// <summary>LIM-45: counted, not timed. A decision reads the clock once, and looks at one date of each window (LIM-16).</summary>
    [Fact]
    public void Joining_leaving_and_going_take_the_same_steps_however_many_wait()
    {
        var few = Steps(waiting: 3);
        Assert.Equal(few, Steps(waiting: 10_000));
        Assert.All(few, static x => Assert.InRange(x.Readings, 1, 3));
        Assert.All(few, static x => Assert.InRange(x.Settings, 0, 1));

        (int Readings, int Settings)[] Steps(int waiting)
        {
            var limiter = Open(("a", 10));
            using var cancel = new CancellationTokenSource();
            using var cancelHead = new CancellationTokenSource();
            var gone = Enter(limiter, "a", 10);
            var head = limiter.Enter(Cost.Of("a"), cancellation: cancelHead.Token).AsTask();
            Enter(limiter, "a", waiting / 2);
            var middle = limiter.Enter(Cost.Of("a"), cancellation: cancel.Token).AsTask();
            Enter(limiter, "a", waiting / 2);

            return
            [
                Count(() => _ = limiter.Enter(Cost.Of("a")).AsTask()),
                Count(() => _ = limiter.Enter(Cost.Of("a"), TimeSpan.FromSeconds(1)).AsTask()),
                Count(cancel.Cancel),
                Count(cancelHead.Cancel),
                Count(PermitOf(gone[0]).Dispose),
                Count(PermitOf(gone[1]).Unused),
                Count(() => PermitOf(gone[2]).Answered(Ok(("RateLimit-Limit", "10"), ("RateLimit-Remaining", "0"), ("RateLimit-Reset", "60")))),
            ];
        }

        (int Readings, int Settings) Count(Action deed)
        {
            var before = _time.Used;
            deed();
            return (_time.Used.Readings - before.Readings, _time.Used.Settings - before.Settings);
        }
    }

    /// <summary>LIM-18, LIM-40: what was planned is what happens.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(700)]
    [InlineData(61_000)]
    public void The_queue_keeps_the_plan(int latency)
    {
        var tier = new Tier("t", new[] { new Allowance("a", new[] { Quota.PerMinute(3), Quota.PerHour(8) }.ToSeq()) }.ToSeq());
        var limiter = Limiter.Open(tier, _time);
        var costs = new[] { 1, 2, 1, 3, 1, 1, 2, 1, 1 }.Select(static calls => Cost.Of("a", calls)).ToArray().ToSeq();
        var plan = Planning.Of(limiter.Budget, 0, costs, TimeSpan.FromMilliseconds(latency)).OrThrow();

        var wentAt = new long[costs.Count];
        var open = costs.Map(cost => limiter.Enter(cost).AsTask()).ToArray().Select(static (task, i) => (Task: task, Index: i)).ToList();
        do
        {
            foreach (var (task, i) in open.Where(static x => x.Task.IsCompleted))
            {
                wentAt[i] = _time.GetTimestamp();
                _time.CreateTimer(_ => PermitOf(task).Dispose(), null, TimeSpan.FromMilliseconds(latency), Timeout.InfiniteTimeSpan);
            }

            open.RemoveAll(static x => x.Task.IsCompleted);
        }
        while (open.Count > 0 && _time.AdvanceToNextTimer());

        Assert.Equal(plan.Calls.Map(static call => call.At).ToArray(), wentAt);
    }

    /// <summary>LIM-17, LIM-47.</summary>
    [Fact]
    public void A_limiter_survives_its_process()
    {
        var limiter = Open(("a", 1));
        Answer(Enter(limiter, "a", 1));
        _time.Advance(TimeSpan.FromSeconds(20));

        var restored = Limiter.Restore(limiter.Save(), _time).OrThrow();
        var next = restored.Enter(Cost.Of("a")).AsTask();
        _time.Advance(TimeSpan.FromSeconds(39));
        Assert.False(next.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(next.IsCompleted);
        Assert.True(Limiter.Restore([7, 7], _time).IsLeft);
    }

    [Fact]
    public void A_bucket_that_the_limiter_does_not_have_is_a_broken_promise() =>
        Assert.Throws<ArgumentException>(() => Limiter.Open(MintarexTiers.Starter, _time).Waiting("other"));

    /// <summary>LIM-42, LIM-46: and those who are left over leave together.</summary>
    [Fact]
    public async Task Many_threads_never_get_more_than_the_quota()
    {
        var limiter = Open(("a", 500));
        int admitted = 0;
        using var cancel = new CancellationTokenSource();
        var tasks = Enumerable.Range(0, 8).Select(_ => Task.Run(() => Enumerable.Range(0, 200).Select(_ =>
        {
            var entered = limiter.Enter(Cost.Of("a"), cancellation: cancel.Token).AsTask();
            if (entered.IsCompletedSuccessfully)
            {
                Interlocked.Increment(ref admitted);
                PermitOf(entered).Dispose();
            }

            return entered;
        }).ToArray())).ToArray();
        var all = (await Task.WhenAll(tasks)).SelectMany(static x => x).ToArray();
        Assert.Equal(500, admitted);

        await cancel.CancelAsync();

        Assert.Equal(0, limiter.Waiting("a"));
        Assert.Equal(1_100, all.Count(static task => task.IsCanceled));
        Assert.Equal(0, _time.ArmedTimers);
    }

    private static Seq<Header> Fields(params (string Name, string Value)[] fields) => fields.Select(static x => Header.Of(x.Name, x.Value)).ToArray().ToSeq();

    private static Response Ok(params (string Name, string Value)[] fields) => new(200, Fields(fields), Body.Empty);

    private static Task<Either<CallError, Permit>>[] Enter(Limiter limiter, string bucket, int times) =>
        [.. Enumerable.Range(0, times).Select(_ => limiter.Enter(Cost.Of(bucket)).AsTask())];

    private static void Answer(Task<Either<CallError, Permit>>[] calls)
    {
        foreach (var call in calls.Where(static task => task.IsCompleted)) PermitOf(call).Answered(Ok());
    }

    private static bool[] Done(Task<Either<CallError, Permit>>[] calls) => [.. calls.Select(static task => task.IsCompleted)];

    private static Permit PermitOf(Task<Either<CallError, Permit>> entered) => entered.Result.OrThrow();

    private static Option<TimeSpan> Limited(Task<Either<CallError, Permit>> refused) =>
        Assert.IsType<CallError.Limited>(refused.Result.TryGet(out _, out var error) ? null : error).Wait;

    private Limiter Open(params (string Bucket, int PerMinute)[] buckets) => Limiter.Open(
        new Tier("test", buckets.Select(static x => new Allowance(x.Bucket, new[] { Quota.PerMinute(x.PerMinute) }.ToSeq())).ToArray().ToSeq()), _time);
}
