using LanguageExt;

namespace PureCrypto.Providers.Mistex;

/// <summary>What a person is told about an <see cref="OrderFault"/>.</summary>
public static class OrderFaults
{
    /// <summary>One sentence without its full stop. For people only: programs match on the case.</summary>
    public static string Describe(this OrderFault fault) => fault.Match(
        notListed: static x => $"{x.Coin} is not offered{x.Network.Match(Some: static network => $" on {network}", None: static () => "")}",
        networkNeeded: static x => $"{x.Coin} lives on several networks ({string.Join(", ", x.Networks)}): one must be named",
        inactive: static x => $"{NameOf(x.Currency)} is not active",
        depositDisabled: static x => $"{NameOf(x.Currency)} cannot be sent at the moment",
        withdrawDisabled: static x => $"{NameOf(x.Currency)} cannot be received at the moment",
        tooPrecise: static x => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{x.Amount} has more than {x.Decimals} decimals"),
        belowMinimum: static x => $"{x.Amount} is less than {x.Minimum}",
        aboveMaximum: static x => $"{x.Amount} is more than {x.Maximum}",
        tagNeeded: static x => $"{NameOf(x.Currency)} needs a memo or tag beside the address",
        tagNotTaken: static x => $"{NameOf(x.Currency)} has no memo or tag",
        rateOfAnotherPair: static x => $"the rate is one of {x.CoinFrom} in {x.CoinTo}");

    private static string NameOf(Currency currency) => $"{currency.Coin} on {currency.Network}";
}
