using System.Diagnostics;

namespace PureCrypto.Attempts;

/// <summary>What a call does next.</summary>
public abstract record Step
{
    private Step()
    {
    }

    /// <summary>It tries again.</summary>
    /// <param name="Wait">After so long; not negative.</param>
    public sealed record Again(TimeSpan Wait) : Step;

    /// <summary>It ends, and it must be found out whether it was done.</summary>
    public sealed record Settle : Step;

    /// <summary>It ends, and nothing is to be found out: it was not done, or doing it changes nothing.</summary>
    public sealed record Stop : Step;

    /// <summary>One answer for each case.</summary>
    public T Match<T>(Func<Again, T> again, Func<Settle, T> settle, Func<Stop, T> stop) => this switch
    {
        Again x => again(x),
        Settle x => settle(x),
        Stop x => stop(x),
        _ => throw new UnreachableException(),
    };
}
