using System.Diagnostics;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Signing;

namespace PureCrypto.Providers.Mistex;

/// <summary>A key of the Mistex API, <c>key_id.secret</c>, taken apart.</summary>
/// <remarks>The whole is sent; what follows the first dot signs (M2). Prints its id only.</remarks>
[DebuggerDisplay("{KeyId}")]
public sealed class MistexKey
{
    private MistexKey(string keyId, Secret whole, Secret secret) => (KeyId, Whole, Secret) = (keyId, whole, secret);

    /// <summary>What stands before the first dot.</summary>
    public string KeyId { get; }

    /// <summary>The whole key, which is sent.</summary>
    public Secret Whole { get; }

    /// <summary>What follows the first dot, which signs.</summary>
    public Secret Secret { get; }

    /// <summary>What a client shows to be the key's owner, and signs bodies with where that is asked for.</summary>
    public Credential Credential => Credential.Bearer(Whole, Secret);

    /// <summary>Takes a key apart; refused without a dot, or with nothing before or after it (M10).</summary>
    public static Either<CallError, MistexKey> Parse(string text)
    {
        int dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && dot < text.Length - 1
            ? new MistexKey(text[..dot], Secret.OfText(text), Secret.OfText(text[(dot + 1)..]))
            : CallError.OfFault("key", "must be key_id.secret, with a dot between the two");
    }

    /// <summary>The key id.</summary>
    public override string ToString() => KeyId;
}
