using System.Text.Json.Serialization;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>An amount with the currency that stands beside it, such as <c>{"amount":"1.000000","currency":"TRX"}</c>.</summary>
/// <param name="Amount">How much; a string on the wire, whose decimals are kept.</param>
/// <param name="Currency">The currency's code: <c>TRX</c>, <c>USDT</c>, <c>EUR</c>. That of a fee is the one that stands beside it (C2).</param>
public sealed record CurrencyAmount(
    [property: JsonRequired] Amount Amount,
    [property: JsonRequired] string Currency);
