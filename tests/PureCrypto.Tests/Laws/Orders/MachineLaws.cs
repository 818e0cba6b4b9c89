using PureCrypto.Orders;
using PureCrypto.Providers;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Orders;

/// <summary>What holds for every machine of every provider: each law is written once and a new machine is under it at once (ORD-1 to ORD-14).</summary>
public sealed class MachineLaws
{
    public static TheoryData<string> Names => EveryMachine.Names;

    [Fact]
    public void Every_name_is_given_once_and_begins_with_the_provider()
    {
        Assert.Equal(Machines.All.Count, Machines.All.Map(static m => m.Name).Distinct().Count());
        Assert.All(Machines.All, static m => Assert.Matches("^(mistex|mintarex|btcmix|cryptopayments|cryptofuse)(-[a-z]+)+$", m.Name));
        Assert.Equal(Machines.All.Map(static m => m.Name).Order(StringComparer.Ordinal).ToArray(), Machines.All.Map(static m => m.Name).ToArray());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_status_is_reached_by_ordinary_steps(string name) => EveryMachine.Check(name, new EveryStatusIsReached());

    [Theory]
    [MemberData(nameof(Names))]
    public void Only_exceptions_leave_what_is_final(string name) => EveryMachine.Check(name, new OnlyExceptionsLeave());

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_leads_one_way_and_two_statuses_have_one_step(string name) => EveryMachine.Check(name, new IsDeterministic());

    [Theory]
    [MemberData(nameof(Names))]
    public void The_happy_path_is_legal_and_ends_well(string name) => EveryMachine.Check(name, new HappyPathIsLegal());

    [Theory]
    [MemberData(nameof(Names))]
    public void A_phase_that_is_over_belongs_to_what_is_final(string name) => EveryMachine.Check(name, new PhasesMatchFinality());

    [Theory]
    [MemberData(nameof(Names))]
    public void The_longest_path_goes_through_no_status_twice_and_none_is_longer(string name) => EveryMachine.Check(name, new LongestPathIsLongest());

    [Theory]
    [MemberData(nameof(Names))]
    public void A_lifetime_ends_in_a_step_of_what_waits(string name) => EveryMachine.Check(name, new LifetimeEnds());

    [Theory]
    [MemberData(nameof(Names))]
    public void The_specification_says_the_phase_of_every_status(string name) => EveryMachine.Check(name, new PhasesAreSpecified());

    [Theory]
    [MemberData(nameof(Names))]
    public void The_diagram_is_approved_and_shown_in_the_specification(string name) => EveryMachine.Check(name, new DiagramIsApproved());

    private static string Page => File.ReadAllText(Repository.PathOf("spec/orders.md"));

    private sealed class EveryStatusIsReached : IMachineVisitor<bool>
    {
        public bool Visit<TStatus>(Machine<TStatus> machine) where TStatus : struct, Enum
        {
            var reached = machine.Initial.ToSeq().ToArray().ToHashSet();
            for (int before = -1; before != reached.Count;)
            {
                before = reached.Count;
                foreach (var step in machine.Table.Transitions.Filter(t => t.Irregularity == Irregularities.None && reached.Contains(t.From))) reached.Add(step.To);
            }

            return reached.SetEquals(Enum.GetValues<TStatus>());
        }
    }

    private sealed class OnlyExceptionsLeave : IMachineVisitor<bool>
    {
        public bool Visit<TStatus>(Machine<TStatus> machine) where TStatus : struct, Enum
        {
            foreach (var status in Enum.GetValues<TStatus>())
            {
                var reasons = machine.Table.Transitions.Filter(t => t.From.Equals(status)).Map(static t => t.Irregularity).ToArray();
                Assert.True(machine.FinalityOf(status).Match(
                    open: _ => reasons.Length > 0 && reasons.All(static r => r == Irregularities.None),
                    final: _ => reasons.Length == 0,
                    finalUnless: x => reasons.Length > 0 && reasons.All(r => r != Irregularities.None && x.Reasons.HasFlag(r))));
                Assert.Equal(machine.Final.Contains(status), machine.FinalityOf(status) is not Finality.Open);
                Assert.Equal(machine.Ahead(status).IsEmpty, machine.FinalityOf(status) is Finality.Final);
            }

            return true;
        }
    }

    private sealed class IsDeterministic : IMachineVisitor<bool>
    {
        public bool Visit<TStatus>(Machine<TStatus> machine) where TStatus : struct, Enum
        {
            var steps = machine.Table.Transitions;
            Assert.All(steps, step => Assert.True(machine.TryStep(step.From, step.Name, out var to) && to.Equals(step.To)));
            Assert.All(Enum.GetValues<TStatus>(), status => Assert.True(machine.Step(status, "no such step").IsNone));
            return steps.Map(static t => (t.From, t.To)).Distinct().Count() == steps.Count;
        }
    }

    private sealed class HappyPathIsLegal : IMachineVisitor<bool>
    {
        public bool Visit<TStatus>(Machine<TStatus> machine) where TStatus : struct, Enum
        {
            var path = machine.Table.HappyPath.ToArray();
            Assert.True(machine.Initial.Contains(path[0]));
            Assert.IsType<Finality.Final>(machine.FinalityOf(path[^1]));
            Assert.All(path.Zip(path.Skip(1)), pair => Assert.True(machine.Table.Transitions.Exists(t => t.From.Equals(pair.Item1) && t.To.Equals(pair.Item2))));

            var known = default(Standing<TStatus>);
            foreach (var status in path)
            {
                var verdict = machine.Observe(known, machine.Write(status));
                Assert.Equal((VerdictKind.Advanced, Irregularities.None), (verdict.Kind, verdict.Irregularities));
                known = verdict.Standing;
            }

            return machine.PhaseOf(path[^1]) == Phase.Completed || !machine[path[^1]].ContinuesIn.IsNone || machine.Name == "mintarex-withdrawal-address";
        }
    }

    private sealed class PhasesMatchFinality : IMachineVisitor<bool>
    {
        public bool Visit<TStatus>(Machine<TStatus> machine) where TStatus : struct, Enum
        {
            foreach (var state in machine.Table.States)
            {
                bool goesOn = state.ContinuesIn.Map(static name => Machines.Find(name).IsSome).IfNone(false);
                Assert.Equal(state.ContinuesIn.IsSome, goesOn);
                Assert.Equal(machine.Final.Contains(state.Status), state.Phase.IsOver() || goesOn);
                Assert.True(state.Phase.MayStillChange() || machine.FinalityOf(state.Status) is Finality.Final);
                Assert.NotEqual(Phase.Unknown, state.Phase);
            }

            return true;
        }
    }

    private sealed class LongestPathIsLongest : IMachineVisitor<bool>
    {
        public bool Visit<TStatus>(Machine<TStatus> machine) where TStatus : struct, Enum
        {
            var longest = machine.LongestPath().ToArray();
            Assert.Equal(longest.Length, longest.Distinct().Count());
            Assert.All(longest.Zip(longest.Skip(1)), pair => Assert.True(machine.Table.Transitions.Exists(t => t.From.Equals(pair.Item1) && t.To.Equals(pair.Item2))));
            return machine.Initial.Contains(longest[0]) && machine.Initial.ToSeq().ForAll(start => Longest(machine, [start]) <= longest.Length);
        }

        private static int Longest<TStatus>(Machine<TStatus> machine, TStatus[] way) where TStatus : struct, Enum =>
            machine.Table.Transitions.Filter(t => t.From.Equals(way[^1]) && !way.Contains(t.To))
                .Map(t => Longest(machine, [.. way, t.To])).Fold(way.Length, Math.Max);
    }

    private sealed class LifetimeEnds : IMachineVisitor<bool>
    {
        public bool Visit<TStatus>(Machine<TStatus> machine) where TStatus : struct, Enum
        {
            var ends = machine.Table.Transitions.Filter(static t => t.AtDeadline);
            Assert.Equal(machine.Table.Lifetime is Lifetime.Unlimited, ends.IsEmpty);
            return ends.ForAll(t => machine.PhaseOf(t.From) is Phase.AwaitingDeposit or Phase.Processing && machine.Final.Contains(t.To));
        }
    }

    private sealed class PhasesAreSpecified : IMachineVisitor<bool>
    {
        public bool Visit<TStatus>(Machine<TStatus> machine) where TStatus : struct, Enum
        {
            string page = Page;
            foreach (var state in machine.Table.States)
            {
                string finality = machine.FinalityOf(state.Status).Match(
                    open: static _ => "open", final: static _ => "final", finalUnless: static x => $"final unless {x.Reasons.Describe()}");
                Assert.Contains(
                    $"| {machine.Name} | {string.Join(", ", state.Spellings.Map(static s => $"`{s}`"))} | {state.Phase.Describe()} | {finality} |",
                    page,
                    StringComparison.Ordinal);
            }

            return true;
        }
    }

    private sealed class DiagramIsApproved : IMachineVisitor<bool>
    {
        public bool Visit<TStatus>(Machine<TStatus> machine) where TStatus : struct, Enum
        {
            string diagram = Mermaid.Of(machine);
            Approvals.Verify($"machines/{machine.Name}.mmd", diagram);
            Assert.Contains($"### {machine.Name}\n\n```mermaid\n{diagram}```\n", Page, StringComparison.Ordinal);
            return true;
        }
    }
}
