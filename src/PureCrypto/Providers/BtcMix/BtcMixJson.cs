using System.Text.Json.Serialization;
using PureCrypto.Calls.Json;

namespace PureCrypto.Providers.BtcMix;

/// <summary>BtcMix's records in JSON: names in camel case, instants with the offset +00:00.</summary>
/// <remarks>The order of a record's parameters is the documented order of its fields, which is signed. Optional fields stand
/// between others, so what is required is marked.</remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    Converters = [typeof(OptionConverter), typeof(SeqConverter), typeof(OffsetInstantConverter), typeof(BtcMixAmounts), typeof(FlagConverter)])]
[JsonSerializable(typeof(ServiceStatus))]
[JsonSerializable(typeof(ValidatedAddress))]
[JsonSerializable(typeof(TransactionRequestWire))]
[JsonSerializable(typeof(CreatedTransaction))]
[JsonSerializable(typeof(TransactionsPage))]
[JsonSerializable(typeof(ListedTransaction))]
[JsonSerializable(typeof(Transaction))]
[JsonSerializable(typeof(BtcMixErrors.Envelope))]
internal sealed partial class BtcMixJson : JsonSerializerContext;
