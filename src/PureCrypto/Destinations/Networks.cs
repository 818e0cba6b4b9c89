using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using LanguageExt;

namespace PureCrypto.Destinations;

/// <summary>The networks of which something is known, and how providers spell them.</summary>
/// <remarks>
/// Spellings are read in any case (ASCII). Sources of the tags and of the rules are in spec/destinations.md. Laws
/// (<c>NetworkLaws</c>): no spelling means two networks; every network of <see cref="AssetTable"/> is here, in the provider's
/// spelling and in ours.
/// </remarks>
public static class Networks
{
    /// <summary>Bitcoin's main network.</summary>
    public static Network Bitcoin { get; } = Network.Listed(
        "bitcoin", TagUse.NotUsed, Coded("bc", (0x00, AddressKind.PublicKeyHash), (0x05, AddressKind.ScriptHash)));

    /// <summary>Bitcoin's test networks, of which signet is one: their addresses look alike.</summary>
    public static Network BitcoinTestnet { get; } = Network.Listed(
        "bitcoin-testnet", TagUse.NotUsed, Coded("tb", (0x6f, AddressKind.PublicKeyHash), (0xc4, AddressKind.ScriptHash)));

    /// <summary>Bitcoin's private test networks. In base58 their addresses are those of <see cref="BitcoinTestnet"/>.</summary>
    public static Network BitcoinRegtest { get; } = Network.Listed(
        "bitcoin-regtest", TagUse.NotUsed, Coded("bcrt", (0x6f, AddressKind.PublicKeyHash), (0xc4, AddressKind.ScriptHash)));

    /// <summary>Tron.</summary>
    public static Network Tron { get; } = Network.Listed("tron", TagUse.NotUsed, Coded(null, (0x41, AddressKind.Account)));

    /// <summary>Ethereum.</summary>
    public static Network Ethereum { get; } = Evm("ethereum");

    /// <summary>The XRP Ledger. Its tag is a number below 2³².</summary>
    public static Network Xrp { get; } = Network.Listed("xrp", TagUse.Expected, rule: null);

    /// <summary>Every network with all its spellings, the name first.</summary>
    public static Seq<NetworkRow> Rows { get; } = Seq(
        Row(Bitcoin, "btc", "xbt"),
        Row(BitcoinTestnet, "testnet", "testnet3", "testnet4", "signet", "tbtc"),
        Row(BitcoinRegtest, "regtest"),
        Row(Network.Listed("litecoin", TagUse.NotUsed, Litecoin()), "ltc"),
        Row(Network.Listed("dogecoin", TagUse.NotUsed, Dogecoin()), "doge"),
        Row(Tron, "trx", "trc20", "trc-20"),
        Row(Ethereum, "eth", "erc20", "erc-20"),
        Row(Evm("arbitrum"), "arb"),
        Row(Evm("base")),
        Row(Evm("optimism"), "op"),
        Row(Evm("polygon"), "matic"),
        Row(Evm("bsc"), "bep20", "bep-20"),
        Row(Xrp, "ripple", "xrpl"),
        Row(Network.Listed("stellar", TagUse.Expected, rule: null), "xlm"),
        Row(Network.Listed("eos", TagUse.Expected, rule: null)),
        Row(Network.Listed("ton", TagUse.Expected, rule: null)),
        Row(Network.Listed("bnb-beacon", TagUse.Expected, rule: null), "bep2", "bep-2"),
        Row(Network.Listed("cosmos", TagUse.Expected, rule: null), "atom"),
        Row(Network.Listed("hedera", TagUse.Expected, rule: null), "hbar"),
        Row(Network.Listed("monero", TagUse.NotKnown, rule: null), "xmr"),
        Row(Network.Listed("solana", TagUse.NotKnown, rule: null), "sol"),
        Row(Network.Listed("cardano", TagUse.NotKnown, rule: null), "ada"));

    private static readonly FrozenDictionary<string, Network> BySpelling = Rows
        .SelectMany(static row => row.Spellings.Map(spelling => KeyValuePair.Create(spelling, row.Network)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The listed network of that spelling, if there is one.</summary>
    public static Option<Network> Find(string spelling)
    {
        ArgumentNullException.ThrowIfNull(spelling);
        return Optional(Lookup(spelling));
    }

    /// <summary>A network that is spelled by ASCII alone: no other alphabet has a letter whose capital is one of these.</summary>
    internal static Network? Lookup(string spelling) =>
        System.Text.Ascii.IsValid(spelling) ? BySpelling.GetValueOrDefault(spelling) : null;

    private static NetworkRow Row(Network network, params string[] others) => new(network, Seq<string>([network.Name, .. others]));

    private static Network Evm(string name) => Network.Listed(name, TagUse.NotUsed, new AddressRule.Hex());

    // The second byte for scripts is the older one, which Bitcoin has as well.
    private static AddressRule Litecoin() =>
        Coded("ltc", (0x30, AddressKind.PublicKeyHash), (0x32, AddressKind.ScriptHash), (0x05, AddressKind.ScriptHash));

    private static AddressRule Dogecoin() => Coded(null, (0x1e, AddressKind.PublicKeyHash), (0x16, AddressKind.ScriptHash));

    private static AddressRule.Coded Coded(string? humanPart, params (byte Byte, AddressKind Kind)[] versions) =>
        new([.. versions.Select(static version => new Base58Version(version.Byte, version.Kind))], humanPart);
}
