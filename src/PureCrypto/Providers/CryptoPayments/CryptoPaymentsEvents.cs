using LanguageExt;
using PureCrypto.Signing.Receiving;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>CryptoPayments' callbacks: each brings an order, when a deposit order is completed (C6).</summary>
/// <remarks>Spec: spec/providers/cryptopayments.md, CPC-1 to CPC-3.</remarks>
public static class CryptoPaymentsEvents
{
    /// <summary>Reads callbacks. The key is the live API key (C7).</summary>
    /// <remarks>The time in a message is the order's last change. How long a callback is repeated is not documented, so every age is
    /// taken; who judges it says so by <see cref="CallbackReader{T}.Within"/>.</remarks>
    public static CallbackReader<Order> Reader { get; } = new(static _ => CryptoPaymentsCallbacks.Recipe, static (_, body) => OrderCallback.Read(body));
}
