using System.Collections.Immutable;
using System.Diagnostics;
using System.Numerics;

namespace PureCrypto.Destinations;

/// <summary>How the addresses of a network are written.</summary>
internal abstract record AddressRule
{
    private AddressRule()
    {
    }

    /// <summary>Base58 with a version byte and, where there is a human-readable part, witness programs in bech32.</summary>
    public sealed record Coded(ImmutableArray<Base58Version> Versions, string? HumanPart) : AddressRule;

    /// <summary>Hex with the checksum in the case of its letters.</summary>
    public sealed record Hex : AddressRule;

    public AddressReading Read<T>(ReadOnlySpan<T> text) where T : unmanaged, IBinaryInteger<T> => this switch
    {
        Coded coded => Read(text, coded),
        Hex => HexAddress.Read(text),
        _ => throw new UnreachableException(),
    };

    // An address in base58 may begin like one in bech32 (LTC1…), so the other form has its say before a fault counts. What is
    // sound in bech32 under another human-readable part is somebody else's address, and not a mistyped one of ours.
    private static AddressReading Read<T>(ReadOnlySpan<T> text, Coded rule) where T : unmanaged, IBinaryInteger<T>
    {
        bool isWitness = rule.HumanPart is { } own && Bech32.HasHumanPart(text, own);
        var witness = isWitness ? WitnessAddress.Read(text, rule.HumanPart!) : default;
        if (witness.IsValid)
        {
            return witness;
        }

        var coded = Base58Check.Read(text, rule.Versions);
        return coded.IsValid ? coded
            : isWitness ? witness
            : Bech32.IsSound(text) ? AddressReading.Invalid(AddressFault.OtherNetwork)
            : coded;
    }
}
