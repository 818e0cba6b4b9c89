using LanguageExt;
using PureCrypto.Orders;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.CryptoFuse;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;

namespace PureCrypto.Tests.Laws.Orders;

/// <summary>What happens in the field has a name and a rule (ORD-18 to ORD-28).</summary>
public sealed class FieldExceptions
{
    [Theory]
    [InlineData("waiting_deposit expired confirming exchanging sending completed")]
    [InlineData("expired completed")]
    [InlineData("completed expired")]
    public void A_late_deposit_revives_what_expired_in_any_order(string statuses)
    {
        var outlook = Outlook(MistexMachines.Order, statuses);
        Assert.True(outlook is { IsOver: true, MoneyArrived: true, MayStillChange: false, Irregularities: Irregularities.LateDeposit });
    }

    [Fact]
    public void Expired_is_over_and_may_still_change()
    {
        Assert.Equal(new Finality.FinalUnless(Irregularities.LateDeposit), MistexMachines.Order.FinalityOf(Providers.Mistex.OrderStatus.Expired));
        Assert.True(Outlook(BtcMixMachines.Transaction, "pending expired") is { IsOver: true, MoneyArrived: false, MayStillChange: true, NeedsPerson: false });
        Assert.Equal(Irregularities.LateDeposit, Last(BtcMixMachines.Transaction, "expired confirming").Irregularities);
        Assert.Equal(Irregularities.LateDeposit, Last(MintarexMachines.FiatDeposit, "expired completed").Irregularities);
        Assert.Equal(Irregularities.LateDeposit, Last(CryptoFuseMachines.Payment, "expired completed").Irregularities);
    }

    [Fact]
    public void A_refund_after_failure_ends_the_order_and_says_so()
    {
        var verdict = Last(MistexMachines.Order, "confirming failed refunded");
        Assert.Equal((VerdictKind.Advanced, Irregularities.RefundAfterFailure), (verdict.Kind, verdict.Irregularities));
        Assert.True(verdict.Outlook is { Phase: Phase.Refunded, IsOver: true, MayStillChange: false, MoneyArrived: false });
        Assert.True(Outlook(MistexMachines.Order, "confirming failed") is { NeedsPerson: true, MayStillChange: true });
    }

    [Fact]
    public void A_completion_seen_before_its_confirmations_stands()
    {
        var verdict = Last(MistexMachines.Order, "completed confirming");
        Assert.Equal((VerdictKind.Stale, Irregularities.EarlyCompletion), (verdict.Kind, verdict.Irregularities));
        Assert.True(verdict.Outlook.MoneyArrived);
        Assert.Equal(Irregularities.EarlyCompletion, Last(MintarexMachines.CryptoDeposit, "confirmed detected").Irregularities);
    }

    [Fact]
    public void A_failure_told_in_a_wide_word_may_turn_out_a_rejection()
    {
        var verdict = Last(MintarexMachines.CryptoWithdrawal, "pending_review failed rejected");
        Assert.Equal((VerdictKind.Advanced, Irregularities.Restated), (verdict.Kind, verdict.Irregularities));
        Assert.Equal(VerdictKind.Stale, Last(MintarexMachines.CryptoWithdrawal, "rejected failed").Kind);
    }

    [Fact]
    public void A_quote_accepted_by_the_first_key_stays_accepted()
    {
        Assert.Equal(Irregularities.Replay, Last(MintarexMachines.Quote, "open consumed accepted").Irregularities);
        Assert.True(Outlook(MintarexMachines.Quote, "open accepted consumed") is { Phase: Phase.Processing, IsOver: false, MayStillChange: false });
    }

    [Theory]
    [InlineData("active@1 disabled@2", "disabled")]
    [InlineData("disabled@2 active@1", "disabled")]
    [InlineData("active@3 disabled@2 active@1", "active")]
    [InlineData("active disabled active revoked", "revoked")]
    [InlineData("active active", "active")]
    public void Around_a_cycle_the_provider_s_time_decides(string statuses, string present) =>
        Assert.True(Outlook(MintarexMachines.WithdrawalAddress, statuses).TryGet(out var status) && MintarexMachines.WithdrawalAddress.Text(status) == present);

    [Theory]
    [InlineData("active disabled")]
    [InlineData("disabled active")]
    [InlineData("active@1 disabled@1")]
    [InlineData("active disabled@1")]
    [InlineData("active@2 disabled")]
    public void Around_a_cycle_without_a_deciding_time_it_is_ambiguous(string statuses)
    {
        var verdict = Last(MintarexMachines.WithdrawalAddress, statuses);
        Assert.Equal(VerdictKind.Ambiguous, verdict.Kind);
        Assert.True(verdict.Outlook is { Certainty: Certainty.Ambiguous, Candidates.Count: 2, NeedsPerson: true, Phase: Phase.Processing });
    }

