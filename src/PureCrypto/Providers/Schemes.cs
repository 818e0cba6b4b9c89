using LanguageExt;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.CryptoFuse;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;
using PureCrypto.Signing;

namespace PureCrypto.Providers;

/// <summary>Every signature scheme that the library knows, each at both ends. Laws, bad inputs and benchmarks run over them.</summary>
public static class Schemes
{
    /// <summary>The schemes, in the order of their names.</summary>
    public static Seq<MessageScheme> All { get; } = Seq(
        BtcMixSigning.Scheme,
        BtcMixSigning.Creations,
        CryptoFuseCallbacks.Assumed.AsScheme(),
        CryptoPaymentsCallbacks.Recipe.AsScheme(),
        MintarexRequests.Scheme,
        MintarexCallbacks.BodyOnly.AsScheme(),
        MintarexCallbacks.Timestamped.AsScheme(),
        MistexSigning.Recipe.AsScheme());

    /// <summary>The scheme of that name, if there is one.</summary>
    public static Option<MessageScheme> Find(string name) => All.Find(scheme => string.Equals(scheme.Name, name, StringComparison.Ordinal));
}
