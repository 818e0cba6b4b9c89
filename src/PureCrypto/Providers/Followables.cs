using LanguageExt;
using PureCrypto.Following;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mistex;

namespace PureCrypto.Providers;

/// <summary>Everything that can be followed. Laws run over them.</summary>
/// <remarks>Mintarex's accepted quotes are not among them: of its calls that are here, none looks up a trade.</remarks>
public static class Followables
{
    /// <summary>The followables, in the order of their machines' names.</summary>
    public static Seq<IFollowable> All { get; } = Seq<IFollowable>(
        BtcMixFollowing.Transaction,
        CryptoPaymentsFollowing.Order,
        CryptoPaymentsFollowing.Outgoing,
        CryptoPaymentsFollowing.Transaction,
        MistexFollowing.Order);
}
