using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;

namespace PureCrypto.Providers;

/// <summary>Every provider that the library knows. Laws run over it, and so do the command line and the sandbox.</summary>
public static class Catalog
{
    /// <summary>The providers, in the order of their names.</summary>
    public static Seq<Provider> All { get; } = Seq(BtcMixProvider.Value, MintarexProvider.Value, MistexProvider.Value);
}
