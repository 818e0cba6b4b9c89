using System.Text.Json.Serialization;

namespace PureCrypto.Destinations;

/// <summary>What an address pays to, as far as its text says.</summary>
[JsonConverter(typeof(NamesAlone<AddressKind>))]
public enum AddressKind
{
    /// <summary>Not said.</summary>
    Unknown,

    /// <summary>An account of a chain that keeps accounts: Tron, Ethereum and those alike.</summary>
    Account,

    /// <summary>The hash of a public key, in base58 (P2PKH).</summary>
    PublicKeyHash,

    /// <summary>The hash of a script, in base58 (P2SH).</summary>
    ScriptHash,

    /// <summary>The hash of a public key, as a version 0 witness program of 20 bytes (P2WPKH).</summary>
    WitnessPublicKeyHash,

    /// <summary>The hash of a script, as a version 0 witness program of 32 bytes (P2WSH).</summary>
    WitnessScriptHash,

    /// <summary>A version 1 witness program of 32 bytes (P2TR).</summary>
    Taproot,

    /// <summary>A witness program that has no meaning yet: well formed, and anyone may be able to spend it.</summary>
    FutureWitness,
}
