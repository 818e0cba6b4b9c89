namespace PureCrypto.Limits;

public abstract partial record Window
{
    /// <summary>Every permit counts until the period that it is dated in ends.</summary>
    /// <remarks>A held permit counts in whatever period it is: the server may count the call in the present one or in a later one.</remarks>
    public sealed record Fixed : Window
    {
        internal Fixed(Quota quota, int held, long start, int spent)
            : base(quota, held) => (Start, Spent) = (start, spent);

        /// <summary>The tick at which the period of <see cref="Spent"/> began; every period begins a multiple of the length later or earlier.</summary>
        public long Start { get; }

        /// <summary>How many permits are dated in that period.</summary>
        public int Spent { get; }

        internal override long Earliest(long now, long permits) =>
            Used(now) + permits <= Quota.Permits ? now : StartAt(now) + Quota.Period.Ticks;

        // What the server said of another period than the present one tells nothing about the present one.
        internal override long OursAtMost(long asked, long now) => StartOf(asked) == StartAt(now) ? Used(now) : long.MaxValue;

        internal override long Used(long now) => (long)Held + SpentAt(now);

        internal override long Clear(long now) => Used(now) == 0 ? now : StartAt(now) + Quota.Period.Ticks;

        internal override Window Dating(long now, long permits) =>
            new Fixed(Quota, Held, StartAt(now), (int)Math.Min(int.MaxValue, SpentAt(now) + permits));

        internal override Window Holding(long held) => new Fixed(Quota, (int)held, Start, Spent);

        internal override Window Under(Quota quota) => new Fixed(quota, Held, Start, Spent);

        // A clock that goes backwards stays in the period that it has reached.
        private long StartAt(long now) => Math.Max(Start, StartOf(now));

        private long StartOf(long tick)
        {
            long into = (tick - Start) % Quota.Period.Ticks;
            return tick - (into < 0 ? into + Quota.Period.Ticks : into);
        }

        private int SpentAt(long now) => StartAt(now) == Start ? Spent : 0;
    }
}
