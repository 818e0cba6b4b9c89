using System.Globalization;

namespace PureCrypto.Limits;

/// <summary>What a person is told about a <see cref="LimitError"/>.</summary>
public static class LimitErrors
{
    /// <summary>One sentence. For people only: programs match on the case.</summary>
    public static string Describe(this LimitError error) => error.Match(
        permitsOutOfRange: static x => Invariant($"A quota has 1 to {Quota.MaxPermits} permits, not {x.Permits}."),
        periodOutOfRange: static x => Invariant($"A period lasts from one tick to {Quota.MaxPeriod.TotalDays} days, not {x.Period:c}."),
        perCallOutOfRange: static x => Invariant($"A call spends 1 to {x.Permits} permits, not {x.PerCall}."),
        neverAdmitted: static x => Invariant($"{x.Cost} is more than the whole quota: {x.Quota}."),
        unknownVersion: static x => Invariant($"The budget was saved in version {x.Version}, which is not known here."),
        notSaved: static x => Invariant($"The bytes are no saved budget; that shows at byte {x.Position}."));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
