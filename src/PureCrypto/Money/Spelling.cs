using System.Text.Json.Serialization;

namespace PureCrypto;

/// <summary>A way to write an asset: the five that the providers use, and the second forms of two of them.</summary>
/// <remarks>
/// A document that knows one asset only needs no spelling: what it means is <see cref="Assets.Bitcoin"/>.
/// Spec: spec/money.md, AST-4.
/// </remarks>
[JsonConverter(typeof(NamesAlone<Spelling>))]
public enum Spelling
{
    /// <summary>Not said; nothing is known in it.</summary>
    Unknown,

    /// <summary>One text with an underscore: <c>USDT_TRC20</c>, <c>TRX</c>.</summary>
    CryptoPayments,

    /// <summary>One text without a separator, in any case: <c>USDTTRC20</c>, <c>BTC</c>.</summary>
    CryptoFuse,

    /// <summary>Token and blockchain, in any case: <c>usdt</c> on <c>trx</c>.</summary>
    CryptoFuseChain,

    /// <summary>Coin and network, both in capitals: <c>USDT</c> on <c>TRC20</c>.</summary>
    Mistex,

    /// <summary>Coin in capitals and the network's full name: <c>USDT</c> on <c>tron</c>, <c>BTC</c> on <c>bitcoin</c>.</summary>
    Mintarex,

    /// <summary>Coin in capitals and the network's short key: <c>USDT</c> on <c>tron</c>, <c>BTC</c> on <c>btc</c>.</summary>
    MintarexShort,
}
