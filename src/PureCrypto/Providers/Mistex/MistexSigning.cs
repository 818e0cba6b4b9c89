using PureCrypto.Signing;

namespace PureCrypto.Providers.Mistex;

/// <summary>How Mistex signs the bodies of requests, where asked to: hex of the HMAC over the raw body, also when it is empty (M3).</summary>
/// <remarks>Spec: spec/providers/mistex.md, MKS-1 and MKS-2.</remarks>
public static class MistexSigning
{
    /// <summary>The recipe of <c>X-Signature</c>. The key is <see cref="MistexKey.Secret"/>.</summary>
    public static CallbackRecipe Recipe { get; } = new() { Name = "mistex", SignatureHeader = "X-Signature" };
}
