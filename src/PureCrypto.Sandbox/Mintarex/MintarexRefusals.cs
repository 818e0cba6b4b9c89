using PureCrypto.Calls;

namespace PureCrypto.Sandbox.Mintarex;

/// <summary>What the sandbox says in Mintarex's name.</summary>
internal static class MintarexRefusals
{
    public static ProviderError NotFound { get; } = Of(404, "NOT_FOUND", "There is nothing at this path");

    public static ProviderError QuoteGone { get; } = Of(410, "QUOTE_EXPIRED_OR_NOT_FOUND", "The quote has expired, or there never was one");

    public static ProviderError Consumed { get; } = Of(409, "CONFLICT", "The quote was accepted with another idempotency key");

    public static ProviderError KeyReused { get; } = Of(422, "CONFLICT", "The idempotency key was used for another acceptance");

    public static ProviderError NotTheQuote { get; } = Of(400, "INVALID_PARAMETER", "The acceptance does not echo the quote");

    public static ProviderError Of(int status, string code, string message) => new(status, code, message, Body.Empty);

    /// <summary>Input that breaks a rule. The document gives the status, 400; the code is assumed.</summary>
    public static ProviderError Malformed(CallError error) => Of(400, "INVALID_PARAMETER", error is CallError.Refused refused
        ? string.Join("; ", refused.Faults)
        : error.Describe());
}
