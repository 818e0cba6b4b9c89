using FsCheck;
using FsCheck.Fluent;
using PureCrypto.Orders;

namespace PureCrypto.Tests.Laws.Orders;

/// <summary>The bit sets agree with plain searches through the table, on machines of any shape and on any observations (ORD-17 to ORD-21).</summary>
public sealed class ObservingLaws
{
    private static readonly Arbitrary<(Machine<Node> Machine, Observation<Node>[] Seen, string Diagram)> Cases =
        (from machine in RandomMachines.Any
         from seen in Gen.OneOf(Histories.Garbage(machine), Histories.Dated(machine), Histories.Undated(machine))
         from shuffled in Gen.Shuffle(seen)
         select (machine, shuffled.ToArray(), Mermaid.Of(machine))).ToArbitrary();

    [Fact]
    public void The_outlook_agrees_with_the_plain_one() => Holds(static (machine, seen) =>
    {
        var outlook = machine.Outlook(machine.Fold(seen));
        var (certainty, candidates) = new PlainMachine<Node>(machine).Outlook(seen);
        Assert.Equal(certainty, outlook.Certainty);
        Assert.Equal(candidates.Order().ToArray(), outlook.Candidates.ToSeq().ToArray());
        return true;
    });

    [Fact]
    public void What_is_passed_over_lies_on_every_way_and_was_not_seen() => Holds(static (machine, seen) =>
    {
        var plain = new PlainMachine<Node>(machine);
        foreach (var (known, verdict, status) in Steps(machine, seen))
        {
            if (verdict.Kind != VerdictKind.Advanced || status is not OpenStatus<Node>.Known { Value: var to }) continue;
            var passed = verdict.From.IsEmpty
                ? plain.OnEveryWayTo(to)
                : verdict.From.ToSeq().Filter(from => from != to).Map(from => plain.OnEveryWay(from, to)).ToArray() is [_, ..] each
                    ? each.Aggregate(static (common, way) => [.. common.Intersect(way)])
                    : [];
            Assert.Equal(passed.Where(s => !known.Seen.Contains(s)).Order().ToArray(), verdict.PassedOver.ToSeq().ToArray());
        }

        return true;
    });

    [Fact]
    public void What_has_no_way_to_the_foremost_is_impossible_and_kept() => Holds(static (machine, seen) =>
    {
        var plain = new PlainMachine<Node>(machine);
        foreach (var (known, verdict, status) in Steps(machine, seen))
        {
            if (status is not OpenStatus<Node>.Known { Value: var now }) continue;
            var foremost = known.Seen.ToSeq().Filter(s => !known.Seen.ToSeq().Exists(t => plain.Leads(s, t) && !plain.Leads(t, s)));
            var apart = foremost.Filter(s => !plain.IsAbreast(s, now) && !plain.Leads(s, now) && !plain.Leads(now, s)).ToArray();
            Assert.Equal(apart.Length > 0, verdict.Why == Impossibility.NoWay);
            if (apart.Length > 0) Assert.Equal(apart, verdict.Against.ToSeq().ToArray());
            Assert.True(verdict.Standing.Seen.Contains(now));
        }

        return true;
    });

    [Fact]
    public void The_kind_says_what_became_of_the_outlook() => Holds(static (machine, seen) =>
    {
        foreach (var (known, verdict, status) in Steps(machine, seen))
        {
            var before = machine.Outlook(known);
            bool isNow = status is OpenStatus<Node>.Known k && verdict.Outlook.Candidates.Contains(k.Value);
            Assert.Equal(before.Candidates, verdict.From);
            Assert.True(verdict.Kind switch
            {
                VerdictKind.Unchanged => isNow,
                VerdictKind.Advanced => isNow && verdict.Outlook != before,
                VerdictKind.Stale => !isNow || verdict.Outlook.Certainty == Certainty.Contradicted,
                VerdictKind.Ambiguous => verdict.Outlook.Certainty == Certainty.Ambiguous,
                VerdictKind.Unplaced => status is OpenStatus<Node>.Other,
                VerdictKind.Impossible => verdict.Outlook.Certainty == Certainty.Contradicted && !verdict.Against.IsEmpty,
            });
        }

        return true;
    });

    [Fact]
    public void What_is_certain_is_never_success_without_a_success_of_the_table() => Holds(static (machine, seen) =>
    {
        var outlook = machine.Outlook(machine.Fold(seen));
        return !outlook.MoneyArrived || (outlook.TryGet(out var status) && machine.PhaseOf(status) == Phase.Completed)
            || outlook.Candidates.ToSeq().ForAll(s => machine.PhaseOf(s) == Phase.Completed);
    });

    private static void Holds(Func<Machine<Node>, Observation<Node>[], bool> law) =>
        Prop.ForAll(Cases, c => law(c.Machine, c.Seen)).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));

    private static IEnumerable<(Standing<Node> Known, Verdict<Node> Verdict, OpenStatus<Node> Status)> Steps(Machine<Node> machine, Observation<Node>[] seen)
    {
        var known = default(Standing<Node>);
        foreach (var one in seen)
        {
            var verdict = machine.Observe(known, one);
            yield return (known, verdict, one.Status);
            known = verdict.Standing;
        }
    }
}
