using LanguageExt;
using PureCrypto.Providers.CryptoFuse;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;

namespace PureCrypto.Providers;

/// <summary>What the document of each of the five providers grants, also of those whose endpoints are no values yet.</summary>
/// <remarks>Spec: spec/limits.md, LIM-30 to LIM-33.</remarks>
public static class Grants
{
    /// <summary>One for each provider, in the order of their names.</summary>
    public static Seq<Grant> All { get; } = Seq(
        new Grant("btcmix", default),
        new Grant("cryptofuse", CryptoFuseTiers.All),
        new Grant("cryptopayments", default),
        new Grant("mintarex", MintarexTiers.All),
        new Grant("mistex", MistexTiers.All));
}
