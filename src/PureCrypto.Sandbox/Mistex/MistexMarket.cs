using LanguageExt;
using PureCrypto.Providers.Mistex;

namespace PureCrypto.Sandbox.Mistex;

/// <summary>The coins of the made-up exchange, and prices that move with the clock: the same at the same time in every run.</summary>
/// <remarks>Each price swings by 1 % about its mean, along a triangle of four hours; each coin a step later than the one before.
/// The margin is taken by a fee schedule of the money module.</remarks>
internal static class MistexMarket
{
    /// <summary>The decimals of rates.</summary>
    public const int RateDecimals = 8;

    private const int PeriodMinutes = 240;
    private const int StepMinutes = 37;

    private static readonly Seq<(string Coin, decimal Dollars)> Means = new[]
    {
        ("BTC", 68_518.82m), ("XMR", 630.81m), ("USDT", 1.00m), ("ETH", 3_120.40m), ("XRP", 0.52m), ("LTC", 85.10m), ("DOGE", 0.15m),
    }.ToSeq();

    /// <summary>Every coin on every network. The first and the third have the values of the document's examples.</summary>
    public static Seq<Currency> Currencies { get; } = new[]
    {
        Of("BTC", "BTC", "Bitcoin", "0.0005", "100.0", 2, 8),
        Of("XMR", "XMR", "Monero", "0.05", "5000.0", 10, 12),
        Of("USDT", "TRC20", "Tether", "10.0", "500000.0", 20, 6),
        Of("USDT", "ERC20", "Tether", "20.0", "500000.0", 12, 6),
        Of("ETH", "ERC20", "Ethereum", "0.01", "1000.0", 12, 18) with
        {
            ExplorerTxUrl = "https://etherscan.io/tx/{hash}",
            ExplorerAddressUrl = "https://etherscan.io/address/{address}",
        },
        Of("XRP", "XRP", "XRP", "20", "1000000", 1, 6) with { IsMemo = true },
        Of("LTC", "LTC", "Litecoin", "0.1", "10000.0", 6, 8) with { IsActive = false },
        Of("DOGE", "DOGE", "Dogecoin", "50", "5000000", 40, 8) with { IsDepositEnabled = false },
    }.ToSeq();

    /// <summary>What one unit of a coin costs in another, after the margin.</summary>
    public static Amount Rate(Currency from, Currency to, FeeRate margin, DateTimeOffset now)
    {
        var price = Asset.Crypto(to.Coin, to.Network, RateDecimals).OrThrow();
        var mid = Amount.From(Dollars(from.Coin, now)).OrThrow().Divide(Dollars(to.Coin, now), RateDecimals, Rounding.HalfEven).OrThrow();
        var schedule = FeeSchedule.Of(price, new[] { new Fee("margin", new FeeRule.Proportional(margin), Rounding.Up) }.ToSeq()).OrThrow();
        return schedule.Apply(Money.Of(mid, price).OrThrow()).OrThrow().Net.Amount;
    }

    private static decimal Dollars(string coin, DateTimeOffset now)
    {
        int place = Means.Map(static mean => mean.Coin).ToList().IndexOf(coin);
        long minute = ((now.ToUnixTimeSeconds() / 60) + (place * StepMinutes)) % PeriodMinutes;
        decimal swing = ((minute < PeriodMinutes / 2 ? minute : PeriodMinutes - minute) / (PeriodMinutes / 4m)) - 1m;
        return Means[place].Dollars * (1m + (swing / 100m));
    }

    private static Currency Of(string coin, string network, string name, string least, string most, int confirmations, int decimals) => new(
        new Guid(Convert.FromHexString(Chain.HashOf(coin, network)[..32])).ToString("D"),
        coin,
        network,
        name,
        IsActive: true,
        IsDepositEnabled: true,
        IsWithdrawEnabled: true,
        Amount.Parse(least).OrThrow(),
        Amount.Parse(most).OrThrow(),
        confirmations,
        decimals,
        IsMemo: false,
        ExplorerTxUrl: default,
        ExplorerAddressUrl: default,
        IconUrl: $"/api/v1/coin-icons/{coin.ToLowerInvariant()}.svg?v=1777463560");
}
