using System.Text.Json.Serialization;

namespace PureCrypto.Destinations;

/// <summary>How the check of an address ended.</summary>
[JsonConverter(typeof(NamesAlone<AddressOutcome>))]
public enum AddressOutcome
{
    /// <summary>Nothing is known: the network's rule is not.</summary>
    NotKnown,

    /// <summary>It can be an address of the network.</summary>
    Valid,

    /// <summary>It is no address of the network.</summary>
    Invalid,
}
