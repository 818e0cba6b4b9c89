using PureCrypto.Signing;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>How CryptoPayments signs its callbacks: hex over the raw body, under the live API key itself (C7).</summary>
/// <remarks>Spec: spec/providers/cryptopayments.md, CPC-1.</remarks>
public static class CryptoPaymentsCallbacks
{
    /// <summary>The recipe.</summary>
    public static CallbackRecipe Recipe { get; } = new() { Name = "cryptopayments", SignatureHeader = "api-notification-sign" };
}
