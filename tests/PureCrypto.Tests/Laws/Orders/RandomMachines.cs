using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Orders;

namespace PureCrypto.Tests.Laws.Orders;

/// <summary>Machines of any shape that a table may have: several initial statuses, detours, cycles, and exceptions out of final statuses.</summary>
internal static class RandomMachines
{
    private const int Count = 8;
    private const Node Goal = Node.H;

    /// <summary>Every one of them: what the laws say of real machines must not be due to their small tables.</summary>
    public static Gen<Machine<Node>> Any { get; } =
        from parents in Gen.CollectToArray(Enumerable.Range(1, Count - 1), i => Gen.Choose(0, i - 1))
        from extras in Pairs(6)
        from backs in Pairs(3)
        from exceptions in Pairs(5)
        from secondStart in Gen.Choose(0, Count - 2)
        select Of(parents, extras, backs, exceptions, secondStart);

    private static Gen<(int, int)[]> Pairs(int most) =>
        from count in Gen.Choose(0, most)
        from pairs in Gen.ArrayOf(from i in Gen.Choose(0, Count - 1) from j in Gen.Choose(0, Count - 1) select (i, j), count)
        select pairs;

    private static Machine<Node> Of(int[] parents, (int, int)[] extras, (int, int)[] backs, (int, int)[] exceptions, int secondStart)
    {
        // A tree reaches everything; forward edges make detours, and backward ones cycles.
        (int From, int To)[] forward = [.. parents.Select(static (parent, i) => (parent, i + 1)), .. extras.Where(static p => p.Item1 < p.Item2)];
        bool IsOpen(int node) => Array.Exists(forward, e => e.From == node);
        (int From, int To)[] ordinary = [.. forward, .. backs.Where(p => p.Item1 > p.Item2 && IsOpen(p.Item1))];
        (int From, int To)[] irregular = [.. exceptions.Where(p => !IsOpen(p.Item1) && p.Item1 != p.Item2 && p.Item1 != (int)Goal)];
        var left = irregular.Select(static e => e.From).ToHashSet();

        return new Machine<Node>(new()
        {
            Name = "drawn-at-random",
            States = Rows(i => new State<Node>((Node)i, IsOpen(i) ? Phase.Processing : left.Contains(i) ? Phase.Failed : Phase.Completed, $"{(Node)i}".ToLowerInvariant())
            {
                IsInitial = i == 0 || i == secondStart,
            }),
            Transitions = ordinary.Distinct().Select(static e => Edge(e.From, e.To, Irregularities.None))
                .Concat(irregular.Distinct().Select(static e => Edge(e.From, e.To, Irregularities.LateDeposit))).ToArray().ToSeq(),
            HappyPath = WayTo(parents, (int)Goal).ToArray().ToSeq(),
        });
    }

    private static Seq<State<Node>> Rows(Func<int, State<Node>> row) => Enumerable.Range(0, Count).Select(row).ToArray().ToSeq();

    private static IEnumerable<Node> WayTo(int[] parents, int node) =>
        node == 0 ? [Node.A] : WayTo(parents, parents[node - 1]).Append((Node)node);

    private static Transition<Node> Edge(int from, int to, Irregularities irregularity) =>
        new($"to {(Node)to}", (Node)from, (Node)to, Basis.Inferred) { Irregularity = irregularity };
}
