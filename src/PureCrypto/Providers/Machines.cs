using LanguageExt;
using PureCrypto.Orders;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.CryptoFuse;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;

namespace PureCrypto.Providers;

/// <summary>Every machine that the library knows. Laws run over them, and so do the diagrams and the command line.</summary>
public static class Machines
{
    /// <summary>The machines, in the order of their names.</summary>
    public static Seq<IMachine> All { get; } = Seq<IMachine>(
        BtcMixMachines.Transaction,
        CryptoFuseMachines.Payment,
        CryptoFuseMachines.Transfer,
        CryptoFuseMachines.Withdrawal,
        CryptoPaymentsMachines.Order,
        CryptoPaymentsMachines.Transaction,
        MintarexMachines.CryptoDeposit,
        MintarexMachines.CryptoWithdrawal,
        MintarexMachines.FiatDeposit,
        MintarexMachines.FiatWithdrawal,
        MintarexMachines.Quote,
        MintarexMachines.Trade,
        MintarexMachines.WithdrawalAddress,
        MistexMachines.Order);

    /// <summary>The machine of that name, if there is one.</summary>
    public static Option<IMachine> Find(string name) => All.Find(machine => string.Equals(machine.Name, name, StringComparison.Ordinal));
}
