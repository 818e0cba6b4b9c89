using System.Collections.Frozen;
using BenchmarkDotNet.Attributes;
using PureCrypto.Orders;
using PureCrypto.Providers.Mistex;

namespace PureCrypto.Bench.Observing;

/// <summary>Following a Mistex order: one step, one poll, and one poll in the usual way, which is a lookup of allowed pairs and forgets the rest.</summary>
[MemoryDiagnoser]
public class ObservingStatuses
{
    private static readonly FrozenDictionary<(string, string), bool> Allowed = MistexMachines.Order.Table.Transitions
        .ToFrozenDictionary(static t => (MistexMachines.Order.Text(t.From), MistexMachines.Order.Text(t.To)), static _ => true);

    private readonly Machine<OrderStatus> _machine = MistexMachines.Order;
    private readonly DateTimeOffset _at = DateTimeOffset.UnixEpoch;
    private Standing<OrderStatus> _confirming;

    [GlobalSetup]
    public void Setup()
    {
        _confirming = _machine.Observe(default, _machine.Write(OrderStatus.Confirming), _at).Standing;
        if (!Step() || Observe() != VerdictKind.Advanced || Parse() != VerdictKind.Advanced || !Lookup()) throw new InvalidOperationException("The ways do not agree.");
    }

    [Benchmark(Baseline = true, Description = "bare lookup of the allowed pair")]
    public bool Lookup() => Allowed.TryGetValue(("confirming", "exchanging"), out bool isAllowed) && isAllowed;

    [Benchmark(Description = "PureCrypto, one step")]
    public bool Step() => _machine.TryStep(OrderStatus.Confirming, "deposit confirmed", out _);

    [Benchmark(Description = "PureCrypto, one observation")]
    public VerdictKind Observe() => _machine.Observe(_confirming, _machine.Write(OrderStatus.Sending), _at).Kind;

    [Benchmark(Description = "PureCrypto, one observation from its text")]
    public VerdictKind Parse() => _machine.TryParseKnown("sending", out var status) ? _machine.Observe(_confirming, _machine.Write(status), _at).Kind : default;

    [Benchmark(Description = "PureCrypto, an impossible observation")]
    public VerdictKind Impossible() => _machine.Observe(_confirming, _machine.Write(OrderStatus.WaitingDeposit), _at.AddHours(1)).Kind;
}
