using System.Linq;
using LanguageExt;

namespace PureCrypto.Orders;

/// <summary>What a table must be for a machine to be made of it. A table is written by programmers, so a fault is an exception.</summary>
/// <remarks>Spec: spec/orders.md, ORD-1 to ORD-5.</remarks>
internal static class TableCheck
{
    public static void Statuses<TStatus>(MachineTable<TStatus> table) where TStatus : struct, Enum
    {
        Require(Enum.GetUnderlyingType(typeof(TStatus)) == typeof(int), table, "the statuses are an enum over int");
        TStatus[] values = Enum.GetValues<TStatus>();
        Require(values.Length is > 0 and < 64 && values.Select(StatusSet<TStatus>.IndexOf).SequenceEqual(Enumerable.Range(0, values.Length)),
            table, "the statuses are 0, 1, 2 …, at most 63 of them");
        Require(table.States.Map(static s => StatusSet<TStatus>.IndexOf(s.Status)).Order().SequenceEqual(Enumerable.Range(0, values.Length)),
            table, "every status has one row");
        Require(table.States.Exists(static s => s.IsInitial), table, "a status is initial");

        string[] spellings = [.. table.States.SelectMany(static s => s.Spellings)];
        Require(table.States.ForAll(static s => !s.Spellings.IsEmpty) && spellings.All(static t => t.Length > 0),
            table, "every status has a spelling, and none is empty");
        Require(spellings.Distinct(StringComparer.Ordinal).Count() == spellings.Length, table, "a spelling names one status");
        Require(table.Events.Map(static e => e.Event).Distinct(StringComparer.Ordinal).Count() == table.Events.Count, table, "an event is told once");
    }

    public static void Transitions<TStatus>(MachineTable<TStatus> table) where TStatus : struct, Enum
    {
        var steps = table.Transitions;
        Require(steps.ForAll(static t => !t.From.Equals(t.To)), table, "a transition changes the status");
        Require(steps.Map(static t => (t.From, t.To)).Distinct().Count() == steps.Count, table, "two statuses have one transition");
        Require(steps.Map(static t => (t.From, t.Name)).Distinct().Count() == steps.Count, table, "a name leads one way");
        Require(steps.ForAll(static t => t.Irregularity == Irregularities.None || !t.AtDeadline), table, "the lifetime's end is no exception");
        Require(steps.Exists(static t => t.AtDeadline) == table.Lifetime is not Lifetime.Unlimited, table, "a lifetime ends in a transition");
    }

    public static void Finality<TStatus>(MachineTable<TStatus> table) where TStatus : struct, Enum
    {
        foreach (var state in table.States)
        {
            var leaving = table.Transitions.Filter(t => t.From.Equals(state.Status));
            bool isOpen = leaving.Exists(static t => t.Irregularity == Irregularities.None);
            Require(!isOpen || leaving.ForAll(static t => t.Irregularity == Irregularities.None),
                table, "a status that only exceptions leave has no other way out");
            Require(state.Phase.IsOver() == (!isOpen && state.ContinuesIn.IsNone), table, "a status is final if its phase is over, or it continues");
        }
    }

    public static void Ways<TStatus>(MachineTable<TStatus> table, Reachability reach) where TStatus : struct, Enum
    {
        var initial = table.States.Filter(static s => s.IsInitial).Map(static s => StatusSet<TStatus>.IndexOf(s.Status));
        Require(table.States.Map(static s => StatusSet<TStatus>.IndexOf(s.Status)).ForAll(to =>
            initial.Exists(from => from == to || ((reach.Ahead(from) >> to & 1) != 0 && reach.Irregular(from, to) == Irregularities.None))),
            table, "an ordinary way leads to every status");
        Require(!table.HappyPath.IsEmpty
            && initial.Contains(StatusSet<TStatus>.IndexOf(table.HappyPath[0]))
            && table.HappyPath.Zip(table.HappyPath.Skip(1)).All(pair => table.Transitions.Exists(t =>
                t.From.Equals(pair.Left) && t.To.Equals(pair.Right) && t.Irregularity == Irregularities.None))
            && reach.Ahead(StatusSet<TStatus>.IndexOf(table.HappyPath.Last)) == 0,
            table, "the happy path is a way of the table from an initial status to a final one");
    }

    private static void Require<TStatus>(bool holds, MachineTable<TStatus> table, string rule) where TStatus : struct, Enum
    {
        if (!holds) throw new ArgumentException($"The table of {table.Name} is wrong: {rule}.", nameof(table));
    }
}
