using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Providers.CryptoFuse;

/// <summary>What CryptoFuse's codes mean. The last row is of the version before the current one. Spec: spec/providers/cryptofuse.md, CFE-1.</summary>
public static class CryptoFuseErrorCodes
{
    /// <summary>The table.</summary>
    public static ErrorTable Table { get; } = new(
        Seq(
            new CodeMeaning("invalid_url", new Refusal.Validation(None)),
            new CodeMeaning("invalid_request", new Refusal.Validation(None)),
            new CodeMeaning("authentication_failed", new Refusal.Authentication(AuthenticationFault.Key)),
            new CodeMeaning("permission_denied", new Refusal.Permission()),
            new CodeMeaning("not_found", new Refusal.NotFound()),
            new CodeMeaning("deprecated_endpoint", new Refusal.NotFound())),
        default);
}
