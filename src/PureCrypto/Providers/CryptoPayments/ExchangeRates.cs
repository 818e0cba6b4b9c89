using System.Text.Json.Serialization;
using LanguageExt;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>Asks what an amount of money is worth in each asset.</summary>
/// <param name="Amount">How much, more than 0.</param>
/// <param name="Currency">The fiat currency's code, such as <c>USD</c>.</param>
public sealed record RatesQuery(Amount Amount, string Currency);

/// <summary>The answer of <c>GET /exchange-rates</c>.</summary>
/// <param name="Rates">One for each asset.</param>
public sealed record ExchangeRates([property: JsonRequired] Seq<ExchangeRate> Rates);

/// <summary>What the amount that was asked for is worth in an asset.</summary>
/// <param name="AssetId">The asset.</param>
/// <param name="Rate">How many units of the asset one unit of the fiat currency is worth.</param>
/// <param name="Crypto">What the whole amount is worth. That it is amount × rate is inferred: the example asks for 1.</param>
public sealed record ExchangeRate(
    [property: JsonRequired] AssetId AssetId,
    [property: JsonRequired] Amount Rate,
    [property: JsonRequired] CurrencyAmount Crypto);
