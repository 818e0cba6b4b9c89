using System.Linq;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Attempts;

/// <summary>The ways to settle a call. Spec: spec/attempts.md, ATT-16 to ATT-21.</summary>
public static class Settlements
{
    /// <summary>The most pages of a list that are asked for.</summary>
    public const int MaxPages = 200;

    /// <summary>The same call again, with the same key.</summary>
    /// <param name="within">How long after the first attempt the key is relied on.</param>
    public static Settlement<TIn, TOut> ByRepeat<TIn, TOut>(TimeSpan within) => new(
        new Means.ByRepeat(within),
        @case => @case.Now - @case.Doubt.First > within
            ? SettlingPlan<TOut>.Of(new Settled<TOut>.Unsettleable("The idempotency key may be forgotten by now, and repeating the call could do it twice."))
            : Asking<TIn, TOut, TOut>(
                @case.Endpoint,
                @case.Input,
                response => Read.From(@case.Provider, @case.Endpoint, response).Match(
                    Right: static answer => SettlingPlan<TOut>.Of(new Settled<TOut>.Done(answer)),
                    Left: SettlingPlan<TOut>.Of),
                static error => error is CallError.Rejected rejected && Fates.Of(error) is Fate.Denied
                    ? SettlingPlan<TOut>.Of(new Settled<TOut>.NotDone(rejected.Error))
                    : SettlingPlan<TOut>.Of(error)));

    /// <summary>Looking up an id that the caller gave.</summary>
    /// <param name="field">The id, as the provider spells it.</param>
    /// <param name="lookup">What looks it up.</param>
    /// <param name="query">What to look up for an input.</param>
    /// <param name="ids">What of the answer matches the input, by the provider's own ids.</param>
    /// <param name="conclusive">How long after the last attempt an absence is believed.</param>
    public static Settlement<TIn, TOut> ByLookup<TIn, TOut, TQuery, TFound>(
        string field, Endpoint<TQuery, TFound> lookup, Func<TIn, TQuery> query, Func<TIn, TFound, Seq<string>> ids, TimeSpan conclusive) => new(
            new Means.ByLookup(lookup.Name, field),
            @case => Asking<TQuery, TOut, TFound>(
                lookup,
                query(@case.Input),
                response => Read.From(@case.Provider, lookup, response).Match(
                    Right: answer => Judged<TOut>(ids(@case.Input, answer.Value), @case.Doubt, @case.Now, conclusive),
                    Left: SettlingPlan<TOut>.Of),
                error => error is CallError.Rejected { Error.Refusal: Refusal.NotFound }
                    ? Judged<TOut>(default, @case.Doubt, @case.Now, conclusive)
                    : SettlingPlan<TOut>.Of(error)));

    /// <summary>Listing what was done, page by page, and matching it with the input.</summary>
    /// <param name="listing">What lists.</param>
    /// <param name="first">The first page to ask for.</param>
    /// <param name="ids">What of a page matches the input and was made no sooner than the first attempt, by the provider's own ids.</param>
    /// <param name="next">The page after that; none if it was the last, or older than the first attempt throughout.</param>
    /// <param name="conclusive">How long after the last attempt an absence is believed.</param>
    /// <remarks>A call that is alike and made at the same time cannot be told apart: whoever makes such calls names what they made in
    /// <see cref="Doubt.Others"/>.</remarks>
    public static Settlement<TIn, TOut> ByListing<TIn, TOut, TQuery, TPage>(
        Endpoint<TQuery, TPage> listing,
        Func<TIn, Doubt, TQuery> first,
        Func<TIn, Doubt, TPage, Seq<string>> ids,
        Func<TQuery, TPage, Doubt, Option<TQuery>> next,
        TimeSpan conclusive) => new(
            new Means.ByListing(listing.Name),
            @case =>
            {
                return Page(first(@case.Input, @case.Doubt), default, 1);

                SettlingPlan<TOut> Page(TQuery query, Seq<string> found, int number) => Asking<TQuery, TOut, TPage>(
                    listing,
                    query,
                    response => Read.From(@case.Provider, listing, response).Match(
                        Right: answer =>
                        {
                            // A list that moves while it is read shows an item twice.
                            var all = Seq(found.Concat(ids(@case.Input, @case.Doubt, answer.Value)).Distinct(StringComparer.Ordinal).ToArray());
                            return next(query, answer.Value, @case.Doubt).Match(
                                Some: more => number < MaxPages
                                    ? Page(more, all, number + 1)
                                    : SettlingPlan<TOut>.Of(new Settled<TOut>.Unsettleable("The list has too many pages.")),
                                None: () => Judged<TOut>(all, @case.Doubt, @case.Now, conclusive));
                        },
                        Left: SettlingPlan<TOut>.Of),
                    SettlingPlan<TOut>.Of);
            });

    /// <summary>Nothing settles it.</summary>
    /// <param name="reason">Why, for people.</param>
    public static Settlement<TIn, TOut> Impossible<TIn, TOut>(string reason) => new(
        new Means.Impossible(reason), _ => SettlingPlan<TOut>.Of(new Settled<TOut>.Unsettleable(reason)));

    private static SettlingPlan<TOut> Asking<TQuery, TOut, TFound>(
        Endpoint<TQuery, TFound> endpoint, TQuery query, Func<Response, SettlingPlan<TOut>> success, Func<CallError, SettlingPlan<TOut>> error) =>
        Prepare.From(endpoint, query).Match(
            Right: request => new SettlingPlan<TOut>.Ask(endpoint, request, answer => answer.Match(Right: success, Left: error)),
            Left: SettlingPlan<TOut>.Of);

    private static SettlingPlan<TOut> Judged<TOut>(Seq<string> matching, Doubt doubt, DateTimeOffset now, TimeSpan conclusive)
    {
        var ids = matching.Filter(id => !doubt.Others.Contains(id, StringComparer.Ordinal));
        return SettlingPlan<TOut>.Of(ids.Count switch
        {
            1 => new Settled<TOut>.Found(ids[0]),
            > 1 => new Settled<TOut>.Ambiguous(ids),
            _ when now - doubt.Last < conclusive => new Settled<TOut>.NotYet(doubt.Last + conclusive),
            _ => (Settled<TOut>)new Settled<TOut>.NotDone(None),
        });
    }
}
