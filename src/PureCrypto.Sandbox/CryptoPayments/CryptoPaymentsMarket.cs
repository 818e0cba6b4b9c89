using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.CryptoPayments;

namespace PureCrypto.Sandbox.CryptoPayments;

/// <summary>The assets of the document, and prices that move with the clock: the same at the same time in every run.</summary>
/// <remarks>One dollar buys what the document's example says at its dearest, and up to 1 % more, along a triangle of four hours.</remarks>
internal static class CryptoPaymentsMarket
{
    public const string Euro = "EUR";

    private const int EuroDecimals = 2;
    private const int PeriodMinutes = 240;
    private const int RateDecimals = 6;
    private const decimal DollarsPerEuro = 1.05m;

    /// <summary>Every asset, with the texts of the document.</summary>
    public static Seq<CryptoAsset> Assets { get; } = new[]
    {
        new CryptoAsset(AssetId.UsdtTrc20, "USDT", "Tether", "tron", "Tron", "Tether (TRC20)"),
        new CryptoAsset(AssetId.Trx, "TRX", "Tron", "tron", "Tron", "Tron"),
    }.ToSeq();

    /// <summary>What an amount of money is worth in each asset; refused for a currency without a price.</summary>
    public static Either<ProviderError, ExchangeRates> Quote(RatesQuery query, DateTimeOffset now)
    {
        if (query.Currency is not ("USD" or Euro)) return CryptoPaymentsRefusals.Of(400, "Unknown currency.");
        var rates = Assets.Map(asset => (Asset: asset, Rate: PerUnit(asset.Id, query.Currency, now))).Map(quoted => (
            from worth in query.Amount.Multiply(quoted.Rate.Value, RateDecimals, Rounding.HalfUp)
            from padded in worth.WithDecimals(RateDecimals)
            select new ExchangeRate(quoted.Asset.Id, quoted.Rate, new CurrencyAmount(padded, quoted.Asset.CurrencyCode)))
            .MapLeft(static _ => CryptoPaymentsRefusals.Of(400, "The amount is too large.")));
        return rates.Sequence().Map(static all => new ExchangeRates(all.ToArray().ToSeq()));
    }

    /// <summary>What an amount of an asset is worth in euros, at two decimals.</summary>
    public static Amount InEuros(AssetId asset, Amount amount, DateTimeOffset now) =>
        amount.Divide(PerUnit(asset, Euro, now).Value, EuroDecimals, Rounding.HalfUp).Bind(static worth => worth.WithDecimals(EuroDecimals)).OrThrow();

    /// <summary>The code that stands beside amounts of an asset.</summary>
    public static string CodeOf(AssetId asset) => Assets.Find(known => known.Id == asset).Map(static known => known.CurrencyCode).IfNone(asset.Text);

    private static Amount PerUnit(AssetId asset, string currency, DateTimeOffset now)
    {
        long minute = now.ToUnixTimeSeconds() / 60 % PeriodMinutes;
        decimal swing = Math.Min(minute, PeriodMinutes - minute) / (PeriodMinutes / 2m);
        decimal perDollar = (asset == AssetId.Trx ? 3.538946m : 1.000460m) * (1m + (swing / 100m));
        return Amount.From(decimal.Round(string.Equals(currency, Euro, StringComparison.Ordinal) ? perDollar * DollarsPerEuro : perDollar, RateDecimals)).OrThrow();
    }
}
