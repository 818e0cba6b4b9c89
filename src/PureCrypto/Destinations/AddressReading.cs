using LanguageExt;

namespace PureCrypto.Destinations;

/// <summary>What a check found, without allocating: the hot form of <see cref="AddressVerdict"/>.</summary>
/// <remarks>The default is the reading of an address whose network has no known rule.</remarks>
public readonly record struct AddressReading
{
    // Counted from 1, so that the default has no position.
    private readonly int _place;

    private AddressReading(AddressOutcome outcome, AddressKind kind, bool isChecksummed, AddressFault fault, int place)
    {
        (Outcome, Kind, IsChecksummed, Fault) = (outcome, kind, isChecksummed, fault);
        _place = place;
    }

    /// <summary>Valid, invalid or not known.</summary>
    public AddressOutcome Outcome { get; }

    /// <summary>What it pays to; unknown unless it is valid.</summary>
    public AddressKind Kind { get; }

    /// <summary>Whether a checksum was there and holds. False for a valid address in one case that could not carry one.</summary>
    public bool IsChecksummed { get; }

    /// <summary>What is wrong; none unless it is invalid.</summary>
    public AddressFault Fault { get; }

    /// <summary>Whether it is valid.</summary>
    public bool IsValid => Outcome == AddressOutcome.Valid;

    /// <summary>Where the fault is, counted from 0, if it is at one place.</summary>
    public Option<int> Position => _place > 0 ? Some(_place - 1) : None;

    internal static AddressReading Valid(AddressKind kind, bool isChecksummed = true) =>
        new(AddressOutcome.Valid, kind, isChecksummed, AddressFault.None, 0);

    internal static AddressReading Invalid(AddressFault fault) => new(AddressOutcome.Invalid, AddressKind.Unknown, false, fault, 0);

    internal static AddressReading InvalidAt(AddressFault fault, int position) =>
        new(AddressOutcome.Invalid, AddressKind.Unknown, false, fault, position + 1);
}
