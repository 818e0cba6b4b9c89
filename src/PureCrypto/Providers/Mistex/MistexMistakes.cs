using PureCrypto.Signing.Explaining;

namespace PureCrypto.Providers.Mistex;

/// <summary>What goes wrong with <c>X-Signature</c> of Mistex.</summary>
/// <remarks>Spec: spec/explain.md.</remarks>
public static class MistexMistakes
{
    /// <summary>Explains a signature over the body of a request. The secret is <see cref="MistexKey.Secret"/>, and the key id
    /// of the message <see cref="MistexKey.KeyId"/>.</summary>
    public static Explainer<CallbackMessage> Bodies { get; } = CallbackLapses.Explainer("mistex", keyIdSeparator: ".");
}
