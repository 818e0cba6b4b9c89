using PureCrypto.Calls;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>What CryptoPayments' refusals mean. Only "400 Failed" is documented, without a body; the rest is as HTTP has it, <em>assumed</em>.
/// Spec: spec/providers/cryptopayments.md, CPE-1.</summary>
public static class CryptoPaymentsErrorCodes
{
    /// <summary>The table.</summary>
    public static ErrorTable Table { get; } = ErrorTable.OfStatuses;
}
