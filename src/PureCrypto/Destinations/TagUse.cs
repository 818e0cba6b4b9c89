using System.Text.Json.Serialization;

namespace PureCrypto.Destinations;

/// <summary>Whether services on a network tell their customers apart by a tag beside one common address.</summary>
[JsonConverter(typeof(NamesAlone<TagUse>))]
public enum TagUse
{
    /// <summary>Not known here: a tag may be given, and none is asked for.</summary>
    NotKnown,

    /// <summary>Every customer has an address of his own; a tag would be lost.</summary>
    NotUsed,

    /// <summary>A common address is the custom; money sent to one without a tag is lost or waits for a person.</summary>
    Expected,
}
