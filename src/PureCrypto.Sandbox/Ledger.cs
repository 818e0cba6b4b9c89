using System.Collections.Concurrent;
using PureCrypto.Calls;

namespace PureCrypto.Sandbox;

/// <summary>Every movement of money and every order that waits for some, oldest first.</summary>
/// <param name="time">The sandbox's clock.</param>
internal sealed class Ledger(TimeProvider time)
{
    private readonly ConcurrentQueue<Movement> _movements = [];

    public IReadOnlyList<Movement> Movements => [.. _movements];

    public void Enter(Provider provider, IEndpoint endpoint, string id) =>
        _movements.Enqueue(new Movement(time.GetUtcNow(), provider.Name, endpoint.Name, id));
}
