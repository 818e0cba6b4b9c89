using PureCrypto.Signing.Explaining;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>What goes wrong with the signatures of CryptoPayments' callbacks.</summary>
/// <remarks>Spec: spec/explain.md.</remarks>
public static class CryptoPaymentsMistakes
{
    /// <summary>Explains the signature of a callback.</summary>
    public static Explainer<CallbackMessage> Callbacks { get; } = CallbackLapses.Explainer("cryptopayments");
}
