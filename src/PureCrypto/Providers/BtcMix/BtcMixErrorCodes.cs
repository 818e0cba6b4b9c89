using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Providers.BtcMix;

/// <summary>What BtcMix's codes mean. They repeat the HTTP status. Source: the provider's page, "Error codes". Spec: BME-2.</summary>
public static class BtcMixErrorCodes
{
    /// <summary>The table.</summary>
    public static ErrorTable Table { get; } = new(
        Seq(
            new CodeMeaning("400", new Refusal.Validation(None)),
            new CodeMeaning("401", new Refusal.Authentication(AuthenticationFault.Key)),
            new CodeMeaning("403", new Refusal.Permission()),
            new CodeMeaning("404", new Refusal.NotFound()),
            new CodeMeaning("503", new Refusal.Unavailable(None))),
        default);
}
