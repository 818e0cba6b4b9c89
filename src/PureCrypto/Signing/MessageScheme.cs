using LanguageExt;

namespace PureCrypto.Signing;

/// <summary>How messages of one kind are signed and judged, as one value: both ends of the wire.</summary>
/// <remarks>
/// Requests, callbacks and responses have the same face here, so that one set of laws runs over every scheme there is
/// (<c>SchemeLaws</c>), and so do the bad inputs and the benchmarks. Plain forms are made of typed stages; the hot forms
/// allocate nothing and agree with them. Spec: spec/signing.md, SIG-13 to SIG-16.
/// </remarks>
public sealed record MessageScheme
{
    /// <summary>The scheme's name, which no other scheme of a registry has.</summary>
    public required string Name { get; init; }

    /// <summary>What the signature covers.</summary>
    public required SignedParts Signs { get; init; }

    /// <summary>The hash inside the HMAC.</summary>
    public MacAlgorithm Algorithm { get; init; } = MacAlgorithm.Sha256;

    /// <summary>How the MAC is spelled where it travels.</summary>
    public MacEncoding Encoding { get; init; } = MacEncoding.LowerHex;

    /// <summary>What stands before the MAC; empty if nothing does.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Header fields that the sender sets by itself and without which the message is malformed; they are not signed.</summary>
    public Seq<string> Required { get; init; }

    /// <summary>Whether the provider leaves the scheme unpublished, so that this one is a guess to be replaced.</summary>
    public bool IsAssumed { get; init; }

    /// <summary>What is signed: an unsigned message and a stamp become the exact bytes, or why there are none.</summary>
    public required Func<Message, Stamp, Either<VerificationError, Canonical>> Canonicalise { get; init; }

    /// <summary>How the signature travels: a message, the key's id, the stamp and the spelled signature become the signed message.</summary>
    public required Func<Message, string, Stamp, string, Message> Attach { get; init; }

    /// <summary>The proof that a message is genuine, or why it is not proven; the receiver's clock is the last argument.</summary>
    public required Func<Keyring, Message, DateTimeOffset, Either<VerificationError, Proof>> Verify { get; init; }

    /// <summary>The spelled signature without the stages between.</summary>
    public required HotSigning TrySign { get; init; }

    /// <summary>Whether a message is genuine, without the reason.</summary>
    public required HotVerification TryVerify { get; init; }

    /// <summary>The MAC of canonical bytes.</summary>
    /// <exception cref="ObjectDisposedException">The secret was disposed.</exception>
    public Signature Mac(Canonical canonical, Secret secret) => Hmac.Of(Algorithm, canonical, secret);

    /// <summary>The text that carries the signature: the prefix, and the MAC as this scheme spells it.</summary>
    public string Spell(Signature signature) => Prefix + Encoding.Write(signature.Bytes.Span);

    /// <summary>The signed message; or, where the body has no signed text, why.</summary>
    /// <exception cref="ObjectDisposedException">The secret was disposed.</exception>
    public Either<VerificationError, Message> Sign(Message message, string keyId, Secret secret, Stamp stamp) =>
        Sign(message, keyId, canonical => Mac(canonical, secret), stamp);

    /// <summary>The same with a function in place of a secret, for a key that stays inside a module or service.</summary>
    public Either<VerificationError, Message> Sign(Message message, string keyId, Func<Canonical, Signature> signer, Stamp stamp) =>
        Canonicalise(message, stamp).Map(canonical => Attach(message, keyId, stamp, Spell(signer(canonical))));

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>Writes the UTF-8 text that carries a message's signature; false, and nothing written, if it does not fit or has no signed text.</summary>
/// <param name="secret">The key.</param>
/// <param name="message">What to sign.</param>
/// <param name="stamp">When, and the nonce; a scheme looks at what it signs.</param>
/// <param name="destination">Takes the text, at most 160 bytes for the schemes of this library.</param>
/// <param name="written">How many bytes it has; 0 if the result is false.</param>
public delegate bool HotSigning(Secret secret, Message message, Stamp stamp, Span<byte> destination, out int written);

/// <summary>Whether a message is genuine.</summary>
/// <param name="keys">The keys it may be signed with.</param>
/// <param name="message">The message as received.</param>
/// <param name="now">The receiver's clock when it arrived.</param>
public delegate bool HotVerification(Keyring keys, Message message, DateTimeOffset now);
