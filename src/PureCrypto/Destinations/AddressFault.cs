using System.Text.Json.Serialization;

namespace PureCrypto.Destinations;

/// <summary>The first thing that is wrong with an address. Spec: spec/destinations.md, DST-3.</summary>
[JsonConverter(typeof(NamesAlone<AddressFault>))]
public enum AddressFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Too short or too long.</summary>
    Length,

    /// <summary>A character that no address of the network has at this position.</summary>
    Character,

    /// <summary>Capitals and small letters where only one of them may be; the position is the first that differs.</summary>
    MixedCase,

    /// <summary>The checksum does not hold: mistyped. The position is known where the checksum is in the case of letters.</summary>
    Checksum,

    /// <summary>The checksum is bech32 where bech32m is due, or the other way round.</summary>
    ChecksumVariant,

    /// <summary>A sound address, but of another network or of another use.</summary>
    OtherNetwork,

    /// <summary>A witness version above 16.</summary>
    WitnessVersion,

    /// <summary>A witness program of a length that its version does not allow.</summary>
    WitnessProgram,

    /// <summary>Bits left over that are more than 4, or not zero.</summary>
    Padding,
}
