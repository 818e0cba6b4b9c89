using PureCrypto.Orders.Json;

namespace PureCrypto.Providers.Mistex;

/// <summary>The rate type of an answer in JSON.</summary>
internal sealed class RateTypeConverter() : OpenStatusConverter<RateType>(MistexWords.RateTypes);
