using PureCrypto.Calls;

namespace PureCrypto.Sandbox.CryptoPayments;

/// <summary>What the sandbox says in CryptoPayments' name. Only 400 is documented; the texts are the sandbox's own (CPE-1).</summary>
internal static class CryptoPaymentsRefusals
{
    public static ProviderError Of(int status, string message) => new(status, default, message, Body.Empty);

    public static ProviderError Malformed(CallError error) => Of(400, error is CallError.Refused refused ? string.Join("; ", refused.Faults) : error.Describe());
}
