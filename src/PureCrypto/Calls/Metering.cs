using System.Diagnostics;

namespace PureCrypto.Calls;

/// <summary>What a call spends of the caller's rate limit.</summary>
public abstract record Metering
{
    private Metering()
    {
    }

    /// <summary>Nothing: no document limits it.</summary>
    public sealed record Unmetered : Metering;

    /// <summary>One call of a bucket.</summary>
    /// <param name="Bucket">The bucket's name, as the provider's document calls it.</param>
    public sealed record Spends(string Bucket) : Metering;

    /// <summary>One answer for each case.</summary>
    public T Match<T>(Func<Unmetered, T> unmetered, Func<Spends, T> spends) => this switch
    {
        Unmetered x => unmetered(x),
        Spends x => spends(x),
        _ => throw new UnreachableException(),
    };
}
