using PureCrypto.Orders;
using PureCrypto.Providers;

namespace PureCrypto.Tests.Laws.Orders;

/// <summary>The machines of the registry, by name, for theories that know nothing of their types.</summary>
internal static class EveryMachine
{
    public static TheoryData<string> Names { get; } = [.. Machines.All.Map(static machine => machine.Name)];

    /// <summary>Checks something of the machine of that name.</summary>
    public static void Check(string name, IMachineVisitor<bool> law) =>
        Assert.True(Machines.Find(name).IfNone(() => throw new ArgumentException($"No machine is named {name}.", nameof(name))).Accept(law));
}
