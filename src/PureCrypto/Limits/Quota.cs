using System.Globalization;
using LanguageExt;

namespace PureCrypto.Limits;

/// <summary>How many permits there are per period, how they are counted, and how many of them one call spends.</summary>
/// <remarks>Immutable. Always 1 ≤ <see cref="PerCall"/> ≤ <see cref="Permits"/> ≤ <see cref="MaxPermits"/> and
/// 1 tick ≤ <see cref="Period"/> ≤ <see cref="MaxPeriod"/>. Spec: spec/limits.md, LIM-1.</remarks>
public sealed record Quota
{
    /// <summary>The greatest number of permits: 1,000,000. A sliding window remembers the date of each.</summary>
    public const int MaxPermits = 1_000_000;

    private Quota(int permits, TimeSpan period, WindowKind kind, int perCall) => (Permits, Period, Kind, PerCall) = (permits, period, kind, perCall);

    /// <summary>The longest period: 366 days.</summary>
    public static TimeSpan MaxPeriod { get; } = TimeSpan.FromDays(366);

    /// <summary>How many permits there are per period.</summary>
    public int Permits { get; }

    /// <summary>The length of a period.</summary>
    public TimeSpan Period { get; }

    /// <summary>How the server counts.</summary>
    public WindowKind Kind { get; }

    /// <summary>How many permits one call spends.</summary>
    public int PerCall { get; }

    /// <summary>A quota, or the number that is out of range.</summary>
    public static Either<LimitError, Quota> From(int permits, TimeSpan period, WindowKind kind = WindowKind.Sliding, int perCall = 1) =>
        permits is < 1 or > MaxPermits ? new LimitError.PermitsOutOfRange(permits)
        : period <= TimeSpan.Zero || period > MaxPeriod ? new LimitError.PeriodOutOfRange(period)
        : perCall < 1 || perCall > permits ? new LimitError.PerCallOutOfRange(perCall, permits)
        : new Quota(permits, period, kind, perCall);

    /// <summary>So many calls in any minute.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 to <see cref="MaxPermits"/>.</exception>
    public static Quota PerMinute(int calls) => Sliding(calls, TimeSpan.FromMinutes(1));

    /// <summary>So many calls in any hour.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 to <see cref="MaxPermits"/>.</exception>
    public static Quota PerHour(int calls) => Sliding(calls, TimeSpan.FromHours(1));

    /// <summary>So many calls in any 24 hours.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 to <see cref="MaxPermits"/>.</exception>
    public static Quota PerDay(int calls) => Sliding(calls, TimeSpan.FromDays(1));

    /// <summary>Whether so many calls can ever be admitted together.</summary>
    public bool Fits(int calls) => Needed(calls) <= Permits;

    /// <summary>For instance <c>60 per 00:01:00, sliding</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Permits} per {Period:c}, {(Kind is WindowKind.Sliding ? "sliding" : "fixed")}{(PerCall == 1 ? "" : $", {PerCall} a call")}");

    /// <summary>How many permits so many calls spend.</summary>
    internal long Needed(long calls) => calls * PerCall;

    /// <summary>The same with another number of permits, or with the nearest that a quota can have.</summary>
    internal Quota Allowing(long permits) => new((int)Math.Clamp(permits, PerCall, MaxPermits), Period, Kind, PerCall);

    private static Quota Sliding(int calls, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(calls);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(calls, MaxPermits);
        return new Quota(calls, period, WindowKind.Sliding, perCall: 1);
    }
}
