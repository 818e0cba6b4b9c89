using System.Text.Json.Serialization;
using PureCrypto.Calls.Json;

namespace PureCrypto.Providers.BtcMix;

/// <summary>BtcMix's records in JSON: names in camel case.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(OptionConverter), typeof(SeqConverter), typeof(InstantConverter), typeof(DecimalTextConverter)])]
[JsonSerializable(typeof(ServiceStatus))]
[JsonSerializable(typeof(BtcMixErrors.Envelope))]
internal sealed partial class BtcMixJson : JsonSerializerContext;
