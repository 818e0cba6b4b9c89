using PureCrypto.Orders.Json;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>The status of a transaction in JSON.</summary>
internal sealed class TransactionStatusConverter() : OpenStatusConverter<TransactionStatus>(CryptoPaymentsMachines.Transaction);
