namespace PureCrypto;

/// <summary>The assets that the providers' documents name, with the decimals of their chains.</summary>
/// <remarks>Decimals are those of the coin or the token contract; the number that a provider prints is its own affair.</remarks>
public static class Assets
{
    /// <summary>Bitcoin, 8 decimals.</summary>
    public static Asset Bitcoin { get; } = Asset.Listed("BTC", "bitcoin", 8);

    /// <summary>Ether, 18 decimals.</summary>
    public static Asset Ether { get; } = Asset.Listed("ETH", "ethereum", 18);

    /// <summary>Monero, 12 decimals.</summary>
    public static Asset Monero { get; } = Asset.Listed("XMR", "monero", 12);

    /// <summary>Tron's own coin, 6 decimals.</summary>
    public static Asset Tron { get; } = Asset.Listed("TRX", "tron", 6);

    /// <summary>Tether on Tron (TRC-20), 6 decimals.</summary>
    public static Asset TetherOnTron { get; } = Asset.Listed("USDT", "tron", 6);

    /// <summary>Tether on Ethereum (ERC-20), 6 decimals.</summary>
    public static Asset TetherOnEthereum { get; } = Asset.Listed("USDT", "ethereum", 6);

    /// <summary>Tether on Arbitrum, 6 decimals.</summary>
    public static Asset TetherOnArbitrum { get; } = Asset.Listed("USDT", "arbitrum", 6);

    /// <summary>USD Coin on Ethereum (ERC-20), 6 decimals.</summary>
    public static Asset UsdCoinOnEthereum { get; } = Asset.Listed("USDC", "ethereum", 6);

    /// <summary>Dai on Ethereum (ERC-20), 18 decimals.</summary>
    public static Asset DaiOnEthereum { get; } = Asset.Listed("DAI", "ethereum", 18);

    /// <summary>US dollar, 2 decimals.</summary>
    public static Asset Dollar { get; } = Asset.Listed("USD", network: null, 2);

    /// <summary>Euro, 2 decimals.</summary>
    public static Asset Euro { get; } = Asset.Listed("EUR", network: null, 2);

    /// <summary>Pound sterling, 2 decimals.</summary>
    public static Asset Pound { get; } = Asset.Listed("GBP", network: null, 2);

    /// <summary>Canadian dollar, 2 decimals.</summary>
    public static Asset CanadianDollar { get; } = Asset.Listed("CAD", network: null, 2);

    /// <summary>Dirham of the Emirates, 2 decimals.</summary>
    public static Asset Dirham { get; } = Asset.Listed("AED", network: null, 2);

    /// <summary>Indian rupee, 2 decimals.</summary>
    public static Asset Rupee { get; } = Asset.Listed("INR", network: null, 2);
}
