using System.Linq;
using LanguageExt;
using PureCrypto.Destinations;

namespace PureCrypto.Providers.Mistex;

/// <summary>Orders held against what the provider says of its currencies and of the pair, before anything is sent.</summary>
/// <remarks>Pure and optional: the provider judges by what it knows at that moment. Spec: spec/providers/mistex.md, MSO-3 to MSO-5.</remarks>
public static class MistexOrders
{
    /// <summary>The request, or everything that is wrong with it.</summary>
    /// <param name="request">What is to be sent.</param>
    /// <param name="currencies">The answer of <c>GET /currencies</c>.</param>
    /// <param name="rate">The answer of <c>GET /partner/rates</c>, whose bounds win over those of the currency (M5); none to use the latter.</param>
    public static Validation<OrderFault, OrderRequest> Check(OrderRequest request, Seq<Currency> currencies, Option<QuotedRate> rate = default)
    {
        var from = Listed(currencies, request.CoinFrom, request.NetworkFrom);
        var to = Listed(currencies, request.CoinTo, request.NetworkTo);
        var faults = from.Match(Left: static fault => Seq(fault), Right: currency => Sent(currency, request.AmountFrom))
            + to.Match(Left: static fault => Seq(fault), Right: currency => Received(currency, request.Recipient))
            + Bounds(request, from, rate);
        return faults.IsEmpty ? Validation<OrderFault, OrderRequest>.Success(request) : Validation<OrderFault, OrderRequest>.Fail(faults);
    }

    /// <summary>The query, or everything that is wrong with it: a coin that is not listed, and one of several networks without its own named (M11).</summary>
    /// <param name="query">What is to be asked.</param>
    /// <param name="currencies">The answer of <c>GET /currencies</c>.</param>
    public static Validation<OrderFault, RateQuery> Check(RateQuery query, Seq<Currency> currencies)
    {
        var faults = Named(currencies, query.CoinFrom, query.NetworkFrom) + Named(currencies, query.CoinTo, query.NetworkTo);
        return faults.IsEmpty ? Validation<OrderFault, RateQuery>.Success(query) : Validation<OrderFault, RateQuery>.Fail(faults);
    }

    private static Either<OrderFault, Currency> Listed(Seq<Currency> currencies, string coin, string network) =>
        currencies.Find(currency => currency.Is(coin, network)).ToEither(() => NotListed(coin, network));

    private static Seq<OrderFault> Named(Seq<Currency> currencies, string coin, Option<string> network)
    {
        string[] networks = [.. currencies.Where(currency => string.Equals(currency.Coin, coin, StringComparison.Ordinal)).Select(static currency => currency.Network)];
        return network.Match(
            Some: named => networks.Contains(named, StringComparer.Ordinal) ? Seq<OrderFault>() : Seq(NotListed(coin, named)),
            None: () => networks.Length switch
            {
                0 => Seq(NotListed(coin, None)),
                1 => Seq<OrderFault>(),
                _ => Seq<OrderFault>(new OrderFault.NetworkNeeded(coin, Seq(networks))),
            });
    }

    private static Seq<OrderFault> Sent(Currency currency, Amount amount) => Faults(
        currency.IsActive ? null : new OrderFault.Inactive(currency),
        currency.IsDepositEnabled ? null : new OrderFault.DepositDisabled(currency),
        currency.Decimals < 0 || currency.Decimals > Amount.MaxDecimals || amount.Fits(currency.Decimals) ? null : new OrderFault.TooPrecise(amount, currency.Decimals));

    // Whether there is a tag is judged only where the list says whether there must be one. It speaks of the network; a caller who waived
    // the tag spoke of the recipient, and knows better.
    private static Seq<OrderFault> Received(Currency currency, Destination recipient) => Faults(
        currency.IsActive ? null : new OrderFault.Inactive(currency),
        currency.IsWithdrawEnabled ? null : new OrderFault.WithdrawDisabled(currency),
        currency.IsMemo == true && recipient.Tag.IsNone && !recipient.IsUntagged ? new OrderFault.TagNeeded(currency) : null,
        currency.IsMemo == false && recipient.Tag.IsSome ? new OrderFault.TagNotTaken(currency) : null);

    private static Seq<OrderFault> Bounds(OrderRequest request, Either<OrderFault, Currency> from, Option<QuotedRate> rate) => rate.Match(
        Some: quoted => string.Equals(quoted.CoinFrom, request.CoinFrom, StringComparison.Ordinal) && string.Equals(quoted.CoinTo, request.CoinTo, StringComparison.Ordinal)
            ? Within(request.AmountFrom, quoted.MinAmount, quoted.MaxAmount)
            : Seq<OrderFault>(new OrderFault.RateOfAnotherPair(quoted.CoinFrom, quoted.CoinTo)),
        None: () => from.Match(
            Left: static _ => Seq<OrderFault>(),
            Right: currency => Within(request.AmountFrom, currency.MinAmount, currency.MaxAmount)));

    private static Seq<OrderFault> Within(Amount amount, Amount minimum, Amount maximum) => Faults(
        amount < minimum ? new OrderFault.BelowMinimum(amount, minimum) : null,
        amount > maximum ? new OrderFault.AboveMaximum(amount, maximum) : null);

    private static OrderFault NotListed(string coin, Option<string> network) => new OrderFault.NotListed(coin, network);

    private static Seq<OrderFault> Faults(params OrderFault?[] found) => Seq(found.OfType<OrderFault>().ToArray());
}
