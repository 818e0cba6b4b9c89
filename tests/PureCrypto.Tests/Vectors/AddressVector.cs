using PureCrypto.Destinations;

namespace PureCrypto.Tests.Vectors;

/// <summary>A row of <c>addresses/bitcoin.json</c> and of <c>addresses/other_networks.json</c>.</summary>
internal sealed record AddressVector(
    string Id, string Network, string Address, AddressOutcome Outcome, AddressKind? Kind, bool Checksummed, AddressFault? Fault, int? Position, string Note);

/// <summary>A row of <c>addresses/bech32.json</c>.</summary>
internal sealed record Bech32Vector(string Id, string Text, bool Sound, string Note);

/// <summary>A row of <c>addresses/keccak256.json</c>.</summary>
internal sealed record KeccakVector(string Id, string InputHex, string Hash, string Note);