    [Fact]
    public void Candidates_of_different_phases_have_none_in_common() =>
        Assert.True(Outlook(MistexMachines.Order, "refunding failed") is { Certainty: Certainty.Ambiguous, Phase: Phase.Unknown, IsOver: false });

    [Theory]
    [InlineData("completed failed", "completed")]
    [InlineData("failed completed", "failed")]
    [InlineData("completed waiting_deposit failed", "completed")]
    public void Two_ends_are_impossible_and_both_are_kept(string statuses, string against)
    {
        var verdict = Last(MistexMachines.Order, statuses);
        Assert.Equal((VerdictKind.Impossible, Impossibility.NoWay), (verdict.Kind, verdict.Why));
        Assert.Equal([against], verdict.Against.ToSeq().Map(MistexMachines.Order.Text).ToArray());
        Assert.True(verdict.Outlook is { Certainty: Certainty.Contradicted, Candidates.Count: 2, Phase: Phase.Unknown, MoneyArrived: false, NeedsPerson: true });
    }

    [Theory]
    [InlineData("confirming@2 waiting_deposit@5")]
    [InlineData("waiting_deposit@5 confirming@2")]
    [InlineData("confirming@10 expired@40")]
    public void A_time_that_contradicts_the_table_is_impossible(string statuses)
    {
        var verdict = Last(MistexMachines.Order, statuses);
        Assert.Equal((VerdictKind.Impossible, Impossibility.Dates), (verdict.Kind, verdict.Why));
        Assert.True(verdict.Outlook is { Certainty: Certainty.Contradicted, Candidates.Count: 2 });
    }

    [Fact]
    public void A_later_time_settles_the_contradiction()
    {
        var verdict = Last(MistexMachines.Order, "confirming@2 waiting_deposit@5 confirming@9");
        Assert.Equal((VerdictKind.Advanced, Certainty.Certain), (verdict.Kind, verdict.Outlook.Certainty));
    }

    [Theory]
    [InlineData("confirming aml_check", false)]
    [InlineData("aml_check confirming", false)]
    [InlineData("aml_check@1 confirming@2", true)]
    [InlineData("confirming@2 aml_check@1", true)]
    [InlineData("aml_check@2 confirming@1", false)]
    [InlineData("aml_check completed", true)]
    [InlineData("completed aml_check", true)]
    [InlineData("completed@1 reversed@2", false)]
    [InlineData("completed@2 reversed@2", true)]
    [InlineData("expired reversed", false)]
    public void An_unknown_status_hides_what_it_may_come_after(string statuses, bool isCertain)
    {
        var outlook = Outlook(MistexMachines.Order, statuses);
        Assert.Equal(isCertain ? Certainty.Certain : Certainty.Unplaced, outlook.Certainty);
        Assert.Equal(isCertain, outlook.Phase != Phase.Unknown);
        Assert.Equal(1, outlook.Candidates.Count);
    }

    [Fact]
    public void An_unknown_status_calls_for_a_person_unless_it_is_past()
    {
        Assert.True(Outlook(MistexMachines.Order, "completed aml_check") is { MoneyArrived: true, NeedsPerson: true });
        Assert.True(Outlook(MistexMachines.Order, "aml_check@1 completed@2") is { MoneyArrived: true, NeedsPerson: false });
        Assert.Equal(["aml_check", "b"], Last(MistexMachines.Order, "b completed aml_check b").Standing.Others.ToArray());
    }

    [Fact]
    public void Passed_over_is_what_must_have_been()
    {
        Assert.Equal(["waiting_deposit", "confirming"], Passed(MistexMachines.Order, "exchanging"));
        Assert.Equal(["exchanging", "sending"], Passed(MistexMachines.Order, "confirming completed"));
        Assert.Equal([], Passed(MistexMachines.Order, "confirming failed"));
        Assert.Equal([], Passed(MistexMachines.Order, "completed confirming"));
    }

    private static string[] Passed<TStatus>(Machine<TStatus> machine, string statuses) where TStatus : struct, Enum =>
        Last(machine, statuses).PassedOver.ToSeq().Map(machine.Text).ToArray();

    private static Outlook<TStatus> Outlook<TStatus>(Machine<TStatus> machine, string statuses) where TStatus : struct, Enum => Last(machine, statuses).Outlook;

    private static Verdict<TStatus> Last<TStatus>(Machine<TStatus> machine, string statuses) where TStatus : struct, Enum =>
        statuses.Split(' ').Aggregate(default(Verdict<TStatus>), (verdict, text) =>
        {
            string[] parts = text.Split('@');
            var at = parts.Length == 1 ? Option<DateTimeOffset>.None : DateTimeOffset.UnixEpoch.AddMinutes(int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
            return machine.Observe(verdict.Standing, machine.Parse(parts[0]).OrThrow(), at);
        });
}
