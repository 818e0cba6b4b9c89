using PureCrypto.Orders;

namespace PureCrypto.Tests.Laws.Orders;

/// <summary>What a machine answers, written down plainly: walks are searched anew for each question, and facts are kept in a list.</summary>
internal sealed class PlainMachine<TStatus>(Machine<TStatus> machine) where TStatus : struct, Enum
{
    private readonly Dictionary<(TStatus, TStatus), bool> _leads = [];

    /// <summary>Whether a way of one step or more leads from one to the other.</summary>
    public bool Leads(TStatus from, TStatus to)
    {
        if (_leads.TryGetValue((from, to), out bool known)) return known;
        var reached = new List<TStatus>();
        var left = new Queue<TStatus>(After(from));
        while (left.TryDequeue(out var status))
        {
            if (reached.Contains(status)) continue;
            reached.Add(status);
            foreach (var next in After(status)) left.Enqueue(next);
        }

        return _leads[(from, to)] = reached.Contains(to);
    }

    /// <summary>Whether both are the same, or lie on a cycle.</summary>
    public bool IsAbreast(TStatus a, TStatus b) => a.Equals(b) || (Leads(a, b) && Leads(b, a));

    /// <summary>The statuses that lie on every way between the two that goes through no status twice.</summary>
    public TStatus[] OnEveryWay(TStatus from, TStatus to) =>
        Ways([from], to).Select(static way => way[1..^1]).ToArray() is [_, ..] ways
            ? ways.Aggregate(static (common, way) => [.. common.Intersect(way)])
            : [];

    /// <summary>The statuses that lie on every way from an initial one.</summary>
    public TStatus[] OnEveryWayTo(TStatus to) => machine.Initial.ToSeq()
        .SelectMany(start => start.Equals(to) ? [[]] : Ways([start], to).Select(static way => way[..^1]))
        .ToArray() is [_, ..] ways ? ways.Aggregate(static (common, way) => [.. common.Intersect(way)]) : [];

    /// <summary>How certain the facts make the present status, and which statuses it may be.</summary>
    public (Certainty Certainty, TStatus[] Candidates) Outlook(IReadOnlyList<Observation<TStatus>> seen)
    {
        var facts = seen.Where(static o => o.Status is OpenStatus<TStatus>.Known)
            .Select(static o => (((OpenStatus<TStatus>.Known)o.Status).Value, At: Ticks(o))).Distinct().ToArray();
        long[] others = [.. seen.Where(static o => o.Status is OpenStatus<TStatus>.Other).Select(Ticks)];
        if (facts.Length == 0) return (others.Length == 0 ? Certainty.Nothing : Certainty.Unplaced, []);

        TStatus[] foremost = [.. facts.Select(static f => f.Value).Distinct()
            .Where(s => !facts.Any(f => Leads(s, f.Value) && !Leads(f.Value, s)))];
        if (!foremost.All(s => IsAbreast(s, foremost[0]))) return (Certainty.Contradicted, foremost);

        long latest = facts.Select(static f => f.At).Concat(others).Max();
        TStatus[] last = [.. facts.Where(f => f.At == latest && latest >= 0).Select(static f => f.Value).Distinct()];
        bool isDated = facts.Any(f => f.At >= 0 && foremost.Contains(f.Value));
        if (isDated && last.Length > 0 && !last.Intersect(foremost).Any()) return (Certainty.Contradicted, [.. foremost.Union(last)]);

        TStatus[] present = foremost.Length == 1 || !last.Intersect(foremost).Any()
            ? foremost
            : [.. foremost.Where(s => last.Contains(s) || facts.Contains((s, -1)))];
        return IsHidden() ? (Certainty.Unplaced, present) : (present.Length == 1 ? Certainty.Certain : Certainty.Ambiguous, present);

        bool IsHidden()
        {
            if (others.Length == 0) return false;
            bool isAtLatest = last.Intersect(present).Any();
            bool allBefore = isAtLatest && others.All(at => at >= 0 && at < latest);
            bool datedAfter = facts.Any(f => f.At >= 0 && present.Contains(f.Value)) && others.Contains(latest) && latest >= 0 && !isAtLatest;
            return !allBefore && (datedAfter || !present.All(s => machine.FinalityOf(s) is Finality.Final));
        }
    }

    private static long Ticks(Observation<TStatus> seen) => seen.At.Map(static at => at.UtcTicks).IfNone(-1);

    private IEnumerable<TStatus[]> Ways(TStatus[] begun, TStatus to) => After(begun[^1]).SelectMany(next =>
        next.Equals(to) ? [[.. begun, to]]
        : begun.Contains(next) ? []
        : Ways([.. begun, next], to));

    private TStatus[] After(TStatus status) => machine.Table.Transitions.Filter(t => t.From.Equals(status)).Map(static t => t.To).ToArray();
}
