using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Limits;

namespace PureCrypto.Http;

/// <summary>The memory of one bucket and the callers that wait for it, in the order they came.</summary>
/// <remarks>The lock is held for a decision, never while anybody waits or anybody else's code runs. There is at most one timer,
/// for the caller at the head, and none when nobody waits.</remarks>
internal sealed class BucketQueue
{
    private readonly Lock _lock = new();
    private readonly string _name;
    private readonly LimiterClock _clock;
    private Quota[] _quotas = [];
    private WindowState[] _states = [];
    private long[] _dates = [];
    private long _closedUntil;
    private BucketWaiter? _head;
    private BucketWaiter? _tail;
    private ITimer? _timer;
    private long _callsWaiting;

    public BucketQueue(Bucket bucket, LimiterClock clock)
    {
        (_name, _clock) = (bucket.Name, clock);
        Load(bucket);
    }

    public int Waiting { get; private set; }

    public Bucket Bucket
    {
        get
        {
            lock (_lock) return Hot.Save(_name);
        }
    }

    private HotBucket Hot => new(_quotas, _states, _dates, ref _closedUntil);

    public ValueTask<Either<CallError, Permit>> Enter(int calls, TimeSpan? patience, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested) return ValueTask.FromCanceled<Either<CallError, Permit>>(cancellation);

        BucketWaiter waiter;
        lock (_lock)
        {
            long now = _clock.Ticks;
            var hot = Hot;
            if (!hot.Fits(calls)) return new(new CallError.Limited(default));
            if (_head is null && hot.TryAdmit(now, calls, out _)) return new(new Permit(this, calls, now));

            var wait = TimeSpan.FromTicks(hot.Earliest(now, _callsWaiting + calls) - now);
            if (wait > patience) return new(new CallError.Limited(wait));

            waiter = new BucketWaiter(this, _clock, calls);
            Append(waiter);
            if (_head == waiter) Arm(wait);
        }

        waiter.Watch(patience, cancellation);
        return new(waiter.Task);
    }

    public void Settle(int calls)
    {
        lock (_lock)
        {
            Hot.Settle(_clock.Ticks, calls);
            Admit();
        }
    }

    public void Refund(int calls)
    {
        lock (_lock)
        {
            Hot.Refund(calls);
            Admit();
        }
    }

    public void Answered(int calls, long asked, Response response)
    {
        var feedback = new Feedback(asked, response.Status, Announcements.Read(response.Headers, _clock.Wall));
        lock (_lock)
        {
            long now = _clock.Ticks;
            Hot.Settle(now, calls);
            if (feedback.IsRefusal || !feedback.Announcements.IsEmpty) Reconcile(now, feedback);
            Admit();
        }
    }

    /// <summary>Takes a waiter out of the list; false if it is no longer there. Says how long it would still have waited at least.</summary>
    public bool TryLeave(BucketWaiter waiter, out TimeSpan wait)
    {
        lock (_lock)
        {
            long now = _clock.Ticks;
            wait = TimeSpan.FromTicks(Hot.Earliest(now, waiter.Calls) - now);
            if (!waiter.IsQueued) return false;
            Remove(waiter);
            Admit();
            return true;
        }
    }

    private void Wake()
    {
        lock (_lock) Admit();
    }

    /// <summary>Lets go who may go, from the head on, and sets the timer for the next.</summary>
    private void Admit()
    {
        while (_head is { } first)
        {
            long now = _clock.Ticks;
            var hot = Hot;
            if (!hot.Fits(first.Calls))
            {
                Remove(first);
                first.End(new CallError.Limited(default));
            }
            else if (hot.TryAdmit(now, first.Calls, out long until))
            {
                Remove(first);
                first.End(new Permit(this, first.Calls, now));
            }
            else
            {
                Arm(TimeSpan.FromTicks(until - now));
                return;
            }
        }

        _timer?.Dispose();
        _timer = null;
    }

    private void Arm(TimeSpan due)
    {
        if (_timer is null) _timer = _clock.Timer(static queue => ((BucketQueue)queue!).Wake(), this, due);
        else _timer.Change(LimiterClock.Rounded(due), Timeout.InfiniteTimeSpan);
    }

    private void Reconcile(long now, Feedback feedback)
    {
        if (Hot.TryAdjust(feedback.Asked, now, Adjustments.Of(_quotas.ToSeq(), feedback))) return;

        // A limit grew beyond the memory: rare, so it goes by way of the value.
        var budget = Budget.Of(new[] { Hot.Save(_name) }.ToSeq());
        Load(RateLimit.Reconcile(budget, _name, now, feedback).Of(_name));
    }

    private void Load(Bucket bucket)
    {
        _quotas = new Quota[bucket.Windows.Count];
        _states = new WindowState[bucket.Windows.Count];
        _dates = new long[HotBucket.DatesOf(bucket)];
        Hot.Load(bucket);
    }

    private void Append(BucketWaiter waiter)
    {
        (waiter.Previous, waiter.IsQueued) = (_tail, true);
        if (_tail is null) _head = waiter;
        else _tail.Next = waiter;
        _tail = waiter;
        Waiting++;
        _callsWaiting += waiter.Calls;
    }

    private void Remove(BucketWaiter waiter)
    {
        if (waiter.Previous is null) _head = waiter.Next;
        else waiter.Previous.Next = waiter.Next;
        if (waiter.Next is null) _tail = waiter.Previous;
        else waiter.Next.Previous = waiter.Previous;
        (waiter.Previous, waiter.Next, waiter.IsQueued) = (null, null, false);
        Waiting--;
        _callsWaiting -= waiter.Calls;
    }
}
