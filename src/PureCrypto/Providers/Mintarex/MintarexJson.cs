using System.Text.Json.Serialization;
using PureCrypto.Calls.Json;

namespace PureCrypto.Providers.Mintarex;

/// <summary>Mintarex's records in JSON: names in snake case; amounts as strings, read from their text.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(OptionConverter), typeof(SeqConverter), typeof(InstantConverter)])]
[JsonSerializable(typeof(Health))]
[JsonSerializable(typeof(Balances))]
[JsonSerializable(typeof(Balance))]
[JsonSerializable(typeof(QuoteRequest))]
[JsonSerializable(typeof(Quote))]
[JsonSerializable(typeof(AcceptanceBody))]
[JsonSerializable(typeof(Trade))]
[JsonSerializable(typeof(MintarexErrors.Envelope))]
internal sealed partial class MintarexJson : JsonSerializerContext;
