using PureCrypto.Signing;

namespace PureCrypto.Providers.CryptoFuse;

/// <summary>How CryptoFuse signs its callbacks. The provider states an HMAC and publishes no more (F9).</summary>
/// <remarks>Spec: spec/providers/cryptofuse.md, CFC-1.</remarks>
public static class CryptoFuseCallbacks
{
    /// <summary>Assumed: HMAC-SHA256, lower-case hex, over the raw body. <c>with</c> replaces whatever turns out otherwise.</summary>
    public static CallbackRecipe Assumed { get; } = new() { Name = "cryptofuse", SignatureHeader = "X-Signature", IsAssumed = true };
}
