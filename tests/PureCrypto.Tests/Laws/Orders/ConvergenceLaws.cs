using FsCheck;
using FsCheck.Fluent;
using PureCrypto.Orders;

namespace PureCrypto.Tests.Laws.Orders;

/// <summary>Whatever becomes of a legal history on its way, it is read right (ORD-15 to ORD-18), by every machine there is and by any there might be.</summary>
public sealed class ConvergenceLaws
{
    private const int Cases = 400;

    public static TheoryData<string> Names => EveryMachine.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_dated_history_converges_to_its_last_status(string name) => EveryMachine.Check(name, new Converges());

    [Theory]
    [MemberData(nameof(Names))]
    public void Without_times_only_a_cycle_is_ambiguous_and_the_last_status_is_a_candidate(string name) =>
        EveryMachine.Check(name, new StaysPossible());

    [Theory]
    [MemberData(nameof(Names))]
    public void No_order_and_no_repetition_of_anything_changes_what_is_known(string name) => EveryMachine.Check(name, new Commutes());

    [Fact]
    public void A_dated_history_of_any_machine_converges_to_its_last_status() => OverAnyMachine(Histories.Dated, static (machine, history, delivered) =>
        Verdicts(machine, delivered).All(static v => v.Kind is not (VerdictKind.Impossible or VerdictKind.Ambiguous))
        && Present(machine, delivered) == (Certainty.Certain, history[^1].Status.Text)
        && Present(machine, history) == Present(machine, delivered));

    [Fact]
    public void Without_times_the_last_status_of_any_machine_is_a_candidate() => OverAnyMachine(Histories.Undated, IsPossible);

    [Fact]
    public void No_order_and_no_repetition_changes_what_any_machine_knows() => OverAnyMachine(Histories.Garbage, static (machine, history, _) =>
        IsCommutative(machine, history));

    private static void OverAnyMachine(
        Func<Machine<Node>, Gen<Observation<Node>[]>> histories, Func<Machine<Node>, Observation<Node>[], Observation<Node>[], bool> law)
    {
        var cases = from machine in RandomMachines.Any
                    from history in histories(machine)
                    from delivered in history.Length == 0 ? Gen.Constant(history) : Histories.Delivered(history)
                    select (Diagram: Mermaid.Of(machine), machine, history, delivered);
        Prop.ForAll(cases.ToArbitrary(), c => law(c.machine, c.history, c.delivered)).Check(Config.QuickThrowOnFailure.WithMaxTest(4 * Cases));
    }

    private static bool IsPossible<TStatus>(Machine<TStatus> machine, Observation<TStatus>[] history, Observation<TStatus>[] delivered)
        where TStatus : struct, Enum
    {
        var outlook = machine.Outlook(machine.Fold(delivered));
        bool isOnCycle = ((OpenStatus<TStatus>.Known)history[^1].Status).Value is var last && machine.Ahead(last).Contains(last);
        return Verdicts(machine, delivered).All(static v => v.Kind != VerdictKind.Impossible)
            && outlook.Candidates.Contains(last)
            && (outlook.Certainty == Certainty.Certain || (isOnCycle && outlook.Certainty == Certainty.Ambiguous))
            && (isOnCycle || Present(machine, delivered) == Present(machine, history));
    }

    private static bool IsCommutative<TStatus>(Machine<TStatus> machine, Observation<TStatus>[] history) where TStatus : struct, Enum
    {
        var known = machine.Fold(history);
        return machine.Fold([.. history.Reverse(), .. history]) == known
            && machine.Fold(history.OrderBy(static o => o.Status.Text, StringComparer.Ordinal)) == known
            && Verdicts(machine, history).Select(static v => v.Standing).LastOrDefault() == known;
    }

    private static (Certainty, string) Present<TStatus>(Machine<TStatus> machine, Observation<TStatus>[] seen) where TStatus : struct, Enum
    {
        var outlook = machine.Outlook(machine.Fold(seen));
        return (outlook.Certainty, outlook.TryGet(out var status) ? machine.Text(status) : "");
    }

    private static List<Verdict<TStatus>> Verdicts<TStatus>(Machine<TStatus> machine, IEnumerable<Observation<TStatus>> seen) where TStatus : struct, Enum
    {
        var verdicts = new List<Verdict<TStatus>>();
        foreach (var one in seen) verdicts.Add(machine.Observe(verdicts.Count == 0 ? default : verdicts[^1].Standing, one));
        return verdicts;
    }

    private sealed class Converges : IMachineVisitor<bool>
    {
        public bool Visit<TStatus>(Machine<TStatus> machine) where TStatus : struct, Enum
        {
            var cases = from history in Histories.Dated(machine) from delivered in Histories.Delivered(history) select (history, delivered);
            Prop.ForAll(cases.ToArbitrary(), c =>
                Present(machine, c.delivered) == (Certainty.Certain, c.history[^1].Status.Text)
                && Present(machine, c.history) == Present(machine, c.delivered)
                && Verdicts(machine, c.delivered).All(static v => v.Kind is not (VerdictKind.Impossible or VerdictKind.Ambiguous)))
                .Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
            return true;
        }
    }

    private sealed class StaysPossible : IMachineVisitor<bool>
    {
        public bool Visit<TStatus>(Machine<TStatus> machine) where TStatus : struct, Enum
        {
            var cases = from history in Histories.Undated(machine) from delivered in Histories.Delivered(history) select (history, delivered);
            Prop.ForAll(cases.ToArbitrary(), c => IsPossible(machine, c.history, c.delivered)).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
            return true;
        }
    }

    private sealed class Commutes : IMachineVisitor<bool>
    {
        public bool Visit<TStatus>(Machine<TStatus> machine) where TStatus : struct, Enum
        {
            Prop.ForAll(Histories.Garbage(machine).ToArbitrary(), history => IsCommutative(machine, history)).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
            return true;
        }
    }
}
