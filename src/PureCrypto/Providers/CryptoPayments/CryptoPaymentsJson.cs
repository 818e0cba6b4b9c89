using System.Text.Json.Serialization;
using PureCrypto.Calls.Json;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>CryptoPayments' records in JSON: names in camel case, amounts as strings, instants with the offset +00:00.</summary>
/// <remarks>Numbers are read from strings and amounts from numbers, too. Optional fields stand between others, so what is required
/// is marked.</remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    Converters = [typeof(OptionConverter), typeof(SeqConverter), typeof(OffsetInstantConverter), typeof(AmountAsString), typeof(WholeConverter)])]
[JsonSerializable(typeof(Page<Integration>))]
[JsonSerializable(typeof(Page<Order>))]
[JsonSerializable(typeof(Pagination))]
[JsonSerializable(typeof(Integration))]
[JsonSerializable(typeof(AssetList))]
[JsonSerializable(typeof(CryptoAsset))]
[JsonSerializable(typeof(ExchangeRates))]
[JsonSerializable(typeof(ExchangeRate))]
[JsonSerializable(typeof(CurrencyAmount))]
[JsonSerializable(typeof(PaymentRequest))]
[JsonSerializable(typeof(DepositRequest))]
[JsonSerializable(typeof(RefundRequestWire))]
[JsonSerializable(typeof(WithdrawalRequestWire))]
[JsonSerializable(typeof(TransferRequestWire))]
[JsonSerializable(typeof(IncomingOrder))]
[JsonSerializable(typeof(OutgoingOrder))]
[JsonSerializable(typeof(Transfer))]
[JsonSerializable(typeof(WidgetCode))]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(Transaction))]
[JsonSerializable(typeof(CryptoPaymentsErrors.Envelope))]
internal sealed partial class CryptoPaymentsJson : JsonSerializerContext;
