using PureCrypto.Orders;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.CryptoFuse;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;

namespace PureCrypto.Tests.Laws.Orders;

/// <summary>Every status and every event that a provider documents is in a table. The lists were made by hand from the documents.</summary>
public sealed class DocumentedStatuses
{
    [Fact]
    public void Mistex_orders_have_the_nine_of_the_document() => IsWhole(
        MistexMachines.Order, "waiting_deposit confirming exchanging sending completed expired refunding refunded failed");

    [Fact]
    public void BtcMix_transactions_have_the_five_of_the_document() => IsWhole(
        BtcMixMachines.Transaction, "pending confirming processing complete expired");

    [Fact]
    public void CryptoPayments_orders_have_the_three_of_the_reference()
    {
        IsWhole(CryptoPaymentsMachines.Order, "inProgress completed failed");
        IsWhole(CryptoPaymentsMachines.Transaction, "inProgress completed failed");
    }

    [Theory]
    [InlineData("waiting confirming confirmed sending completed expired failed")]
    [InlineData("waiting confirming completed partially_completed failed expired")]
    [InlineData("pending partially_paid confirming confirmed completed failed expired")]
    [InlineData("pending confirming completed expired failed")]
    public void CryptoFuse_payments_have_those_of_each_of_the_four_lists(string list) => Has(CryptoFuseMachines.Payment, list);

    [Fact]
    public void CryptoFuse_payments_have_no_others() => IsWhole(
        CryptoFuseMachines.Payment,
        "waiting pending partially_paid confirming confirmed sending completed partially_completed expired failed");

    [Fact]
    public void CryptoFuse_withdrawals_and_transfers_have_those_of_the_reference()
    {
        IsWhole(CryptoFuseMachines.Withdrawal, "pending approved processing submitted confirmed completed rejected failed cancelled");
        IsWhole(CryptoFuseMachines.Transfer, "accepted pending completed failed");
    }

    [Fact]
    public void Mintarex_has_those_of_both_dialects()
    {
        IsWhole(MintarexMachines.Quote, "open accepted expired consumed");
        IsWhole(MintarexMachines.Trade, "pending filled cancelled failed expired");
        IsWhole(MintarexMachines.CryptoDeposit, "detected pending_confirmations confirming crediting completed failed confirmed");
        IsWhole(MintarexMachines.CryptoWithdrawal, "pending_review approved processing broadcasting completed rejected failed cancelled");
        IsWhole(MintarexMachines.FiatDeposit, "pending completed expired");
        IsWhole(MintarexMachines.FiatWithdrawal, "pending completed failed");
        IsWhole(MintarexMachines.WithdrawalAddress, "pending active disabled revoked");
    }

    /// <summary>ORD-11: the callbacks and the stream of the document, then what the SDKs add.</summary>
    [Theory]
    [InlineData("trade.executed", "mintarex-trade filled")]
    [InlineData("trade.failed", "mintarex-trade failed")]
    [InlineData("deposit.detected", "mintarex-crypto-deposit detected")]
    [InlineData("deposit.confirmed", "mintarex-crypto-deposit completed")]
    [InlineData("withdrawal.broadcasting", "mintarex-crypto-withdrawal broadcasting")]
    [InlineData("withdrawal.completed", "mintarex-crypto-withdrawal completed", "mintarex-fiat-withdrawal completed")]
    [InlineData("withdrawal.failed", "mintarex-crypto-withdrawal failed", "mintarex-fiat-withdrawal failed")]
    [InlineData("trade.filled", "mintarex-trade filled")]
    [InlineData("withdrawal.status", "mintarex-crypto-withdrawal …", "mintarex-fiat-withdrawal …")]
    [InlineData("withdrawal.requested", "mintarex-crypto-withdrawal pending_review")]
    [InlineData("withdrawal.approved", "mintarex-crypto-withdrawal approved")]
    [InlineData("withdrawal.cancelled", "mintarex-crypto-withdrawal cancelled")]
    [InlineData("account.balance_updated")]
    [InlineData("balance.updated")]
    [InlineData("payment_status_update", "cryptofuse-payment …")]
    [InlineData("deposit_received", "cryptofuse-payment …")]
    public void An_event_tells_of_these_things_and_no_others(string name, params string[] told)
    {
        Assert.Equal(told, Providers.Machines.All.Map(machine => machine.Accept(new Tells(name))).Filter(static t => t.Length > 0).ToArray());
        Assert.Equal(told.Length == 0, MintarexEvents.WithoutStatus.Exists(e => e == name));
    }

    [Fact]
    public void An_event_without_a_status_of_its_own_leaves_it_to_the_field()
    {
        Assert.Equal("confirming", CryptoFuseMachines.Payment.OfEvent("payment_status_update", "confirming").OrThrow().Text);
        Assert.True(MintarexMachines.CryptoWithdrawal.OfEvent("withdrawal.status", "rejected").OrThrow().Is(CryptoWithdrawalStatus.Rejected));
        Assert.Equal(new StatusError.Absent(), Error(MintarexMachines.CryptoWithdrawal.OfEvent("withdrawal.status")));
        Assert.Equal(new StatusError.OtherEvent("trade.failed"), Error(MintarexMachines.CryptoDeposit.OfEvent("trade.failed")));
    }

    private static StatusError Error<TStatus>(LanguageExt.Either<StatusError, OpenStatus<TStatus>> read) where TStatus : struct, Enum =>
        read.TryGet(out _, out var error) ? throw new InvalidOperationException("There is a status.") : error;

    private static void IsWhole<TStatus>(Machine<TStatus> machine, string statuses) where TStatus : struct, Enum => Assert.Equal(
        statuses.Split(' ').Order(StringComparer.Ordinal).ToArray(),
        machine.Table.States.SelectMany(static s => s.Spellings).Order(StringComparer.Ordinal).ToArray());

    private static void Has<TStatus>(Machine<TStatus> machine, string statuses) where TStatus : struct, Enum =>
        Assert.All(statuses.Split(' '), text => Assert.True(machine.TryParseKnown(text, out _)));

    private sealed class Tells(string name) : IMachineVisitor<string>
    {
        public string Visit<TStatus>(Machine<TStatus> machine) where TStatus : struct, Enum => machine.OfEvent(name, "…")
            .Match(Right: status => $"{machine.Name} {status}", Left: static _ => "");
    }
}
