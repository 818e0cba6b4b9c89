using PureCrypto.Orders.Json;

namespace PureCrypto.Providers.BtcMix;

/// <summary>The status of a transaction in JSON.</summary>
internal sealed class TransactionStatusConverter() : OpenStatusConverter<TransactionStatus>(BtcMixMachines.Transaction);
