using System.Linq;
using LanguageExt;

namespace PureCrypto.Limits;

public abstract partial record Window
{
    /// <summary>Every permit counts for one period from its own date.</summary>
    /// <remarks>The permits that count are always among the newest dates, as many as there are permits: an older one only says
    /// that the quota was overspent. So no more are kept.</remarks>
    public sealed record Sliding : Window
    {
        internal Sliding(Quota quota, int held, int memory, Seq<long> dates)
            : base(quota, held) => (Memory, Dates) = (memory, dates);

        /// <summary>How many dates are kept: the most permits that the quota ever had, so that raising it again forgets nothing.</summary>
        public int Memory { get; }

        /// <summary>The dates of the last permits, oldest first.</summary>
        public Seq<long> Dates { get; }

        internal override long Earliest(long now, long permits)
        {
            long[] dates = [.. Dates, .. Enumerable.Repeat(Latest(now), Held)];
            long expired = dates.Length + permits - Quota.Permits;
            return expired <= 0 ? now : Math.Max(now, dates[(int)expired - 1] + Quota.Period.Ticks);
        }

        // The server looked at `asked` or later, and counted each of our permits at its date or earlier: one that it still
        // counted then is dated after `asked` less a period.
        internal override long OursAtMost(long asked, long now) => (long)Held + Dates.Count(date => date > asked - Quota.Period.Ticks);

        internal override long Used(long now) => (long)Held + Dates.Count(date => date > now - Quota.Period.Ticks);

        internal override long Clear(long now) =>
            Held == 0 && Dates.IsEmpty ? now : Math.Max(now, (Held > 0 ? Latest(now) : Dates[Dates.Count - 1]) + Quota.Period.Ticks);

        internal override Window Dating(long now, long permits)
        {
            long[] dates = [.. Dates, .. Enumerable.Repeat(Latest(now), (int)Math.Min(permits, Memory))];
            return new Sliding(Quota, Held, Memory, Seq(dates.TakeLast(Memory).ToArray()));
        }

        internal override Window Holding(long held) => new Sliding(Quota, (int)held, Memory, Dates);

        internal override Window Under(Quota quota) => new Sliding(quota, Held, Math.Max(Memory, quota.Permits), Dates);

        // A clock that goes backwards dates nothing before what is dated already.
        private long Latest(long now) => Dates.IsEmpty ? now : Math.Max(now, Dates[Dates.Count - 1]);
    }
}
