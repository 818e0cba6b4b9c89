using System.Text.Json.Serialization;

namespace PureCrypto.Providers.Mistex;

/// <summary>How long a rate holds.</summary>
[JsonConverter(typeof(NamesAlone<RateType>))]
public enum RateType
{
    /// <summary>It moves with the market until the exchange; the provider's default.</summary>
    [JsonStringEnumMemberName("float")]
    Float,

    /// <summary>It is held for a time that the answer states.</summary>
    [JsonStringEnumMemberName("fixed")]
    Fixed,
}
