using PureCrypto.Limits;

namespace PureCrypto.Bench.Deciding;

/// <summary>A bucket in its hot form under a lock that is held for the decision alone, with a clock that moves by one step a decision.</summary>
internal sealed class OneBucket
{
    private readonly Quota[] _quotas;
    private readonly WindowState[] _states;
    private readonly long[] _dates;
    private readonly long _step;
    private readonly Lock _shellsLock = new();
    private SpinLock _lock = new(enableThreadOwnerTracking: false);
    private long _closedUntil;
    private long _now;

    /// <param name="step">How many ticks pass from one decision to the next.</param>
    /// <param name="quotas">What is decided together.</param>
    public OneBucket(long step, params Quota[] quotas)
    {
        _step = step;
        var bucket = Bucket.Open(new Allowance("calls", quotas.ToSeq()), default);
        (_quotas, _states, _dates) = (new Quota[quotas.Length], new WindowState[quotas.Length], new long[HotBucket.DatesOf(bucket)]);
        new HotBucket(_quotas, _states, _dates, ref _closedUntil).Load(bucket);
    }

    /// <summary>Whether a call may go; if so, it counts. Under a spin lock, which so short a decision allows.</summary>
    public bool Decide()
    {
        bool isTaken = false;
        try
        {
            _lock.Enter(ref isTaken);
            return Spend();
        }
        finally
        {
            if (isTaken) _lock.Exit(useMemoryBarrier: false);
        }
    }

    /// <summary>The same under the kind of lock that the shell's queues use, because they do more under it than decide.</summary>
    public bool DecideAsTheShell()
    {
        lock (_shellsLock) return Spend();
    }

    private bool Spend()
    {
        _now += _step;
        return new HotBucket(_quotas, _states, _dates, ref _closedUntil).TrySpend(_now, 1, out _);
    }
}
