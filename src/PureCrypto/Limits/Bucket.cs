using System.Linq;
using LanguageExt;

namespace PureCrypto.Limits;

/// <summary>The windows of one bucket, decided together, and until when the server wants to be left alone.</summary>
/// <remarks>Immutable. Spec: spec/limits.md, LIM-5 and LIM-12.</remarks>
public sealed record Bucket
{
    internal Bucket(string name, Seq<Window> windows, long closedUntil) => (Name, Windows, ClosedUntil) = (name, windows, closedUntil);

    /// <summary>The name, as the provider's document calls it.</summary>
    public string Name { get; }

    /// <summary>One for each quota, at least one.</summary>
    public Seq<Window> Windows { get; }

    /// <summary>The first tick at which the server, by its own word, may be asked again; 0 if it has not said.</summary>
    public long ClosedUntil { get; }

    /// <summary>A bucket of which nothing is used.</summary>
    /// <exception cref="ArgumentException">The document grants no quota at all.</exception>
    public static Bucket Open(Allowance allowance, Moment opened) => allowance.Quotas.IsEmpty
        ? throw new ArgumentException($"The allowance of bucket {allowance.Bucket} holds no quota.", nameof(allowance))
        : new Bucket(allowance.Bucket, Seq(allowance.Quotas.Map(quota => Window.Open(quota, opened)).ToArray()), closedUntil: 0);

    /// <summary>The first quota that so many calls exceed, whatever is used of it.</summary>
    internal Option<Quota> Exceeded(int calls) => Windows.Map(static window => window.Quota).Find(quota => !quota.Fits(calls));

    internal long Earliest(long now, int calls) =>
        Windows.Map(window => window.Earliest(now, window.Quota.Needed(calls))).Fold(Math.Max(now, ClosedUntil), Math.Max);

    internal Bucket Held(int calls) => Each(window => window.Holding(window.Held + window.Quota.Needed(calls)));

    internal Bucket Released(int calls) => Each(window => window.Holding(Math.Max(0, window.Held - window.Quota.Needed(calls))));

    internal Bucket Charged(long now, int calls) => Each(window => window.Dating(now, window.Quota.Needed(calls)));

    internal Bucket Adjusted(long asked, long now, Adjustments adjustments) => new(
        Name,
        Seq(Windows.Map((index, window) => Adjusted(window, adjustments.Windows[index], asked, now)).ToArray()),
        Math.Max(ClosedUntil, adjustments.Closed.Match(Some: wait => Ticks.After(now, wait), None: static () => 0)));

    private static Window Adjusted(Window window, Adjustment adjustment, long asked, long now)
    {
        var under = adjustment.Permits.Match(Some: permits => window.Under(window.Quota.Allowing(permits)), None: () => window);
        long foreign = adjustment.Used.IfNone(0) - under.OursAtMost(asked, now);
        return foreign > 0 ? under.Dating(now, foreign) : under;
    }

    private Bucket Each(Func<Window, Window> change) => new(Name, Seq(Windows.Map(change).ToArray()), ClosedUntil);
}
