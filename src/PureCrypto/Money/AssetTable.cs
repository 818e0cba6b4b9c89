using System.Collections.Frozen;
using System.Linq;
using System.Text;
using LanguageExt;

namespace PureCrypto;

/// <summary>The one table of how each provider writes each asset, both ways.</summary>
/// <remarks>
/// <para>Codes and networks are those that the documents show. Where several texts mean the same, the first row of an asset is
/// the one that is written, and all are read. What is not in the table stays text.</para>
/// <para>Laws (<c>AssetTableLaws</c>): reading inverts writing for every row; no text of a spelling means two assets.
/// Spec: spec/money.md, AST-4 and AST-6.</para>
/// </remarks>
/// <example><c>USDT_TRC20</c>, <c>USDTTRC20</c>, <c>usdt</c> on <c>trx</c>, <c>USDT</c> on <c>TRC20</c> and <c>USDT</c> on
/// <c>tron</c> are all <see cref="Assets.TetherOnTron"/>.</example>
public static class AssetTable
{
    /// <summary>Every row, in the order in which it is preferred for writing.</summary>
    public static Seq<AssetRow> Rows { get; } = Seq(
        Row(Assets.TetherOnTron, Spelling.CryptoPayments, "USDT_TRC20"),
        Row(Assets.Tron, Spelling.CryptoPayments, "TRX"),

        Row(Assets.TetherOnTron, Spelling.CryptoFuse, "USDTTRC20"),
        Row(Assets.TetherOnArbitrum, Spelling.CryptoFuse, "USDTARB"),
        Row(Assets.TetherOnEthereum, Spelling.CryptoFuse, "USDTERC20"),
        Row(Assets.UsdCoinOnEthereum, Spelling.CryptoFuse, "USDCERC20"),
        Row(Assets.DaiOnEthereum, Spelling.CryptoFuse, "DAIERC20"),
        Row(Assets.Bitcoin, Spelling.CryptoFuse, "BTC"),
        Row(Assets.Ether, Spelling.CryptoFuse, "ETH"),
        Row(Assets.Dollar, Spelling.CryptoFuse, "USD"),

        Row(Assets.TetherOnTron, Spelling.CryptoFuseChain, "usdt", "trx"),
        Row(Assets.TetherOnTron, Spelling.CryptoFuseChain, "usdt", "tron"),
        Row(Assets.TetherOnEthereum, Spelling.CryptoFuseChain, "usdt", "eth"),
        Row(Assets.TetherOnEthereum, Spelling.CryptoFuseChain, "usdt", "ethereum"),
        Row(Assets.UsdCoinOnEthereum, Spelling.CryptoFuseChain, "usdc", "eth"),
        Row(Assets.UsdCoinOnEthereum, Spelling.CryptoFuseChain, "usdc", "ethereum"),
        Row(Assets.DaiOnEthereum, Spelling.CryptoFuseChain, "dai", "eth"),
        Row(Assets.DaiOnEthereum, Spelling.CryptoFuseChain, "dai", "ethereum"),

        Row(Assets.TetherOnTron, Spelling.Mistex, "USDT", "TRC20"),
        Row(Assets.TetherOnEthereum, Spelling.Mistex, "USDT", "ERC20"),
        Row(Assets.UsdCoinOnEthereum, Spelling.Mistex, "USDC", "ERC20"),
        Row(Assets.Bitcoin, Spelling.Mistex, "BTC", "BTC"),
        Row(Assets.Monero, Spelling.Mistex, "XMR", "XMR"),

        Row(Assets.TetherOnTron, Spelling.Mintarex, "USDT", "tron"),
        Row(Assets.TetherOnEthereum, Spelling.Mintarex, "USDT", "ethereum"),
        Row(Assets.UsdCoinOnEthereum, Spelling.Mintarex, "USDC", "ethereum"),
        Row(Assets.Ether, Spelling.Mintarex, "ETH", "ethereum"),
        Row(Assets.Bitcoin, Spelling.Mintarex, "BTC", "bitcoin"),
        Row(Assets.Dollar, Spelling.Mintarex, "USD"),
        Row(Assets.Euro, Spelling.Mintarex, "EUR"),
        Row(Assets.Pound, Spelling.Mintarex, "GBP"),
        Row(Assets.CanadianDollar, Spelling.Mintarex, "CAD"),
        Row(Assets.Dirham, Spelling.Mintarex, "AED"),
        Row(Assets.Rupee, Spelling.Mintarex, "INR"),

        Row(Assets.TetherOnTron, Spelling.MintarexShort, "USDT", "tron"),
        Row(Assets.TetherOnEthereum, Spelling.MintarexShort, "USDT", "eth"),
        Row(Assets.TetherOnArbitrum, Spelling.MintarexShort, "USDT", "arb"),
        Row(Assets.UsdCoinOnEthereum, Spelling.MintarexShort, "USDC", "eth"),
        Row(Assets.Ether, Spelling.MintarexShort, "ETH", "eth"),
        Row(Assets.Bitcoin, Spelling.MintarexShort, "BTC", "btc"),
        Row(Assets.Dollar, Spelling.MintarexShort, "USD"),
        Row(Assets.Euro, Spelling.MintarexShort, "EUR"),
        Row(Assets.Pound, Spelling.MintarexShort, "GBP"),
        Row(Assets.CanadianDollar, Spelling.MintarexShort, "CAD"),
        Row(Assets.Dirham, Spelling.MintarexShort, "AED"),
        Row(Assets.Rupee, Spelling.MintarexShort, "INR"));

    private static readonly FrozenDictionary<(Spelling Spelling, string Code, string Network), Asset> ByText =
        Rows.ToFrozenDictionary(row => Key(row.Spelling, row.Text), row => row.Asset);

    private static readonly FrozenDictionary<(Spelling Spelling, Asset Asset), AssetText> ByAsset =
        Rows.DistinctBy(row => (row.Spelling, row.Asset)).ToFrozenDictionary(row => (row.Spelling, row.Asset), row => row.Text);

    /// <summary>The asset that the text means in that spelling, if the table has it.</summary>
    public static Option<Asset> Find(Spelling spelling, AssetText text) =>
        ByText.TryGetValue(Key(spelling, text), out var asset) ? Some(asset) : None;

    /// <summary>How that spelling writes the asset, if the table has it.</summary>
    public static Option<AssetText> Write(Spelling spelling, Asset asset) =>
        ByAsset.TryGetValue((spelling, asset), out var text) ? Some(text) : None;

    private static AssetRow Row(Asset asset, Spelling spelling, string code) => new(asset, spelling, AssetText.Of(code));

    private static AssetRow Row(Asset asset, Spelling spelling, string code, string network) =>
        new(asset, spelling, AssetText.Of(code, network));

    /// <summary>Only CryptoFuse mixes cases in its own documents; everywhere else the case is part of the spelling.</summary>
    private static (Spelling Spelling, string Code, string Network) Key(Spelling spelling, AssetText text)
    {
        string network = text.Network.IfNone("");
        return spelling is Spelling.CryptoFuse or Spelling.CryptoFuseChain
            ? (spelling, Capitals(text.Code), Capitals(network))
            : (spelling, text.Code, network);
    }

    /// <summary>ASCII only: other alphabets have letters whose capital is an ASCII one.</summary>
    private static string Capitals(string text) => Ascii.IsValid(text) ? text.ToUpperInvariant() : text;
}
