using System.Text.Json.Serialization;

namespace PureCrypto.Destinations;

/// <summary>What is said of the tag of one address, beyond the custom of its network.</summary>
[JsonConverter(typeof(NamesAlone<TagDemand>))]
public enum TagDemand
{
    /// <summary>Nothing: the custom of the network holds.</summary>
    OfNetwork,

    /// <summary>The provider says that a tag is needed, whatever the custom.</summary>
    Required,

    /// <summary>The recipient is known to need none, such as a wallet of one's own: to be said, never assumed.</summary>
    Waived,
}
