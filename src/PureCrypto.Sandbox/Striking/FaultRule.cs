using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Sandbox.Striking;

/// <summary>Which requests a fault strikes.</summary>
/// <param name="Fault">What goes wrong.</param>
/// <param name="On">The endpoint whose requests it strikes; none for every request.</param>
/// <param name="Times">How many requests it will still strike, at least one; none until it is cleared.</param>
internal sealed record FaultRule(SandboxFault Fault, Option<IEndpoint> On, Option<int> Times)
{
    /// <summary>Whether a request to this endpoint is one of them; none is a request that is no endpoint's.</summary>
    public bool Fits(Option<IEndpoint> called) => On.ForAll(bound => called.Exists(endpoint => ReferenceEquals(endpoint, bound)));

    /// <summary>What is left of the rule after one request.</summary>
    public Option<FaultRule> Spent => Times.Match(
        Some: left => left > 1 ? this with { Times = left - 1 } : Option<FaultRule>.None,
        None: () => this);
}
