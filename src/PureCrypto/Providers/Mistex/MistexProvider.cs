using PureCrypto.Calls;
using PureCrypto.Signing;

namespace PureCrypto.Providers.Mistex;

/// <summary>Mistex, an exchange without accounts.</summary>
public static class MistexProvider
{
    /// <summary>The provider as a value: the key travels as a bearer token, and bodies are not signed.</summary>
    public static Provider Value { get; } = new()
    {
        Name = "mistex",
        BaseAddress = "https://mistex.io",
        Endpoints = MistexEndpoints.All,
        Scheme = None,
        Tiers = MistexTiers.All,
        Errors = MistexErrors.Format,
        RefusalCodes = Seq("400", "401", "403", "404", "422", "429", "500"),
    };

    /// <summary>The same with the key in <c>X-API-Key</c>, for integrations that send it there.</summary>
    public static Provider WithApiKeyHeader { get; } = Value with { Token = TokenHeader.ApiKey };

    /// <summary>The same with every body signed in <c>X-Signature</c>, which the provider checks where it is present (M2).</summary>
    public static Provider WithBodySignature(this Provider mistex) => mistex with { BodySignature = MistexSigning.Recipe };
}
