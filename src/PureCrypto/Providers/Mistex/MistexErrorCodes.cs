using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Providers.Mistex;

/// <summary>What Mistex's refusals mean: it has no codes, only statuses and <c>{"detail": …}</c>. Source: the provider's page, "Error
/// Codes". Spec: spec/providers/mistex.md, MIE-1.</summary>
public static class MistexErrorCodes
{
    /// <summary>The table: the page gives each of its statuses the meaning that HTTP does.</summary>
    public static ErrorTable Table { get; } = new(
        default,
        Seq(new StatusMeaning(401, new Refusal.Authentication(AuthenticationFault.Key))));
}
