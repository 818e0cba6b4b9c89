using System.Diagnostics;
using LanguageExt;

namespace PureCrypto.Limits;

/// <summary>The hot form of a <see cref="Bucket"/>: the same windows in memory that the caller owns, changed in place.</summary>
/// <remarks>
/// <para>It lives on the stack for one call and keeps nothing. The caller keeps the quotas, one <see cref="WindowState"/> for
/// each and one array for the dates of all, and lets one thread in at a time.</para>
/// <para>A decision looks at one date for each window and allocates nothing; dating writes one date for each permit: 8 bytes
/// a permit, and 24 for the state, whatever the kind. Law (<c>HotBucketLaws</c>): it answers as the pure form does.
/// Spec: spec/limits.md, LIM-16; decision 0201.</para>
/// </remarks>
public readonly ref struct HotBucket
{
    private readonly Span<Quota> _quotas;
    private readonly Span<WindowState> _states;
    private readonly Span<long> _dates;
    private readonly ref long _closedUntil;

    /// <summary>The bucket that is kept in this memory.</summary>
    /// <param name="quotas">One for each window.</param>
    /// <param name="states">One for each window.</param>
    /// <param name="dates">As many as <see cref="DatesOf"/> says.</param>
    /// <param name="closedUntil">As <see cref="Bucket.ClosedUntil"/>.</param>
    public HotBucket(Span<Quota> quotas, Span<WindowState> states, Span<long> dates, ref long closedUntil)
    {
        _quotas = quotas;
        _states = states;
        _dates = dates;
        _closedUntil = ref closedUntil;
    }

    /// <summary>How many dates must be kept for this bucket: one for each permit of its sliding windows.</summary>
    public static int DatesOf(Bucket bucket) => bucket.Windows.Fold(0, static (sum, window) => sum + (window is Window.Sliding x ? x.Memory : 0));

    /// <summary>Writes the bucket into this memory, which is as large as it needs.</summary>
    /// <exception cref="ArgumentException">The memory has another size.</exception>
    public void Load(Bucket bucket)
    {
        if (_quotas.Length != bucket.Windows.Count || _states.Length != bucket.Windows.Count || _dates.Length != DatesOf(bucket))
        {
            throw new ArgumentException($"The memory is not of the size that bucket {bucket.Name} needs.", nameof(bucket));
        }

        _closedUntil = bucket.ClosedUntil;
        int at = 0;
        for (int i = 0; i < _states.Length; i++)
        {
            var window = bucket.Windows[i];
            _quotas[i] = window.Quota;
            _states[i] = Loaded(window, _dates[at..]);
            at += _states[i].Capacity;
        }
    }

    /// <summary>The same bucket as a value.</summary>
    public Bucket Save(string name)
    {
        var windows = new Window[_states.Length];
        int at = 0;
        for (int i = 0; i < windows.Length; i++)
        {
            windows[i] = Saved(_quotas[i], _states[i], Ring(at, i));
            at += _states[i].Capacity;
        }

        return new Bucket(name, Seq(windows), _closedUntil);
    }

    /// <summary>Whether so many calls can ever be admitted together.</summary>
    public bool Fits(int calls)
    {
        foreach (var quota in _quotas)
        {
            if (!quota.Fits(calls)) return false;
        }

        return true;
    }

    /// <summary>Holds the permits if the calls may go now; else says when, and spends nothing. The calls fit.</summary>
    public bool TryAdmit(long now, int calls, out long until)
    {
        until = Earliest(now, calls);
        if (until > Ticks.Clamp(now)) return false;
        for (int i = 0; i < _states.Length; i++) _states[i] = _states[i] with { Held = (int)(_states[i].Held + _quotas[i].Needed(calls)) };
        return true;
    }

    /// <summary>The first tick at which so many calls could have gone, one after the other, each answered at once; spends nothing.</summary>
    /// <remarks>Up to a whole quota that is when they can go together; beyond, it looks into the periods after.</remarks>
    public long Earliest(long now, long calls)
    {
        long at = Ticks.Clamp(now);
        long earliest = Math.Max(at, _closedUntil);
        int from = 0;
        for (int i = 0; i < _states.Length; i++)
        {
            earliest = Math.Max(earliest, HotWindow.Earliest(_quotas[i], _states[i], Ring(from, i), at, _quotas[i].Needed(calls)));
            from += _states[i].Capacity;
        }

        return earliest;
    }

    /// <summary>The calls that were admitted have been answered, or have ended otherwise: their permits are dated with now.</summary>
    public void Settle(long now, int calls)
    {
        Refund(calls);
        Debit(now, calls);
    }

    /// <summary>Takes back the permits that were held.</summary>
    public void Refund(int calls)
    {
        for (int i = 0; i < _states.Length; i++) _states[i] = _states[i] with { Held = (int)Math.Max(0, _states[i].Held - _quotas[i].Needed(calls)) };
    }

    /// <summary>Charges calls after the fact, also beyond the quota.</summary>
    public void Debit(long now, int calls)
    {
        int at = 0;
        for (int i = 0; i < _states.Length; i++)
        {
            _states[i] = HotWindow.Dating(_quotas[i], _states[i], Ring(at, i), Ticks.Clamp(now), _quotas[i].Needed(calls));
            at += _states[i].Capacity;
        }
    }

    /// <summary>Applies a server's word; false, and nothing is changed, if a window must remember more dates than there is memory for.</summary>
    public bool TryAdjust(long asked, long now, Adjustments adjustments)
    {
        for (int i = 0; i < _states.Length; i++)
        {
            if (_quotas[i].Kind is WindowKind.Sliding && Adjusted(_quotas[i], adjustments.Windows[i]).Permits > _states[i].Capacity) return false;
        }

        (long from, long at) = (Ticks.Clamp(asked), Ticks.Clamp(now));
        int offset = 0;
        for (int i = 0; i < _states.Length; i++)
        {
            var ring = Ring(offset, i);
            _quotas[i] = Adjusted(_quotas[i], adjustments.Windows[i]);
            long foreign = adjustments.Windows[i].Used.IfNone(0) - HotWindow.OursAtMost(_quotas[i], _states[i], ring, from, at);
            if (foreign > 0) _states[i] = HotWindow.Dating(_quotas[i], _states[i], ring, at, foreign);
            offset += _states[i].Capacity;
        }

        _closedUntil = Math.Max(_closedUntil, adjustments.Closed.Match(Some: wait => Ticks.After(at, wait), None: static () => 0));
        return true;
    }

    private static Quota Adjusted(Quota quota, Adjustment adjustment) => adjustment.Permits.Match(Some: quota.Allowing, None: () => quota);

    private Span<long> Ring(int at, int window) => _dates.Slice(at, _states[window].Capacity);

    private static WindowState Loaded(Window window, Span<long> dates)
    {
        if (window is Window.Fixed x) return new WindowState(x.Start, x.Held, x.Spent, Capacity: 0);
        var sliding = (Window.Sliding)window;
        for (int i = 0; i < sliding.Dates.Count; i++) dates[i] = sliding.Dates[i];
        return new WindowState(sliding.Dates.Count % sliding.Memory, sliding.Held, sliding.Dates.Count, sliding.Memory);
    }

    private static Window Saved(Quota quota, WindowState state, ReadOnlySpan<long> ring)
    {
        switch (quota.Kind)
        {
            case WindowKind.Fixed:
                return new Window.Fixed(quota, state.Held, state.Mark, state.Count);
            case WindowKind.Sliding:
                long[] dates = new long[state.Count];
                int oldest = (int)state.Mark - state.Count;
                for (int i = 0; i < dates.Length; i++) dates[i] = ring[oldest + i < 0 ? oldest + i + state.Capacity : oldest + i];
                return new Window.Sliding(quota, state.Held, state.Capacity, Seq(dates));
            default:
                throw new UnreachableException();
        }
    }
}
