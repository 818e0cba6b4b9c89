using System.Diagnostics;
using LanguageExt;

namespace PureCrypto.Signing;

/// <summary>What a caller holds to be known to a provider, and to know the provider's answers.</summary>
/// <remarks>Prints its key id at most. Comparing two credentials compares references, never secrets.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Credential
{
    private Credential(Option<string> keyId, Option<Secret> token, Option<Secret> secret) =>
        (KeyId, Token, Secret) = (keyId, token, secret);

    /// <summary>No key at all, for open endpoints.</summary>
    public static Credential Nobody { get; } = new(None, None, None);

    /// <summary>The public name of the key, sent in the clear.</summary>
    public Option<string> KeyId { get; }

    /// <summary>A secret that is sent as it is, such as a bearer token.</summary>
    public Option<Secret> Token { get; }

    /// <summary>A secret that signs or verifies and is never sent.</summary>
    public Option<Secret> Secret { get; }

    /// <summary>A key id that is sent, and the secret that signs for it.</summary>
    public static Credential Signing(string keyId, Secret secret) => new(keyId, None, secret);

    /// <summary>A token that is sent.</summary>
    public static Credential Bearer(Secret token) => new(None, token, None);

    /// <summary>A token that is sent, and the secret that verifies what comes back.</summary>
    public static Credential Bearer(Secret token, Secret verifies) => new(None, token, verifies);

    /// <summary>The key id, if there is one; never a secret.</summary>
    public override string ToString() =>
        KeyId.Match(Some: static id => $"Credential({id})", None: static () => "Credential(redacted)");
}
