using System.Diagnostics;
using LanguageExt;

namespace PureCrypto.Providers.Mistex;

/// <summary>What is wrong with an order, by what the provider says of its currencies and of the pair.</summary>
public abstract record OrderFault
{
    private OrderFault()
    {
    }

    /// <summary>The list has no such coin on no such network.</summary>
    /// <param name="Coin">The ticker.</param>
    /// <param name="Network">The network; none where none was named.</param>
    public sealed record NotListed(string Coin, Option<string> Network) : OrderFault;

    /// <summary>The coin lives on several networks, and none was named.</summary>
    /// <param name="Coin">The ticker.</param>
    /// <param name="Networks">The networks, in the order of the list.</param>
    public sealed record NetworkNeeded(string Coin, Seq<string> Networks) : OrderFault;

    /// <summary>The coin is not offered on this network now.</summary>
    /// <param name="Currency">What the list says of it.</param>
    public sealed record Inactive(Currency Currency) : OrderFault;

    /// <summary>The coin cannot be sent now.</summary>
    /// <param name="Currency">What the list says of it.</param>
    public sealed record DepositDisabled(Currency Currency) : OrderFault;

    /// <summary>The coin cannot be received now.</summary>
    /// <param name="Currency">What the list says of it.</param>
    public sealed record WithdrawDisabled(Currency Currency) : OrderFault;

    /// <summary>The amount has more decimals than the coin.</summary>
    /// <param name="Amount">What was to be sent.</param>
    /// <param name="Decimals">The coin's decimals.</param>
    public sealed record TooPrecise(Amount Amount, int Decimals) : OrderFault;

    /// <summary>Less than the least that can be sent.</summary>
    /// <param name="Amount">What was to be sent.</param>
    /// <param name="Minimum">The least.</param>
    public sealed record BelowMinimum(Amount Amount, Amount Minimum) : OrderFault;

    /// <summary>More than the most that can be sent.</summary>
    /// <param name="Amount">What was to be sent.</param>
    /// <param name="Maximum">The most.</param>
    public sealed record AboveMaximum(Amount Amount, Amount Maximum) : OrderFault;

    /// <summary>The network needs a memo or tag beside the address, and there is none: what is sent would be lost.</summary>
    /// <param name="Currency">What the list says of it.</param>
    public sealed record TagNeeded(Currency Currency) : OrderFault;

    /// <summary>There is a memo or tag, and the network has none.</summary>
    /// <param name="Currency">What the list says of it.</param>
    public sealed record TagNotTaken(Currency Currency) : OrderFault;

    /// <summary>The rate is of another pair, so its bounds say nothing.</summary>
    /// <param name="CoinFrom">The first coin of the rate.</param>
    /// <param name="CoinTo">The second coin of the rate.</param>
    public sealed record RateOfAnotherPair(string CoinFrom, string CoinTo) : OrderFault;

    /// <summary>The one place that takes a fault apart: a new case changes this signature.</summary>
    public T Match<T>(
        Func<NotListed, T> notListed,
        Func<NetworkNeeded, T> networkNeeded,
        Func<Inactive, T> inactive,
        Func<DepositDisabled, T> depositDisabled,
        Func<WithdrawDisabled, T> withdrawDisabled,
        Func<TooPrecise, T> tooPrecise,
        Func<BelowMinimum, T> belowMinimum,
        Func<AboveMaximum, T> aboveMaximum,
        Func<TagNeeded, T> tagNeeded,
        Func<TagNotTaken, T> tagNotTaken,
        Func<RateOfAnotherPair, T> rateOfAnotherPair) => this switch
        {
            NotListed x => notListed(x),
            NetworkNeeded x => networkNeeded(x),
            Inactive x => inactive(x),
            DepositDisabled x => depositDisabled(x),
            WithdrawDisabled x => withdrawDisabled(x),
            TooPrecise x => tooPrecise(x),
            BelowMinimum x => belowMinimum(x),
            AboveMaximum x => aboveMaximum(x),
            TagNeeded x => tagNeeded(x),
            TagNotTaken x => tagNotTaken(x),
            RateOfAnotherPair x => rateOfAnotherPair(x),
            _ => throw new UnreachableException(),
        };
}
