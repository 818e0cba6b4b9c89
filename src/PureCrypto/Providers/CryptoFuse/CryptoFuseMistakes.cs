using PureCrypto.Signing.Explaining;

namespace PureCrypto.Providers.CryptoFuse;

/// <summary>What goes wrong with the signatures of CryptoFuse's callbacks, or else what their unpublished recipe is (F9).</summary>
/// <remarks>Spec: spec/explain.md.</remarks>
public static class CryptoFuseMistakes
{
    /// <summary>Explains the signature of a callback. A "mistake" against the assumed recipe that explains every callback is the recipe.</summary>
    public static Explainer<CallbackMessage> Callbacks { get; } = CallbackLapses.Explainer("cryptofuse");
}
