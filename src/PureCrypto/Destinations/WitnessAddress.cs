using System.Numerics;

namespace PureCrypto.Destinations;

/// <summary>Witness programs in bech32 (version 0) and bech32m (versions 1 to 16).</summary>
/// <remarks>
/// References: BIP-173, section Segwit address format; BIP-350, section Addresses for segregated witness outputs; BIP-141 for the
/// lengths of version 0; BIP-341 for version 1.
/// </remarks>
internal static class WitnessAddress
{
    private const int MaxVersion = 16;
    private const int MinProgram = 2;
    private const int MaxProgram = 40;

    /// <summary>Reads a text that begins with the human-readable part and the separator.</summary>
    public static AddressReading Read<T>(ReadOnlySpan<T> text, string humanPart) where T : unmanaged, IBinaryInteger<T>
    {
        int separator = humanPart.Length;
        int first = separator + 1;
        if (text.Length > Bech32.MaxLength || text.Length <= first + Bech32.ChecksumLength)
        {
            return AddressReading.Invalid(AddressFault.Length);
        }

        int stranger = Bech32.FirstNoSymbol(text, first);
        if (stranger >= 0)
        {
            return AddressReading.InvalidAt(AddressFault.Character, stranger);
        }

        int other = Bech32.FirstOfOtherCase(text);
        if (other >= 0)
        {
            return AddressReading.InvalidAt(AddressFault.MixedCase, other);
        }

        uint remainder = Bech32.Remainder(text, separator);
        int version = Bech32.Symbol(text[first]);
        return remainder is not (Bech32.Residue or Bech32.ModifiedResidue) ? AddressReading.Invalid(AddressFault.Checksum)
            : version > MaxVersion ? AddressReading.InvalidAt(AddressFault.WitnessVersion, first)
            : remainder != (version == 0 ? Bech32.Residue : Bech32.ModifiedResidue)
                ? AddressReading.Invalid(AddressFault.ChecksumVariant)
            : Program(version, text[(first + 1)..^Bech32.ChecksumLength]);
    }

    /// <summary>The program's bytes are its bits in eights; what is left over is padding.</summary>
    private static AddressReading Program<T>(int version, ReadOnlySpan<T> symbols) where T : unmanaged, IBinaryInteger<T>
    {
        (int bytes, int left) = int.DivRem(symbols.Length * 5, 8);
        if (left > 4 || (left > 0 && (Bech32.Symbol(symbols[^1]) & ((1 << left) - 1)) != 0))
        {
            return AddressReading.Invalid(AddressFault.Padding);
        }

        return (version, bytes) switch
        {
            (_, < MinProgram or > MaxProgram) => AddressReading.Invalid(AddressFault.WitnessProgram),
            (0, 20) => AddressReading.Valid(AddressKind.WitnessPublicKeyHash),
            (0, 32) => AddressReading.Valid(AddressKind.WitnessScriptHash),
            (0, _) => AddressReading.Invalid(AddressFault.WitnessProgram),
            (1, 32) => AddressReading.Valid(AddressKind.Taproot),
            _ => AddressReading.Valid(AddressKind.FutureWitness),
        };
    }
}
