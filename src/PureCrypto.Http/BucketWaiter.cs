using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Http;

/// <summary>A caller that waits in a <see cref="BucketQueue"/>: a link of its list, and the task that the caller awaits.</summary>
internal sealed class BucketWaiter(BucketQueue queue, LimiterClock clock, int calls)
    : TaskCompletionSource<Either<CallError, Permit>>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    private CancellationTokenRegistration _cancellation;
    private TimeSpan _deadline;
    private ITimer? _timer;

    public int Calls => calls;

    public BucketWaiter? Previous { get; set; }

    public BucketWaiter? Next { get; set; }

    /// <summary>Whether it stands in the list. Changed under the queue's lock.</summary>
    public bool IsQueued { get; set; }

    /// <summary>Watches the caller's token and patience. Called without the lock: either may strike at once.</summary>
    public void Watch(TimeSpan? patience, CancellationToken cancellation)
    {
        _cancellation = cancellation.UnsafeRegister(static (waiter, token) => ((BucketWaiter)waiter!).Cancel(token), this);
        if (patience is { } longest)
        {
            _deadline = LimiterClock.After(clock.Elapsed, longest);
            Arm(longest);
        }

        UnwatchIfEnded();
    }

    public void End(Either<CallError, Permit> result)
    {
        TrySetResult(result);
        Unwatch();
    }

    private void Cancel(CancellationToken token)
    {
        if (!queue.TryLeave(this, out _)) return;
        TrySetCanceled(token);
        Unwatch();
    }

    // A timer goes off after a day at most, which may be too early.
    private void GiveUp()
    {
        var left = _deadline - clock.Elapsed;
        if (left > TimeSpan.Zero)
        {
            Arm(left);
            UnwatchIfEnded();
        }
        else if (queue.TryLeave(this, out var wait))
        {
            End(new CallError.Limited(wait));
        }
    }

    private void Arm(TimeSpan left)
    {
        _timer?.Dispose();
        _timer = clock.Timer(static waiter => ((BucketWaiter)waiter!).GiveUp(), this, left);
    }

    // Who ends the wait sets the result and then looks for what to stop; here it is the other way round, so one of the two sees the other.
    private void UnwatchIfEnded()
    {
        Interlocked.MemoryBarrier();
        if (Task.IsCompleted) Unwatch();
    }

    // Unregister does not wait for a callback that runs, which may itself wait for the lock.
    private void Unwatch()
    {
        _cancellation.Unregister();
        _timer?.Dispose();
    }
}
