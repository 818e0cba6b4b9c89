using System.Linq;
using LanguageExt;

namespace PureCrypto.Orders;

/// <summary>What has been seen of one thing so far: a small value to keep beside it. <see cref="Machine{TStatus}.Outlook"/> reads it.</summary>
/// <remarks>
/// <para>It remembers facts, not conclusions: which statuses were seen with a time and which without, which of them the provider
/// dates last, and the texts that no table knows. So the order in which facts arrive cannot matter, nor how often each does.</para>
/// <para>Laws: <see cref="Merge"/> is associative, commutative and idempotent, and the default value is its identity. Observing is
/// merging one fact. <see cref="Json.StandingConverter{TStatus}"/> keeps it as JSON. Spec: spec/orders.md, ORD-15 and ORD-16.</para>
/// </remarks>
/// <typeparam name="TStatus">The statuses of the machine.</typeparam>
public readonly record struct Standing<TStatus> where TStatus : struct, Enum
{
    /// <summary>Stands for all statuses that no table knows, in the words of bits below.</summary>
    internal const ulong OtherBit = 1UL << 63;

    /// <summary>The statuses of the table that were seen.</summary>
    public StatusSet<TStatus> Seen => new(SeenBits & ~OtherBit);

    /// <summary>The texts seen that the table does not know, each once, in ordinal order.</summary>
    public Seq<string> Others { get; private init; }

    /// <summary>The latest time that the provider gave with a status; none if it gave none.</summary>
    public Option<DateTimeOffset> LatestAt => Latest == 0 ? None : new DateTimeOffset(LatestTicks, TimeSpan.Zero);

    internal ulong Dated { get; private init; }

    internal ulong Undated { get; private init; }

    /// <summary>Those that were seen at <see cref="LatestTicks"/>.</summary>
    internal ulong Latest { get; private init; }

    internal long LatestTicks { get; private init; }

    internal ulong SeenBits => Dated | Undated;

    /// <summary>Whether nothing was seen.</summary>
    public bool IsNothing => SeenBits == 0;

    /// <summary>What is known when this and that are known, such as by two processes that each heard a part.</summary>
    public Standing<TStatus> Merge(Standing<TStatus> that) => new()
    {
        Dated = Dated | that.Dated,
        Undated = Undated | that.Undated,
        LatestTicks = Math.Max(LatestTicks, that.LatestTicks),
        Latest = (LatestTicks >= that.LatestTicks ? Latest : 0) | (that.LatestTicks >= LatestTicks ? that.Latest : 0),
        Others = that.Others.IsEmpty ? Others : Others.IsEmpty ? that.Others : Union(Others, that.Others),
    };

    internal static Standing<TStatus> Of(OpenStatus<TStatus> status, Option<DateTimeOffset> at)
    {
        ulong bit = status is OpenStatus<TStatus>.Known known ? StatusSet<TStatus>.BitOf(known.Value) : OtherBit;
        var others = status is OpenStatus<TStatus>.Other other ? Seq(other.Text) : default;
        return at.IsSome
            ? new() { Dated = bit, Latest = bit, LatestTicks = at.IfNone(DateTimeOffset.MinValue).UtcTicks, Others = others }
            : new() { Undated = bit, Others = others };
    }

    /// <summary>What was kept; none if it cannot have been.</summary>
    internal static Option<Standing<TStatus>> Restore(ulong dated, ulong undated, ulong latest, Option<DateTimeOffset> at, Seq<string> others) =>
        (latest & ~dated) == 0
        && latest == 0 == (dated == 0)
        && at.IsSome == (latest != 0)
        && others.IsEmpty == (((dated | undated) & OtherBit) == 0)
        && others.ForAll(static text => text.Length > 0)
            ? new Standing<TStatus>
            {
                Dated = dated,
                Undated = undated,
                Latest = latest,
                LatestTicks = at.Map(static instant => instant.UtcTicks).IfNone(0),
                Others = Union(others, default),
            }
            : None;

    private static Seq<string> Union(Seq<string> some, Seq<string> more) =>
        Seq(some.Concat(more).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray());
}
