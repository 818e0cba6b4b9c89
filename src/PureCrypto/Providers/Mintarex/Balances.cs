using System.Text.Json.Serialization;
using LanguageExt;

namespace PureCrypto.Providers.Mintarex;

/// <summary>Which balances to list.</summary>
/// <param name="CurrencyType">Only these; both if none.</param>
/// <param name="IncludeEmpty">Whether wallets with nothing in them are listed; the provider's default is true.</param>
public sealed record BalancesQuery(Option<CurrencyType> CurrencyType, Option<bool> IncludeEmpty)
{
    /// <summary>Every wallet.</summary>
    public static BalancesQuery All { get; } = new(None, None);
}

/// <summary>A kind of currency, as a filter.</summary>
public enum CurrencyType
{
    /// <summary>Money of a state.</summary>
    Fiat,

    /// <summary>A crypto asset.</summary>
    Crypto,
}

/// <summary>The answer of <c>GET /v1/account/balances</c>.</summary>
/// <param name="Items">One balance for each wallet.</param>
/// <param name="Timestamp">When they held, by the server's clock.</param>
public sealed record Balances([property: JsonPropertyName("balances")] Seq<Balance> Items, DateTimeOffset Timestamp);

/// <summary>What one wallet holds, in units of its currency.</summary>
/// <param name="Currency">The currency's code, such as <c>BTC</c>.</param>
/// <param name="CurrencyType"><c>fiat</c> or <c>crypto</c>; any other text is kept as it came.</param>
/// <param name="Available">What can be spent.</param>
/// <param name="Locked">What is reserved.</param>
/// <param name="PendingIn">What is on its way in; not part of the total.</param>
/// <param name="PendingOut">What is on its way out; not part of the total.</param>
/// <param name="Total">Available and locked together.</param>
/// <param name="UsdValue">The total in US dollars, to the cent; absent for fiat.</param>
/// <param name="UsdPrice">The price of one unit in US dollars; absent for fiat.</param>
public sealed record Balance(
    string Currency,
    string CurrencyType,
    Amount Available,
    Amount Locked,
    Amount PendingIn,
    Amount PendingOut,
    Amount Total,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Option<Amount> UsdValue = default,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Option<Amount> UsdPrice = default);
