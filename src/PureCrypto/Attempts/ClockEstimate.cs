using LanguageExt;
using PureCrypto.Limits;

namespace PureCrypto.Attempts;

/// <summary>What is known of a server's clock: bounds, never a guess without them.</summary>
/// <remarks>
/// <para>Each sample bounds the offset between the server's clock and our ticks from both sides; the bounds of several samples are
/// intersected. Since clocks drift apart, bounds widen with their age, by <see cref="DriftInverse"/>. Samples that contradict what is
/// known replace it: the server's clock was set.</para>
/// <para>Immutable. Laws: <c>ClockEstimateLaws</c>. Spec: spec/attempts.md, ATT-12 to ATT-15.</para>
/// </remarks>
public sealed record ClockEstimate
{
    /// <summary>Two clocks drift apart by one tick in so many at most: 200 parts per million, what cheap quartz does at worst.</summary>
    public const long DriftInverse = 5_000;

    private const long Reach = 1L << 61;

    private readonly Option<Bounds> _bounds;

    private ClockEstimate(Option<Bounds> bounds) => _bounds = bounds;

    /// <summary>Nothing is known.</summary>
    public static ClockEstimate Nothing { get; } = new(None);

    /// <summary>Whether anything is known.</summary>
    public bool IsKnown => _bounds.IsSome;

    /// <summary>What is known after one more sample. A sample that was received before it was sent, or at an impossible tick, is left aside.</summary>
    public ClockEstimate See(ClockSample sample)
    {
        if (sample.Sent > sample.Received || sample.Sent < -Reach || sample.Received > Reach || sample.Resolution < TimeSpan.Zero) return this;

        var seen = Bounds.Of(sample);
        return new ClockEstimate(_bounds.Match(Some: known => known.Meet(seen), None: () => seen));
    }

    /// <summary>The earliest and the latest that the server's clock can show at a tick of ours; none if nothing is known.</summary>
    public Option<ClockBounds> At(long ticks) => _bounds.Map(bounds => bounds.At(Math.Clamp(ticks, -Reach, Reach)));

    /// <summary>The server's time, as well as it is known: our own wall clock as long as it lies within the bounds, else their middle.</summary>
    public DateTimeOffset Read(Moment now) => At(now.Ticks).Match(
        Some: bounds => bounds.Earliest <= now.Wall && now.Wall <= bounds.Latest
            ? now.Wall
            : bounds.Earliest + ((bounds.Latest - bounds.Earliest) / 2),
        None: () => now.Wall);

    /// <summary>The offset of the server's clock from our ticks lies between <c>Low</c> and <c>High</c> at the tick <c>At</c>.</summary>
    private sealed record Bounds(long AtTick, long Low, long High)
    {
        public static Bounds Of(ClockSample sample)
        {
            // The server looked at its clock at some tick between sending and receiving, and that offset may have drifted since.
            long drift = Drift(sample.Received - sample.Sent);
            return new Bounds(
                sample.Received,
                sample.Said.UtcTicks - sample.Received - drift,
                sample.Said.UtcTicks + Math.Min(sample.Resolution.Ticks, Reach) - sample.Sent + drift);
        }

        public Bounds Meet(Bounds later)
        {
            long at = Math.Max(AtTick, later.AtTick);
            var (a, b) = (Aged(at), later.Aged(at));
            var both = new Bounds(at, Math.Max(a.Low, b.Low), Math.Min(a.High, b.High));
            return both.Low <= both.High ? both : b;
        }

        public ClockBounds At(long ticks)
        {
            var aged = Aged(ticks);
            return new ClockBounds(Instant(ticks, aged.Low), Instant(ticks, aged.High));
        }

        private Bounds Aged(long ticks)
        {
            long drift = Drift(Math.Abs(ticks - AtTick));
            return this with { AtTick = ticks, Low = Low - drift, High = High + drift };
        }

        private static long Drift(long ticks) => (ticks + DriftInverse - 1) / DriftInverse;

        private static DateTimeOffset Instant(long ticks, long offset) =>
            new((long)Int128.Clamp((Int128)ticks + offset, DateTimeOffset.MinValue.Ticks, DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero);
    }
}
