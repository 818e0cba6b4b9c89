using PureCrypto.Orders.Json;

namespace PureCrypto.Providers.Mintarex;

/// <summary>The status of a trade in JSON.</summary>
internal sealed class TradeStatusConverter() : OpenStatusConverter<TradeStatus>(MintarexMachines.Trade);
