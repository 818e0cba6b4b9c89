using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Sandbox.Striking;

namespace PureCrypto.Sandbox;

/// <summary>What goes wrong with the next requests to a sandbox, as a test wants it.</summary>
/// <remarks>
/// <para>Thread safe. Of each kind one fault at most strikes a request: one skew of the clock, one delay, and one of all others. Those that
/// are counted strike first, in the order in which they were asked for; then the latest that is not.</para>
/// <para>What a test steers with is never struck: neither this object nor <c>/sandbox/</c>. Spec: spec/sandbox.md, SBX-4 to SBX-8.</para>
/// </remarks>
/// <example><c>sandbox.Faults.Next(SandboxFault.Lose, on: MintarexEndpoints.AcceptQuote);</c></example>
public sealed class SandboxFaults
{
    private readonly Seq<(string Name, IEndpoint Endpoint)> _served;
    private FaultPlan _plan = FaultPlan.Calm;

    internal SandboxFaults(Seq<IService> services) => _served = services
        .SelectMany(static service => service.Endpoints.Select(endpoint => ($"{service.Provider} {endpoint.Name}", endpoint))).ToArray().ToSeq();

    internal Seq<FaultRule> Rules => Volatile.Read(ref _plan).Rules;

    /// <summary>Lets something go wrong with the next requests, after what was asked for before.</summary>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="on">The endpoint whose requests it strikes; every request if not given.</param>
    /// <param name="times">How many requests it strikes, at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than one.</exception>
    /// <exception cref="ArgumentException">No sandbox serves the endpoint.</exception>
    public void Next(SandboxFault fault, IEndpoint? on = null, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        Add(new FaultRule(fault, Served(on), times));
    }

    /// <summary>Lets something go wrong with every request until <see cref="Clear"/>, unless a counted fault of its kind strikes.</summary>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="on">The endpoint whose requests it strikes; every request if not given.</param>
    /// <exception cref="ArgumentException">No sandbox serves the endpoint.</exception>
    public void Always(SandboxFault fault, IEndpoint? on = null) => Add(new FaultRule(fault, Served(on), default));

    /// <summary>From now on nothing goes wrong. What was struck before stays so.</summary>
    public void Clear() => Volatile.Write(ref _plan, FaultPlan.Calm);

    internal void Add(FaultRule rule) => Change(plan => (plan.With(rule), default));

    /// <summary>What strikes this request.</summary>
    internal Struck Strike(Option<IEndpoint> called) => Change(plan =>
    {
        var (struck, next) = plan.Strike(called);
        return (next, struck);
    });

    /// <summary>The endpoint of a provider's name and its own, such as <c>mintarex accept-quote</c>.</summary>
    internal Option<IEndpoint> Named(string name) => Find(served => string.Equals(served.Name, name, StringComparison.Ordinal));

    /// <summary>The other way.</summary>
    internal string NameOf(IEndpoint endpoint) => _served.First(served => ReferenceEquals(served.Endpoint, endpoint)).Name;

    // One whose answers are signed is the same endpoint without its proof: they are told by method and path.
    private Option<IEndpoint> Served(IEndpoint? on)
    {
        var served = on is null ? default : Find(entry => string.Equals(entry.Endpoint.ToString(), on.ToString(), StringComparison.Ordinal));
        return on is null || served.IsSome ? served : throw new ArgumentException($"The sandbox does not serve {on}.", nameof(on));
    }

    private Option<IEndpoint> Find(Func<(string Name, IEndpoint Endpoint), bool> isIt) => _served.Find(isIt).Map(static served => served.Endpoint);

    private Struck Change(Func<FaultPlan, (FaultPlan Next, Struck Struck)> change)
    {
        while (true)
        {
            var before = Volatile.Read(ref _plan);
            var (next, struck) = change(before);
            if (ReferenceEquals(Interlocked.CompareExchange(ref _plan, next, before), before)) return struck;
        }
    }
}
