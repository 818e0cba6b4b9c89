using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Calls.Json;

namespace PureCrypto.Providers.Mistex;

/// <summary>Mistex's records in JSON: names in snake case, amounts as numbers of plain digits, instants with Z (M6).</summary>
/// <remarks>Numbers and flags are read from strings, too. Optional fields stand between others, so what is required is marked.</remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true,
    Converters = [typeof(OptionConverter), typeof(SeqConverter), typeof(InstantConverter), typeof(AmountAsNumber), typeof(FlagConverter), typeof(WholeConverter)])]
[JsonSerializable(typeof(Seq<Currency>))]
[JsonSerializable(typeof(Currency))]
[JsonSerializable(typeof(QuotedRate))]
[JsonSerializable(typeof(OrderRequestWire))]
[JsonSerializable(typeof(OrderWire))]
[JsonSerializable(typeof(MistexErrors.Envelope))]
internal sealed partial class MistexJson : JsonSerializerContext;
