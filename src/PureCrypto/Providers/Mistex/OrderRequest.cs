using System.Text.Json.Serialization;
using LanguageExt;

namespace PureCrypto.Providers.Mistex;

/// <summary>Asks for an exchange: the body of <c>POST /partner/orders</c>.</summary>
/// <param name="CoinFrom">The ticker that is sent.</param>
/// <param name="NetworkFrom">The network that it is sent on.</param>
/// <param name="CoinTo">The ticker that is received.</param>
/// <param name="NetworkTo">The network that it is received on.</param>
/// <param name="AmountFrom">How much is sent: more than 0.</param>
/// <param name="RateType">Floating or fixed; without a default here, unlike in <see cref="RateQuery"/> (M4).</param>
/// <param name="RecipientAddress">Who receives.</param>
/// <param name="RecipientAddressTag">The memo or tag that goes with the address, for networks that need one.</param>
/// <param name="RefundAddress">Who gets the deposit back if the exchange fails.</param>
public sealed record OrderRequest(
    [property: JsonRequired] string CoinFrom,
    [property: JsonRequired] string NetworkFrom,
    [property: JsonRequired] string CoinTo,
    [property: JsonRequired] string NetworkTo,
    [property: JsonRequired] Amount AmountFrom,
    [property: JsonRequired] RateType RateType,
    [property: JsonRequired] string RecipientAddress,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Option<string> RecipientAddressTag = default,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Option<string> RefundAddress = default);
