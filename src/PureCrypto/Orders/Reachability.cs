using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace PureCrypto.Orders;

/// <summary>Everything about a graph of at most 63 nodes that observing asks: which node leads where, as words of bits.</summary>
/// <remarks>Computed once for a table. A bit set per node makes each question one AND.</remarks>
internal sealed class Reachability
{
    private readonly ulong[] _next;
    private readonly ulong[] _ahead;
    private readonly ulong[] _behind;
    private readonly ulong[] _passed;
    private readonly ulong[] _passedFirst;
    private readonly Irregularities[] _irregular;

    public Reachability(int count, ulong initial, IReadOnlyList<(int From, int To, Irregularities Irregularity)> edges)
    {
        Count = count;
        _next = Successors(edges);
        _ahead = [.. Nodes.Select(i => Closure(_next, _next[i]))];
        _behind = [.. Nodes.Select(i => Set(Nodes.Where(j => Has(_ahead[j], i))))];
        _passed = [.. from i in Nodes from j in Nodes select Unavoidable(1UL << i, j, besides: 1UL << i)];
        _passedFirst = [.. Nodes.Select(j => Unavoidable(initial, j, besides: 0))];

        ulong[] ordinary = Successors([.. edges.Where(static e => e.Irregularity == Irregularities.None)]);
        ulong[] plain = [.. Nodes.Select(i => Closure(ordinary, 1UL << i))];
        _irregular = [.. from i in Nodes from j in Nodes select IrregularWay(plain, edges, i, j)];
    }

    public int Count { get; }

    /// <summary>The nodes that this one leads to, in one step or more.</summary>
    public ulong Ahead(int node) => _ahead[node];

    /// <summary>The nodes that lead to this one, in one step or more.</summary>
    public ulong Behind(int node) => _behind[node];

    /// <summary>This node and those on a cycle with it.</summary>
    public ulong Cycle(int node) => (_ahead[node] & _behind[node]) | (1UL << node);

    /// <summary>Those of the nodes that lead to no other of them, except around a cycle.</summary>
    public ulong Foremost(ulong nodes)
    {
        ulong foremost = 0;
        for (ulong left = nodes; left != 0; left &= left - 1)
        {
            int node = BitOperations.TrailingZeroCount(left);
            if ((_ahead[node] & ~_behind[node] & nodes) == 0) foremost |= 1UL << node;
        }

        return foremost;
    }

    /// <summary>The nodes on every way from the initial ones to this one.</summary>
    public ulong PassedOver(int to) => _passedFirst[to];

    /// <summary>The nodes on every way from each of those to this one.</summary>
    public ulong PassedOver(ulong from, int to)
    {
        if (from == 0) return 0;
        ulong passed = ulong.MaxValue;
        for (ulong left = from; left != 0; left &= left - 1)
        {
            passed &= _passed[(BitOperations.TrailingZeroCount(left) * Count) + to];
        }

        return passed;
    }

    /// <summary>The exceptions that every way between two nodes begins with; none if there is an ordinary way.</summary>
    public Irregularities Irregular(int from, int to) => _irregular[(from * Count) + to];

    private IEnumerable<int> Nodes => Enumerable.Range(0, Count);

    private ulong[] Successors(IReadOnlyList<(int From, int To, Irregularities Irregularity)> edges) =>
        [.. Nodes.Select(i => Set(edges.Where(e => e.From == i).Select(static e => e.To)))];

    // Take each node away in turn: those without which there is no way lie on every way.
    private ulong Unavoidable(ulong from, int to, ulong besides) => !Leads(from, to, without: 0)
        ? 0
        : Set(Nodes.Where(node => node != to && !Has(besides, node) && !Leads(from, to, 1UL << node)));

    private bool Leads(ulong from, int to, ulong without) => Has(Closure(_next, from & ~without, without), to);

    private Irregularities IrregularWay(ulong[] plain, IReadOnlyList<(int From, int To, Irregularities Irregularity)> edges, int from, int to) =>
        Has(plain[from], to) ? Irregularities.None : edges
            .Where(e => Has(plain[from], e.From) && (e.To == to || Has(_ahead[e.To], to)))
            .Aggregate(Irregularities.None, static (all, e) => all | e.Irregularity);

    private static ulong Closure(ulong[] next, ulong nodes, ulong without = 0)
    {
        for (ulong before = 0; nodes != before;)
        {
            before = nodes;
            nodes |= Step(next, nodes) & ~without;
        }

        return nodes;
    }

    private static ulong Step(ulong[] next, ulong nodes)
    {
        ulong after = 0;
        for (; nodes != 0; nodes &= nodes - 1) after |= next[BitOperations.TrailingZeroCount(nodes)];
        return after;
    }

    private static ulong Set(IEnumerable<int> nodes) => nodes.Aggregate(0UL, static (set, node) => set | (1UL << node));

    private static bool Has(ulong set, int node) => (set >> node & 1) != 0;
}
