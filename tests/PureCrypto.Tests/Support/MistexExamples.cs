using LanguageExt;
using PureCrypto.Destinations;
using PureCrypto.Providers.Mistex;

namespace PureCrypto.Tests.Support;

/// <summary>Values of the provider's document.</summary>
public static class MistexExamples
{
    public static Currency Bitcoin { get; } = Of("BTC", "BTC", "0.0005", "100.0", 8);

    public static Currency TetherOnTron { get; } = Of("USDT", "TRC20", "10.0", "500000.0", 6);

    public static Currency TetherOnEthereum { get; } = Of("USDT", "ERC20", "20.0", "500000.0", 6);

    public static Currency Ripple { get; } = Of("XRP", "XRP", "20", "1000000", 6) with { IsMemo = true };

    /// <summary>On a network of which nothing but this row is known.</summary>
    public static Currency Nem { get; } = Of("XEM", "XEM", "20", "1000000", 6) with { IsMemo = true };

    public static OrderRequest Request { get; } = new(
        "BTC", "BTC", "USDT", "TRC20", Amount.Parse("0.05").OrThrow(), RateType.Float, Destination.Parse("TRC20", "TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE").OrThrow());

    public static QuotedRate Rate { get; } = new(
        "BTC", "USDT", MistexWords.RateTypes.Write(RateType.Float), Amount.Parse("68518.82").OrThrow(), Amount.Parse("0.0013").OrThrow(), Amount.Parse("43.35").OrThrow(), default);

    private static Currency Of(string coin, string network, string least, string most, int decimals) => new(
        "a1b2c3d4-...", coin, network, coin, IsActive: true, IsDepositEnabled: true, IsWithdrawEnabled: true,
        Amount.Parse(least).OrThrow(), Amount.Parse(most).OrThrow(), 2, decimals, IsMemo: false,
        ExplorerTxUrl: default, ExplorerAddressUrl: default, IconUrl: $"/api/v1/coin-icons/{coin.ToLowerInvariant()}.svg?v=1777463560");
}
