using LanguageExt;
using PureCrypto.Orders;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Orders;

/// <summary>Stepping, reading and observing statuses of the table allocate nothing, whatever the verdict (ORD-22).</summary>
public sealed class ObservingAllocatesNothing
{
    public static TheoryData<string> Names => EveryMachine.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void For_every_pair_of_statuses_with_times_and_without(string name) => EveryMachine.Check(name, new Observes());

    private sealed class Observes : IMachineVisitor<bool>
    {
        public bool Visit<TStatus>(Machine<TStatus> machine) where TStatus : struct, Enum
        {
            var statuses = Enum.GetValues<TStatus>();
            var steps = machine.Table.Transitions.ToArray();
            var at = DateTimeOffset.UnixEpoch;
            int seen = 0;
            Assert.Equal(0, Allocations.Of(() =>
            {
                foreach (var step in steps) seen += machine.TryStep(step.From, step.Name, out _) ? 1 : 0;
                foreach (var a in statuses)
                {
                    seen += machine.TryParseKnown(machine.Text(a), out _) ? 1 : 0;
                    foreach (var b in statuses)
                    {
                        var known = machine.Observe(default, machine.Write(a), at).Standing;
                        seen += machine.Observe(known, machine.Write(b)).Outlook.Candidates.Count;
                        seen += machine.Observe(known, machine.Write(b), at.AddMinutes(1)).PassedOver.Count;
                        seen += machine.Observe(known, machine.Write(b), at.AddMinutes(-1)).Against.Count;
                    }
                }
            }));
            return seen > 0;
        }
    }
}
