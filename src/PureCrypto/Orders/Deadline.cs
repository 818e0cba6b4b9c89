using LanguageExt;

namespace PureCrypto.Orders;

/// <summary>When the provider stops waiting for the customer.</summary>
/// <param name="At">The instant; from then on it is over.</param>
/// <remarks>Spec: spec/orders.md, ORD-29 to ORD-31.</remarks>
public sealed record Deadline(DateTimeOffset At)
{
    /// <summary>The deadline of one thing: what the provider said of it, else what the customer chose, else the documented lifetime
    /// from its creation (or from the end of its delay). None if nothing tells it.</summary>
    /// <remarks>An instant beyond year 9999 is cut to the last one there is; a negative length counts as none.</remarks>
    public static Option<Deadline> Of(Lifetime lifetime, Terms terms) =>
        terms.ExpiresAt.Map(static at => new Deadline(at)) || lifetime.Match(
            unlimited: static _ => None,
            fixedLength: x => Instants.After(x.AfterDelay ? Instants.After(terms.Created, terms.Delay.IfNone(TimeSpan.Zero)) : terms.Created, x.Length),
            dated: static _ => None,
            chosen: _ => terms.Chosen.Map(length => Instants.After(terms.Created, length))).Map(static at => new Deadline(at));

    /// <summary>How long is left; zero once it is over.</summary>
    public TimeSpan Left(DateTimeOffset now) => now < At ? At - now : TimeSpan.Zero;

    /// <summary>Whether it is over.</summary>
    public bool IsOver(DateTimeOffset now) => now >= At;
}
