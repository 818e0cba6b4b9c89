using System.Diagnostics;

namespace PureCrypto.Attempts;

/// <summary>How it can be found out whether a call that moves money was done.</summary>
public abstract record Means
{
    private Means()
    {
    }

    /// <summary>By looking up an id that the caller gave.</summary>
    /// <param name="Endpoint">The name of the endpoint that looks it up.</param>
    /// <param name="Field">The id, as the provider spells it.</param>
    public sealed record ByLookup(string Endpoint, string Field) : Means;

    /// <summary>By making the same call again with the same idempotency key: the provider answers as it did the first time, or does it now.</summary>
    /// <param name="Within">How long after the first attempt the key is relied on; well within what the provider's document says.</param>
    public sealed record ByRepeat(TimeSpan Within) : Means;

    /// <summary>By listing what was done, and matching it with the input.</summary>
    /// <param name="Endpoint">The name of the endpoint that lists.</param>
    public sealed record ByListing(string Endpoint) : Means;

    /// <summary>Not at all.</summary>
    /// <param name="Reason">Why, for people.</param>
    public sealed record Impossible(string Reason) : Means;

    /// <summary>One answer for each case.</summary>
    public T Match<T>(Func<ByLookup, T> byLookup, Func<ByRepeat, T> byRepeat, Func<ByListing, T> byListing, Func<Impossible, T> impossible) =>
        this switch
        {
            ByLookup x => byLookup(x),
            ByRepeat x => byRepeat(x),
            ByListing x => byListing(x),
            Impossible x => impossible(x),
            _ => throw new UnreachableException(),
        };
}
