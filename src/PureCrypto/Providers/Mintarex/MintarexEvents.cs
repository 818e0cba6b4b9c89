using LanguageExt;

namespace PureCrypto.Providers.Mintarex;

/// <summary>Events that tell of no thing with a status; every other one is in the table of a machine.</summary>
public static class MintarexEvents
{
    /// <summary>Events about balances, in callbacks and streams.</summary>
    public static Seq<string> WithoutStatus { get; } = Seq("account.balance_updated", "balance.updated");
}
