using System.Collections.Generic;
using System.Linq;
using LanguageExt;

namespace PureCrypto.Orders;

/// <summary>How one kind of thing runs at a provider: a table that has been checked, and everything that follows from it.</summary>
/// <remarks>
/// <para>Stepping, finality, what leads where, the longest path, the diagram and the judgement of observations are all derived
/// from <see cref="Table"/>; nothing about a provider is written anywhere else.</para>
/// <para>Immutable; safe for any number of threads. Spec: spec/orders.md.</para>
/// </remarks>
/// <typeparam name="TStatus">Its statuses: an enum whose values are 0, 1, 2 …, at most 63 of them.</typeparam>
public sealed partial class Machine<TStatus> : IMachine where TStatus : struct, Enum
{
    private readonly State<TStatus>[] _states;
    private readonly Transition<TStatus>[][] _leaving;
    private readonly Finality[] _finality;
    private readonly Reachability _reach;

    /// <summary>The machine of a table.</summary>
    /// <exception cref="ArgumentException">The table breaks a rule (ORD-1 to ORD-5), which the message names.</exception>
    public Machine(MachineTable<TStatus> table)
    {
        ArgumentNullException.ThrowIfNull(table);
        TableCheck.Statuses(table);
        TableCheck.Transitions(table);
        TableCheck.Finality(table);

        Table = table;
        _states = [.. table.States.OrderBy(static s => StatusSet<TStatus>.IndexOf(s.Status))];
        _leaving = [.. _states.Select(s => table.Transitions.Filter(t => t.From.Equals(s.Status)).ToArray())];
        _finality = [.. _leaving.Select(FinalityBy)];
        _reach = new Reachability(
            _states.Length,
            _states.Where(static s => s.IsInitial).Aggregate(0UL, static (set, s) => set | StatusSet<TStatus>.BitOf(s.Status)),
            table.Transitions.Map(static t => (StatusSet<TStatus>.IndexOf(t.From), StatusSet<TStatus>.IndexOf(t.To), t.Irregularity)).ToArray());
        TableCheck.Ways(table, _reach);

        Words = new Vocabulary<TStatus>([.. _states.SelectMany(static s => s.Spellings.Map(text => (s.Status, text)))]);
    }

    /// <summary>What it is made of.</summary>
    public MachineTable<TStatus> Table { get; }

    /// <inheritdoc/>
    public string Name => Table.Name;

    /// <summary>The statuses that things begin in.</summary>
    public StatusSet<TStatus> Initial => SetOf(static (machine, i) => machine._states[i].IsInitial);

    /// <summary>The statuses that nothing leaves but exceptions.</summary>
    public StatusSet<TStatus> Final => SetOf(static (machine, i) => machine._finality[i] is not Finality.Open);

    /// <inheritdoc/>
    public T Accept<T>(IMachineVisitor<T> visitor) => visitor.Visit(this);

    /// <summary>The row of a status.</summary>
    public State<TStatus> this[TStatus status] => _states[IndexOf(status)];

    /// <summary>The phase of a status.</summary>
    public Phase PhaseOf(TStatus status) => this[status].Phase;

    /// <summary>The phase of a status; <see cref="Phase.Unknown"/> of one that the table does not know.</summary>
    public Phase PhaseOf(OpenStatus<TStatus> status) => status is OpenStatus<TStatus>.Known known ? PhaseOf(known.Value) : Phase.Unknown;

    /// <summary>Whether anything leads on from a status.</summary>
    public Finality FinalityOf(TStatus status) => _finality[IndexOf(status)];

    /// <summary>The statuses that a status leads to, in one step or more. It is among them only if it is on a cycle.</summary>
    public StatusSet<TStatus> Ahead(TStatus status) => new(_reach.Ahead(IndexOf(status)));

    /// <summary>Whether a thing of this status should have left it by now: its lifetime is over, and the end of the lifetime leads on.</summary>
    public bool ShouldHaveMoved(TStatus status, Deadline deadline, DateTimeOffset now) =>
        deadline.IsOver(now) && Array.Exists(_leaving[IndexOf(status)], static step => step.AtDeadline);

    /// <summary>Where a step leads; none if no such step leaves the status.</summary>
    /// <param name="status">The status before.</param>
    /// <param name="transition">The step's name, as in the table.</param>
    public Option<TStatus> Step(TStatus status, string transition) => TryStep(status, transition, out var next) ? next : None;

    /// <summary>Where a step leads. Allocates nothing.</summary>
    /// <param name="status">The status before.</param>
    /// <param name="transition">The step's name, as in the table.</param>
    /// <param name="next">The status after; the one before if no such step leaves it.</param>
    public bool TryStep(TStatus status, ReadOnlySpan<char> transition, out TStatus next)
    {
        foreach (var step in _leaving[IndexOf(status)])
        {
            if (!transition.SequenceEqual(step.Name)) continue;
            next = step.To;
            return true;
        }

        next = status;
        return false;
    }

    /// <summary>The longest way that goes through no status twice: the most statuses that one thing can show without going around.</summary>
    /// <remarks>Tries every way, which is quick for tables of a dozen statuses. Of ways of equal length it gives the first in the
    /// order of the table.</remarks>
    public Seq<TStatus> LongestPath() => Seq(Longest(_states.Where(static s => s.IsInitial).Select(s => LongestFrom(s.Status, visited: 0))));

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private TStatus[] LongestFrom(TStatus status, ulong visited)
    {
        ulong now = visited | StatusSet<TStatus>.BitOf(status);
        var onward = _leaving[IndexOf(status)].Where(step => (now & StatusSet<TStatus>.BitOf(step.To)) == 0);
        return [status, .. Longest(onward.Select(step => LongestFrom(step.To, now)))];
    }

    private static TStatus[] Longest(IEnumerable<TStatus[]> ways) =>
        ways.Aggregate(Array.Empty<TStatus>(), static (longest, way) => way.Length > longest.Length ? way : longest);

    private static Finality FinalityBy(Transition<TStatus>[] leaving) =>
        leaving.Length == 0 ? new Finality.Final()
        : leaving.Aggregate(Irregularities.None, static (all, t) => all | t.Irregularity) is var reasons and not Irregularities.None
            ? new Finality.FinalUnless(reasons)
            : new Finality.Open();

    private StatusSet<TStatus> SetOf(Func<Machine<TStatus>, int, bool> belongs)
    {
        ulong set = 0;
        for (int i = 0; i < _states.Length; i++)
        {
            if (belongs(this, i)) set |= 1UL << i;
        }

        return new StatusSet<TStatus>(set);
    }

    private int IndexOf(TStatus status)
    {
        int index = StatusSet<TStatus>.IndexOf(status);
        return (uint)index < (uint)_states.Length ? index : throw new ArgumentOutOfRangeException(nameof(status), status, "No such status.");
    }
}
