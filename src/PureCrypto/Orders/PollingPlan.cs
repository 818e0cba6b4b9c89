using System.Linq;
using LanguageExt;

namespace PureCrypto.Orders;

/// <summary>How often to ask how a thing stands: soon after it moved, then ever more slowly, never faster than the provider allows.</summary>
/// <remarks>
/// <para>The pause is an eighth of the time since it last moved, within the two bounds, so the number of questions grows with the
/// logarithm of the time until the longest pause is reached. No count of attempts needs to be kept.</para>
/// <para>Laws: the next question is later than this one by at least <see cref="PauseAmong"/>; the longer nothing moved, the longer
/// the pause; as many things as a limit has calls, or fewer, never spend more than the limit together.
/// Spec: spec/orders.md, ORD-32 to ORD-34.</para>
/// </remarks>
public sealed record PollingPlan
{
    private const int Slowness = 8;

    /// <summary>A plan.</summary>
    /// <param name="shortest">The shortest pause; more than zero.</param>
    /// <param name="longest">The longest pause; at least the shortest.</param>
    /// <param name="limits">What the provider allows in all; empty if it does not say.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bound or a limit is out of its range.</exception>
    public PollingPlan(TimeSpan shortest, TimeSpan longest, params PollingLimit[] limits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(shortest, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, shortest);
        if (limits.Any(static limit => limit.Calls < 1 || limit.Per <= TimeSpan.Zero)) throw new ArgumentOutOfRangeException(nameof(limits));
        Shortest = shortest;
        Longest = longest;
        Limits = Seq(limits);
    }

    /// <summary>The shortest pause between two questions about one thing.</summary>
    public TimeSpan Shortest { get; }

    /// <summary>The longest pause, unless the limits ask for a longer one.</summary>
    public TimeSpan Longest { get; }

    /// <summary>What the provider allows in all.</summary>
    public Seq<PollingLimit> Limits { get; }

    /// <summary>The shortest pause when so many things are followed at once under the same limits.</summary>
    /// <param name="things">How many, at least 1.</param>
    /// <remarks>With more things than a limit has calls it keeps the limit on average; only a budget can keep it in every span.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">There are none.</exception>
    public TimeSpan PauseAmong(int things)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(things, 1);
        return Limits.Fold(Shortest, (pause, limit) => Max(pause, Share(limit, things)));
    }

    /// <summary>When to ask next; none if nothing more is to come.</summary>
    /// <param name="outlook">How it stands.</param>
    /// <param name="moved">When it last moved, or was created.</param>
    /// <param name="asked">When it was last asked about: now.</param>
    /// <param name="deadline">Its deadline, if it has one. It is not slept through: a question falls on it.</param>
    /// <param name="things">How many things are followed at once under the same limits.</param>
    /// <remarks>Exceptions revive what is over without a question being planned: callbacks tell of them, or a person asks.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="things"/> is less than 1.</exception>
    public Option<DateTimeOffset> Next<TStatus>(
        Outlook<TStatus> outlook, DateTimeOffset moved, DateTimeOffset asked, Option<Deadline> deadline = default, int things = 1)
        where TStatus : struct, Enum
    {
        var shortest = PauseAmong(things);
        if (outlook.IsOver || (outlook.Certainty != Certainty.Nothing && !outlook.MayStillChange)) return None;
        var pause = Max(shortest, Min(Longest, (asked - moved) / Slowness));
        var soonest = Instants.After(asked, shortest);
        var planned = Instants.After(asked, pause);
        return deadline.Match(
            Some: d => asked < d.At && d.At < planned ? Instants.Later(d.At, soonest) : planned,
            None: () => planned);
    }

    // Whole calls for each, so that all of them together cannot exceed the limit in any span.
    private static TimeSpan Share(PollingLimit limit, int things) => things <= limit.Calls
        ? new TimeSpan(CeilingOf(limit.Per.Ticks, limit.Calls / things))
        : limit.Per.Ticks <= long.MaxValue / CeilingOf(things, limit.Calls)
            ? new TimeSpan(limit.Per.Ticks * CeilingOf(things, limit.Calls))
            : TimeSpan.MaxValue;

    private static long CeilingOf(long amount, long parts) => (amount / parts) + (amount % parts == 0 ? 0 : 1);

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
