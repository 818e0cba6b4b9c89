namespace PureCrypto.Destinations;

/// <summary>The first byte of an address in base58, and what it says.</summary>
internal sealed record Base58Version(byte Byte, AddressKind Kind);
