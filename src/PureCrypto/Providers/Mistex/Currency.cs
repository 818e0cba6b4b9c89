using System.Text.Json.Serialization;
using LanguageExt;

namespace PureCrypto.Providers.Mistex;

/// <summary>A coin on a network: an item of <c>GET /currencies</c>. Amounts are in units of the coin.</summary>
/// <param name="Id">The provider's own id. The document says UUID, and its examples are none, so any text is taken.</param>
/// <param name="Coin">The ticker, such as <c>USDT</c>.</param>
/// <param name="Network">The network, such as <c>TRC20</c>.</param>
/// <param name="Name">For people.</param>
/// <param name="IsActive">Whether the coin is offered on this network.</param>
/// <param name="IsDepositEnabled">Whether it can be sent.</param>
/// <param name="IsWithdrawEnabled">Whether it can be received.</param>
/// <param name="MinAmount">The least per order. The bounds of a pair, in the answer of <c>GET /partner/rates</c>, win over it (M5).</param>
/// <param name="MaxAmount">The most per order; the same holds.</param>
/// <param name="MinConfirmations">Confirmations after which a deposit counts.</param>
/// <param name="Decimals">The decimals of its smallest unit.</param>
/// <param name="IsMemo">Whether the network needs a memo or destination tag; none if the provider does not say.</param>
/// <param name="ExplorerTxUrl">The template of links to transactions, as it came: see <see cref="MistexLinks"/>.</param>
/// <param name="ExplorerAddressUrl">The template of links to addresses, as it came.</param>
/// <param name="IconUrl">The path of the icon, as it came.</param>
public sealed record Currency(
    [property: JsonRequired] string Id,
    [property: JsonRequired] string Coin,
    [property: JsonRequired] string Network,
    [property: JsonRequired] string Name,
    [property: JsonRequired] bool IsActive,
    [property: JsonRequired] bool IsDepositEnabled,
    [property: JsonRequired] bool IsWithdrawEnabled,
    [property: JsonRequired] Amount MinAmount,
    [property: JsonRequired] Amount MaxAmount,
    [property: JsonRequired] int MinConfirmations,
    [property: JsonRequired] int Decimals,
    Option<bool> IsMemo,
    Option<string> ExplorerTxUrl,
    Option<string> ExplorerAddressUrl,
    Option<string> IconUrl)
{
    /// <summary>The asset, by the provider's own names; an error if they are none.</summary>
    [JsonIgnore]
    public Either<MoneyError, Asset> Asset => PureCrypto.Asset.Crypto(Coin, Network, Decimals is >= 0 and <= Amount.MaxDecimals ? Decimals : None);

    /// <summary>Whether this is that coin on that network, letter by letter.</summary>
    public bool Is(string coin, string network) =>
        string.Equals(Coin, coin, StringComparison.Ordinal) && string.Equals(Network, network, StringComparison.Ordinal);
}
