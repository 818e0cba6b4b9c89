using System.Text.Json.Serialization;

namespace PureCrypto.Providers.BtcMix;

/// <summary>The answer of <c>GET /api/validateAddress/{btc_address}</c>.</summary>
/// <param name="Result">Whether the provider takes the address for one of Bitcoin. Read from <c>true</c> and from <c>"true"</c> (B9).</param>
public sealed record ValidatedAddress([property: JsonRequired] bool Result);
