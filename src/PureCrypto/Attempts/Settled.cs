using System.Diagnostics;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Attempts;

/// <summary>What was found out about a call of which nobody knew what became.</summary>
/// <typeparam name="TOut">What the call answers.</typeparam>
public abstract record Settled<TOut>
{
    private Settled()
    {
    }

    /// <summary>It was done, and the provider gave its answer again.</summary>
    /// <param name="Answer">The answer.</param>
    public sealed record Done(Answer<TOut> Answer) : Settled<TOut>;

    /// <summary>It was done: the provider has exactly one thing that matches.</summary>
    /// <param name="Id">Names it, as the provider writes it. No signature proves the list that it was found in.</param>
    public sealed record Found(string Id) : Settled<TOut>;

    /// <summary>It was not done, and will not be.</summary>
    /// <param name="Error">What the provider said when asked again; none if it just has nothing that matches.</param>
    public sealed record NotDone(Option<ProviderError> Error) : Settled<TOut>;

    /// <summary>Nothing matches so far, and it is too early to believe that nothing will.</summary>
    /// <param name="Again">When to settle it again.</param>
    public sealed record NotYet(DateTimeOffset Again) : Settled<TOut>;

    /// <summary>Several things match, and nobody may pick one.</summary>
    /// <param name="Ids">Their names, at least two.</param>
    public sealed record Ambiguous(Seq<string> Ids) : Settled<TOut>;

    /// <summary>Nothing that can be asked settles it: a person must.</summary>
    /// <param name="Reason">Why, for people.</param>
    public sealed record Unsettleable(string Reason) : Settled<TOut>;

    /// <summary>One answer for each case.</summary>
    public T Match<T>(
        Func<Done, T> done,
        Func<Found, T> found,
        Func<NotDone, T> notDone,
        Func<NotYet, T> notYet,
        Func<Ambiguous, T> ambiguous,
        Func<Unsettleable, T> unsettleable) => this switch
        {
            Done x => done(x),
            Found x => found(x),
            NotDone x => notDone(x),
            NotYet x => notYet(x),
            Ambiguous x => ambiguous(x),
            Unsettleable x => unsettleable(x),
            _ => throw new UnreachableException(),
        };
}
