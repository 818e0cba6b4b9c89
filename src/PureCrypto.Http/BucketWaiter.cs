using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Http;

/// <summary>A caller that waits in a <see cref="BucketQueue"/>: a link of its list, and the task that the caller awaits.</summary>
internal sealed class BucketWaiter(BucketQueue queue, int calls)
    : TaskCompletionSource<Either<CallError, Permit>>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    private CancellationTokenRegistration _cancellation;
    private ITimer? _deadline;

    public int Calls => calls;

    public BucketWaiter? Previous { get; set; }

    public BucketWaiter? Next { get; set; }

    /// <summary>Whether it stands in the list. Changed under the queue's lock.</summary>
    public bool IsQueued { get; set; }

    /// <summary>Watches the caller's token and patience. Called without the lock: either may strike at once.</summary>
    public void Watch(LimiterClock clock, TimeSpan? patience, CancellationToken cancellation)
    {
        _cancellation = cancellation.UnsafeRegister(static (waiter, token) => ((BucketWaiter)waiter!).Cancel(token), this);
        if (patience is { } longest) _deadline = clock.Timer(static waiter => ((BucketWaiter)waiter!).GiveUp(), this, longest);
        if (Task.IsCompleted) Unwatch();
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

    private void GiveUp()
    {
        if (queue.TryLeave(this, out var wait)) End(new CallError.Limited(wait));
    }

    // Unregister does not wait for a callback that runs, which may itself wait for the lock.
    private void Unwatch()
    {
        _cancellation.Unregister();
        _deadline?.Dispose();
    }
}
