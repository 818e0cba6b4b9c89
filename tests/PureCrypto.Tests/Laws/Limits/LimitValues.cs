using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Limits;

namespace PureCrypto.Tests.Laws.Limits;

/// <summary>Quotas, buckets and histories of calls, small enough that windows fill up and ticks coincide.</summary>
public static class LimitValues
{
    public const string Name = "calls";

    /// <summary>Where histories begin: not at the beginning of a fixed period.</summary>
    public static Moment Start { get; } = new(0, new DateTimeOffset(2026, 4, 9, 12, 0, 0, TimeSpan.Zero).AddTicks(7));

    public static Gen<Quota> QuotasOf(WindowKind kind) =>
        from permits in Gen.Choose(1, 6)
        from period in Gen.Choose(1, 20)
        from perCall in Gen.Frequency((3, Gen.Constant(1)), (1, Gen.Choose(1, permits)))
        select Quota.From(permits, TimeSpan.FromTicks(period), kind, perCall).OrThrow();

    public static Arbitrary<Quota> Quotas() => Gen.Elements(Enum.GetValues<WindowKind>()).SelectMany(QuotasOf).ToArbitrary();

    /// <summary>One to three quotas that hold at once.</summary>
    public static Arbitrary<Allowance> Allowances() => (
        from count in Gen.Choose(1, 3)
        from quotas in Quotas().Generator.ListOf(count)
        select new Allowance(Name, quotas.ToArray().ToSeq())).ToArbitrary();

    /// <summary>Calls one after the other: how long after the last, how many at once, and what becomes of them.</summary>
    public static Arbitrary<Call[]> Histories() => (
        from after in Gen.Frequency((3, Gen.Choose(0, 3)), (1, Gen.Choose(0, 25)))
        from calls in Gen.Frequency((4, Gen.Constant(1)), (1, Gen.Choose(1, 3)))
        from toServer in Gen.Frequency((1, Gen.Constant(0)), (2, Gen.Choose(0, 12)))
        from fromServer in Gen.Frequency((1, Gen.Constant(0)), (2, Gen.Choose(0, 12)))
        from isSent in Gen.Frequency((7, Gen.Constant(true)), (1, Gen.Constant(false)))
        select new Call(after, calls, toServer, fromServer, isSent)).ArrayOf().ToArbitrary();

    public static Budget Open(this Allowance allowance) => Budget.Open(new[] { allowance }.ToSeq(), Start);

    public static Budget Open(this Quota quota) => new Allowance(Name, new[] { quota }.ToSeq()).Open();

    /// <summary>The same budget once every call that it holds has been answered.</summary>
    public static Budget Answered(this Budget budget, long now)
    {
        var window = budget.Of(Name).Windows[0];
        return window.Held == 0 ? budget : RateLimit.Settle(budget, now, Cost.Of(Name, window.Held / window.Quota.PerCall));
    }

    /// <summary>One call, or several at once.</summary>
    /// <param name="After">Ticks after the one before.</param>
    /// <param name="Calls">How many at once.</param>
    /// <param name="ToServer">Ticks until the server counts them.</param>
    /// <param name="FromServer">Ticks from then to the answer.</param>
    /// <param name="IsSent">Whether they leave at all.</param>
    public sealed record Call(int After, int Calls, int ToServer, int FromServer, bool IsSent);
}
