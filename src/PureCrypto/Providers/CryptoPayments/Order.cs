using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Orders;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>An order of any kind, incoming or outgoing; also what a callback brings.</summary>
/// <remarks>The four amounts are zeros before anything came, and the reference allows null. Which of primary and total is gross and
/// which is net, the documents tell differently (C1). Spec: spec/providers/cryptopayments.md, CPO-7.</remarks>
/// <param name="Id">Names it.</param>
/// <param name="Status">How it stands, by <see cref="CryptoPaymentsMachines.Order"/>; a text that the table does not know is kept as it came.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="UpdatedAt">When it last changed.</param>
/// <param name="Transactions">What came, or was sent.</param>
/// <param name="PrimaryAmount">In the asset's currency.</param>
/// <param name="SecondaryAmount">In euros.</param>
/// <param name="ServiceFeeAmount">In the currency beside it (C2).</param>
/// <param name="TotalAmount">In the asset's currency.</param>
/// <param name="ExternalId">The merchant's own name for it.</param>
public sealed record Order(
    [property: JsonRequired] OrderId Id,
    [property: JsonRequired, JsonConverter(typeof(OrderStatusConverter))] OpenStatus<OrderStatus> Status,
    [property: JsonRequired] DateTimeOffset CreatedAt,
    [property: JsonRequired] DateTimeOffset UpdatedAt,
    [property: JsonRequired] Seq<Transaction> Transactions,
    Option<CurrencyAmount> PrimaryAmount,
    Option<CurrencyAmount> SecondaryAmount,
    Option<CurrencyAmount> ServiceFeeAmount,
    Option<CurrencyAmount> TotalAmount,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Option<string> ExternalId)
{
    /// <summary>The four amounts as numbers, to compute with; none unless all are there.</summary>
    [JsonIgnore]
    public Option<OrderAmounts> Amounts => OrderAmounts.Of(PrimaryAmount, SecondaryAmount, ServiceFeeAmount, TotalAmount);
}
