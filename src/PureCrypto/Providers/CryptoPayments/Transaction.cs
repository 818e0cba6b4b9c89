using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Orders;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>A transaction of an order: an item of it, or the answer of "transaction by ID", which also names the order.</summary>
/// <param name="Id">Names it at the provider.</param>
/// <param name="OrderId">Its order; none inside of one.</param>
/// <param name="Status">How it stands, by <see cref="CryptoPaymentsMachines.Transaction"/>; a text that the table does not know is kept as it came.</param>
/// <param name="CreatedAt">When it was seen.</param>
/// <param name="UpdatedAt">When it last changed.</param>
/// <param name="ReceiverAddress">Who received it.</param>
/// <param name="PrimaryAmount">In the asset's currency.</param>
/// <param name="SecondaryAmount">In euros.</param>
/// <param name="ServiceFeeAmount">In the currency beside it (C2).</param>
/// <param name="TotalAmount">In the asset's currency.</param>
/// <param name="Hash">Its name on its chain; none until it is on it.</param>
/// <param name="ExternalId">The merchant's own name for the order; none inside of one.</param>
public sealed record Transaction(
    [property: JsonRequired] TransactionId Id,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Option<OrderId> OrderId,
    [property: JsonRequired, JsonConverter(typeof(TransactionStatusConverter))] OpenStatus<TransactionStatus> Status,
    [property: JsonRequired] DateTimeOffset CreatedAt,
    [property: JsonRequired] DateTimeOffset UpdatedAt,
    [property: JsonRequired] string ReceiverAddress,
    Option<CurrencyAmount> PrimaryAmount,
    Option<CurrencyAmount> SecondaryAmount,
    Option<CurrencyAmount> ServiceFeeAmount,
    Option<CurrencyAmount> TotalAmount,
    Option<string> Hash,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Option<string> ExternalId)
{
    /// <summary>The four amounts as numbers, to compute with; none unless all are there.</summary>
    [JsonIgnore]
    public Option<OrderAmounts> Amounts => OrderAmounts.Of(PrimaryAmount, SecondaryAmount, ServiceFeeAmount, TotalAmount);
}
