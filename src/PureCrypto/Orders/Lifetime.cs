using System.Diagnostics;
using System.Globalization;

namespace PureCrypto.Orders;

/// <summary>How long a provider waits for the customer, as its document says it.</summary>
public abstract record Lifetime
{
    private Lifetime()
    {
    }

    /// <summary>Nobody says that it ends.</summary>
    public sealed record Unlimited : Lifetime;

    /// <summary>The same for every one.</summary>
    /// <param name="Length">How long, from its creation.</param>
    /// <param name="Basis">Whether the document states it.</param>
    public sealed record Fixed(TimeSpan Length, Basis Basis) : Lifetime
    {
        /// <summary>Whether it counts from the end of the delay that the customer asked for; nothing is late during the delay.</summary>
        public bool AfterDelay { get; init; }
    }

    /// <summary>The provider says of each one when it ends.</summary>
    /// <param name="Field">The field that holds the instant.</param>
    public sealed record Dated(string Field) : Lifetime;

    /// <summary>The customer chooses.</summary>
    /// <param name="Field">The field of the request that holds the minutes.</param>
    public sealed record Chosen(string Field) : Lifetime;

    /// <summary>One answer for each case.</summary>
    public T Match<T>(Func<Unlimited, T> unlimited, Func<Fixed, T> fixedLength, Func<Dated, T> dated, Func<Chosen, T> chosen) => this switch
    {
        Unlimited x => unlimited(x),
        Fixed x => fixedLength(x),
        Dated x => dated(x),
        Chosen x => chosen(x),
        _ => throw new UnreachableException(),
    };
}

/// <summary>What a person is told about a <see cref="Lifetime"/>.</summary>
public static class Lifetimes
{
    /// <summary>A few words. For people only.</summary>
    public static string Describe(this Lifetime lifetime) => lifetime.Match(
        unlimited: static _ => "no deadline",
        fixedLength: static x => string.Create(
            CultureInfo.InvariantCulture,
            $"{x.Length.Ticks / TimeSpan.TicksPerMinute} minutes{(x.AfterDelay ? " after its delay" : "")}{(x.Basis == Basis.Inferred ? " (inferred)" : "")}"),
        dated: static x => $"until its {x.Field}",
        chosen: static x => $"as many minutes as its {x.Field}");
}
