using System.Diagnostics;

namespace PureCrypto.Limits;

/// <summary>Why there is no quota, no plan, or no budget.</summary>
public abstract record LimitError
{
    private LimitError()
    {
    }

    /// <summary>A quota has 1 to <see cref="Quota.MaxPermits"/> permits.</summary>
    /// <param name="Permits">What was asked for.</param>
    public sealed record PermitsOutOfRange(int Permits) : LimitError;

    /// <summary>A period lasts from one tick to <see cref="Quota.MaxPeriod"/>.</summary>
    /// <param name="Period">What was asked for.</param>
    public sealed record PeriodOutOfRange(TimeSpan Period) : LimitError;

    /// <summary>A call spends at least one permit, and not more than there are.</summary>
    /// <param name="PerCall">What was asked for.</param>
    /// <param name="Permits">How many there are.</param>
    public sealed record PerCallOutOfRange(int PerCall, int Permits) : LimitError;

    /// <summary>The cost is more than a whole quota, so no wait is long enough.</summary>
    /// <param name="Cost">What was to be spent.</param>
    /// <param name="Quota">The first quota that it exceeds.</param>
    public sealed record NeverAdmitted(Cost Cost, Quota Quota) : LimitError;

    /// <summary>The bytes were saved in a form that this version does not know.</summary>
    /// <param name="Version">The version that they begin with.</param>
    public sealed record UnknownVersion(byte Version) : LimitError;

    /// <summary>The bytes are no saved budget.</summary>
    /// <param name="Position">How many bytes were read before it showed.</param>
    public sealed record NotSaved(int Position) : LimitError;

    /// <summary>One answer for each case.</summary>
    public T Match<T>(
        Func<PermitsOutOfRange, T> permitsOutOfRange,
        Func<PeriodOutOfRange, T> periodOutOfRange,
        Func<PerCallOutOfRange, T> perCallOutOfRange,
        Func<NeverAdmitted, T> neverAdmitted,
        Func<UnknownVersion, T> unknownVersion,
        Func<NotSaved, T> notSaved) => this switch
        {
            PermitsOutOfRange x => permitsOutOfRange(x),
            PeriodOutOfRange x => periodOutOfRange(x),
            PerCallOutOfRange x => perCallOutOfRange(x),
            NeverAdmitted x => neverAdmitted(x),
            UnknownVersion x => unknownVersion(x),
            NotSaved x => notSaved(x),
            _ => throw new UnreachableException(),
        };
}
