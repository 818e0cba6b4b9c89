using System.Globalization;
using LanguageExt;

namespace PureCrypto.Destinations;

/// <summary>What a person is told about a <see cref="DestinationError"/> and an <see cref="AddressVerdict"/>.</summary>
public static class DestinationErrors
{
    /// <summary>One sentence. For people only: programs match on the case.</summary>
    public static string Describe(this DestinationError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error.Match(
            noNetwork: static _ => "No network: a name is 1 to 40 visible ASCII characters.",
            noAddress: static _ => "No address: one is 1 to 255 visible ASCII characters.",
            invalidAddress: static x => Invalid(x.Network, x.Fault, x.Position),
            noTag: static _ => "No tag: one is 1 to 255 printable ASCII characters and neither begins nor ends with a space.",
            tagMissing: static x => $"A tag is missing: without one, money sent to a common address on {x.Network} may be lost.",
            tagNotUsed: static x => $"No tag is used on {x.Network}: it would be lost.",
            tagNotNumber: static x => $"A tag on {x.Network} is a whole number from 0 to 4294967295.");
    }

    /// <summary>One sentence. For people only: programs match on the case.</summary>
    public static string Describe(this AddressVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return verdict.Match(
            valid: static x => $"A valid address of {x.Network}: {Words(x.Kind)}; {(x.IsChecksummed ? "the checksum holds" : "it carries no checksum, so a wrong digit would go unseen")}.",
            invalid: static x => Invalid(x.Network, x.Fault, x.Position),
            unknown: static x => $"Not known: no rule for the addresses of {x.Network} is known here.");
    }

    /// <summary>What is wrong and where, as a part of a sentence.</summary>
    internal static string Reason(AddressFault fault, Option<int> position) => Words(fault) + position.Match(
        Some: static at => string.Create(CultureInfo.InvariantCulture, $" at position {at}, counted from 0"), None: static () => "");

    private static string Invalid(Network network, AddressFault fault, Option<int> position) => $"No address of {network}: {Reason(fault, position)}.";

    private static string Words(AddressKind kind) => kind switch
    {
        AddressKind.Unknown => "of no known kind",
        AddressKind.Account => "an account",
        AddressKind.PublicKeyHash => "the hash of a public key (P2PKH)",
        AddressKind.ScriptHash => "the hash of a script (P2SH)",
        AddressKind.WitnessPublicKeyHash => "the hash of a public key (P2WPKH)",
        AddressKind.WitnessScriptHash => "the hash of a script (P2WSH)",
        AddressKind.Taproot => "a taproot output (P2TR)",
        AddressKind.FutureWitness => "a witness program without a meaning yet",
    };

    private static string Words(AddressFault fault) => fault switch
    {
        AddressFault.None => "nothing is wrong",
        AddressFault.Length => "too short or too long",
        AddressFault.Character => "a character that cannot stand there",
        AddressFault.MixedCase => "capitals and small letters mixed",
        AddressFault.Checksum => "the checksum does not hold",
        AddressFault.ChecksumVariant => "the checksum is of the other kind, bech32 for bech32m or the other way round",
        AddressFault.OtherNetwork => "it is of another network or another use",
        AddressFault.WitnessVersion => "a witness version above 16",
        AddressFault.WitnessProgram => "a witness program of the wrong length",
        AddressFault.Padding => "padding that is too long or not zero",
    };
}
