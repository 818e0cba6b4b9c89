using System.Linq;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Providers.Mintarex;

/// <summary>What Mintarex's codes mean.</summary>
/// <remarks>Codes in upper case are of the document of 2026-04-09, "Error Codes"; codes in lower case are of the provider's SDKs. The
/// last two in upper case, and 422 as a conflict whatever its code, are <em>assumed</em>. Spec: spec/providers/mintarex.md, MXE-2.</remarks>
public static class MintarexErrorCodes
{
    /// <summary>The table.</summary>
    public static ErrorTable Table { get; } = new(
        Seq(new[]
        {
            Rows(Auth(AuthenticationFault.Proof), "MISSING_AUTH_HEADERS", "INVALID_KEY_FORMAT", "NONCE_REPLAY", "INVALID_SIGNATURE"),
            Rows(Auth(AuthenticationFault.Clock), "TIMESTAMP_SKEW"),
            Rows(
                Auth(AuthenticationFault.Key),
                "INVALID_KEY", "KEY_DISABLED", "KEY_SUSPENDED", "KEY_REVOKED", "KEY_EXPIRED", "KEY_AUTO_DISABLED"),
            Rows(new Refusal.Permission(), "IP_NOT_WHITELISTED", "INSUFFICIENT_SCOPE", "TRADING_NOT_ENABLED", "WITHDRAWALS_NOT_ENABLED"),
            Rows(new Refusal.LimitExceeded(None), "RATE_LIMIT_EXCEEDED", "rate_limited"),
            Rows(new Refusal.Validation(None), "INVALID_PARAMETER", "invalid_parameter"),
            Rows(new Refusal.InsufficientFunds(), "insufficient_balance"),
            Rows(new Refusal.Expired(), "quote_expired_or_not_found", "QUOTE_EXPIRED_OR_NOT_FOUND"),
            Rows(new Refusal.Conflict(), "CONFLICT"),
            Rows(new Refusal.Unavailable(None), "service_unavailable"),
        }.SelectMany(static rows => rows).ToArray()),
        Seq(new StatusMeaning(422, new Refusal.Conflict())));

    private static Refusal Auth(AuthenticationFault fault) => new Refusal.Authentication(fault);

    private static Seq<CodeMeaning> Rows(Refusal means, params string[] codes) => Seq(codes.Select(code => new CodeMeaning(code, means)).ToArray());
}
