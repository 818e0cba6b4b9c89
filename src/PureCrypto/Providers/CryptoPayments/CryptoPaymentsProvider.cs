using PureCrypto.Calls;
using PureCrypto.Signing;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>CryptoPayments, a gateway for payments in crypto.</summary>
public static class CryptoPaymentsProvider
{
    /// <summary>The provider as a value: the key travels alone in <c>X-API-Key</c>, and nothing that is sent is signed.</summary>
    /// <remarks>No document names the address of production, so a client must be told (C5).</remarks>
    public static Provider Value { get; } = new()
    {
        Name = "cryptopayments",
        BaseAddress = None,
        Endpoints = CryptoPaymentsEndpoints.All,
        Scheme = None,
        Token = TokenHeader.ApiKey,
        Errors = CryptoPaymentsErrors.Format,
        RefusalCodes = Seq("400", "401", "404"),
    };
}
