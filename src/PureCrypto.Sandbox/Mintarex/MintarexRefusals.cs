using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Sandbox.Striking;

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

    public static ProviderError TooMany { get; } = Of(429, "RATE_LIMIT_EXCEEDED", "Too many requests — check RateLimit-* headers");

    /// <summary>The two statuses of trouble that have a code: one of the document, one of the provider's SDKs. A gateway answers the others.</summary>
    public static Option<ProviderError> Trouble(int status) => status switch
    {
        429 => TooMany,
        503 => Of(503, "service_unavailable", Troubles.Phrase(503)),
        _ => default(Option<ProviderError>),
    };

    /// <summary>Input that breaks a rule. The document gives the status, 400; the code is assumed.</summary>
    public static ProviderError Malformed(CallError error) => Of(400, "INVALID_PARAMETER", error is CallError.Refused refused
        ? string.Join("; ", refused.Faults)
        : error.Describe());
}
