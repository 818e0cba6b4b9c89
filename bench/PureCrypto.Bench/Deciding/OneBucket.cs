using PureCrypto.Limits;

namespace PureCrypto.Bench.Deciding;

/// <summary>A bucket in its hot form under a spin lock that is held for the decision alone, with a clock that moves by one step a decision.</summary>
internal sealed class OneBucket
{
    private readonly Quota[] _quotas;
    private readonly WindowState[] _states;
    private readonly long[] _dates;
    private readonly long _step;
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

    /// <summary>Whether a call may go; if so, it counts.</summary>
    public bool Decide()
    {
        bool isTaken = false;
        try
        {
            _lock.Enter(ref isTaken);
            _now += _step;
            return new HotBucket(_quotas, _states, _dates, ref _closedUntil).TrySpend(_now, 1, out _);
        }
        finally
        {
            if (isTaken) _lock.Exit(useMemoryBarrier: false);
        }
    }
}
