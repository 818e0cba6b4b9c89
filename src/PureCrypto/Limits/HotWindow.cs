using System.Runtime.CompilerServices;

namespace PureCrypto.Limits;

/// <summary>The arithmetic of <see cref="Window"/> over memory that the caller owns: dates in a ring, changed in place.</summary>
/// <remarks>Every question looks at one place of the ring, but for <see cref="OursAtMost"/>, which halves it. Nothing is allocated.
/// Where a decision is made nothing can overflow, and nothing is checked for it: a tick is at most 2⁶², a period 366 days, and a
/// window holds and counts at most <see cref="Quota.MaxPermits"/>.</remarks>
internal static class HotWindow
{
    /// <summary>The first tick at which the permits are there if every held permit were answered now.</summary>
    /// <remarks>Permits beyond the quota are looked for in the periods after: that is when the last of them goes, one after
    /// the other, if each is answered at once.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Earliest(Quota quota, in WindowState state, ReadOnlySpan<long> ring, long now, long permits)
    {
        if (quota.Kind is WindowKind.Fixed || permits > quota.Permits) return Elsewhen(quota, state, ring, now, permits);

        unchecked
        {
            int expired = state.Held + state.Count + (int)permits - quota.Permits;
            return expired <= 0 ? now
                : expired <= state.Count ? Math.Max(now, Oldest(state, ring, expired - 1) + quota.Period.Ticks)
                : Latest(state, ring, now) + quota.Period.Ticks;
        }
    }

    /// <summary>The most permits that a server can have counted of ours when it looked at some tick from <paramref name="asked"/> to now.</summary>
    public static long OursAtMost(Quota quota, in WindowState state, ReadOnlySpan<long> ring, long asked, long now)
    {
        if (quota.Kind is WindowKind.Fixed) return StartOf(quota, state, asked) == StartAt(quota, state, now) ? Used(quota, state, now) : long.MaxValue;

        long bound = asked - quota.Period.Ticks;
        (int low, int high) = (0, state.Count);
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            if (Oldest(state, ring, middle) > bound) high = middle;
            else low = middle + 1;
        }

        return (long)state.Held + state.Count - low;
    }

    /// <summary>Dates so many more permits with now.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Date(Quota quota, ref WindowState state, Span<long> ring, long now, long permits)
    {
        if (quota.Kind is WindowKind.Fixed)
        {
            state = state with { Mark = StartAt(quota, state, now), Count = (int)Math.Min(int.MaxValue, SpentAt(quota, state, now) + permits) };
            return;
        }

        unchecked
        {
            long date = Latest(state, ring, now);
            int dated = (int)Math.Min(permits, ring.Length);
            int next = (int)state.Mark;
            for (int i = 0; i < dated; i++)
            {
                ring[next] = date;
                next = next + 1 == ring.Length ? 0 : next + 1;
            }

            state = state with { Mark = next, Count = Math.Min(ring.Length, state.Count + dated) };
        }
    }

    /// <summary>The same where it takes a division: of fixed windows, and beyond a whole quota.</summary>
    private static long Elsewhen(Quota quota, in WindowState state, ReadOnlySpan<long> ring, long now, long permits)
    {
        long period = quota.Period.Ticks;
        if (quota.Kind is WindowKind.Fixed)
        {
            long missing = permits - Math.Max(0, quota.Permits - Used(quota, state, now));
            return missing <= 0 ? now : Later(StartAt(quota, state, now), (missing + quota.Permits - 1) / quota.Permits, period);
        }

        long rounds = (permits - 1) / quota.Permits;
        return Later(Earliest(quota, state, ring, now, permits - (rounds * quota.Permits)), rounds, period);
    }

    private static long Used(Quota quota, in WindowState state, long now) => (long)state.Held + SpentAt(quota, state, now);

    private static long SpentAt(Quota quota, in WindowState state, long now) => StartAt(quota, state, now) == state.Mark ? state.Count : 0;

    private static long StartAt(Quota quota, in WindowState state, long now) => Math.Max(state.Mark, StartOf(quota, state, now));

    private static long StartOf(Quota quota, in WindowState state, long tick)
    {
        long into = (tick - state.Mark) % quota.Period.Ticks;
        return tick - (into < 0 ? into + quota.Period.Ticks : into);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Latest(in WindowState state, ReadOnlySpan<long> ring, long now) =>
        state.Count == 0 ? now : Math.Max(now, Oldest(state, ring, state.Count - 1));

    /// <summary>The date of the permit that is the n-th oldest, from 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Oldest(in WindowState state, ReadOnlySpan<long> ring, int n)
    {
        unchecked
        {
            int index = (int)state.Mark - state.Count + n;
            return ring[index < 0 ? index + ring.Length : index];
        }
    }

    private static long Later(long tick, long rounds, long period) =>
        rounds > (long.MaxValue - Math.Max(0, tick)) / period ? long.MaxValue : tick + (rounds * period);
}
