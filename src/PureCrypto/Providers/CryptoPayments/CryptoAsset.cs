using System.Text.Json.Serialization;
using LanguageExt;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>What can be paid with: the answer of <c>GET /assets</c>.</summary>
/// <param name="Assets">In the order of the answer.</param>
public sealed record AssetList([property: JsonRequired] Seq<CryptoAsset> Assets);

/// <summary>An asset on its chain.</summary>
/// <param name="Id">Names it where orders are created.</param>
/// <param name="CurrencyCode">The code that stands beside amounts, such as <c>USDT</c>.</param>
/// <param name="DisplayName">The currency's name, for people.</param>
/// <param name="BlockchainId">The chain, such as <c>tron</c>.</param>
/// <param name="BlockchainDisplayName">The chain's name, for people.</param>
/// <param name="Name">The asset's name, for people, such as <c>Tether (TRC20)</c>.</param>
public sealed record CryptoAsset(
    [property: JsonRequired] AssetId Id,
    [property: JsonRequired] string CurrencyCode,
    [property: JsonRequired] string DisplayName,
    [property: JsonRequired] string BlockchainId,
    [property: JsonRequired] string BlockchainDisplayName,
    [property: JsonRequired] string Name);
