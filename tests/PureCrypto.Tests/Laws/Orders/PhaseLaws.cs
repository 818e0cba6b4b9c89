using PureCrypto.Orders;

namespace PureCrypto.Tests.Laws.Orders;

/// <summary>The answers of each phase, one row each (ORD-12 to ORD-14).</summary>
public sealed class PhaseLaws
{
    [Theory]
    [InlineData(Phase.Unknown, "unknown", false, false, true, true)]
    [InlineData(Phase.AwaitingDeposit, "awaiting deposit", false, false, true, false)]
    [InlineData(Phase.Confirming, "confirming", false, false, true, false)]
    [InlineData(Phase.Processing, "processing", false, false, true, false)]
    [InlineData(Phase.Sending, "sending", false, false, true, false)]
    [InlineData(Phase.Completed, "completed", true, true, false, false)]
    [InlineData(Phase.Expired, "expired", true, false, true, false)]
    [InlineData(Phase.Refunding, "refunding", false, false, true, false)]
    [InlineData(Phase.Refunded, "refunded", true, false, false, false)]
    [InlineData(Phase.Failed, "failed", true, false, true, true)]
    [InlineData(Phase.Cancelled, "cancelled", true, false, false, false)]
    public void A_phase_answers(Phase phase, string text, bool isOver, bool moneyArrived, bool mayStillChange, bool needsPerson) =>
        Assert.Equal(
            (text, isOver, moneyArrived, mayStillChange, needsPerson),
            (phase.Describe(), phase.IsOver(), phase.MoneyArrived(), phase.MayStillChange(), phase.NeedsPerson()));

    [Fact]
    public void Nothing_is_success_by_default() => Assert.Equal(Phase.Unknown, default(Outlook<Node>).Phase);

    [Fact]
    public void A_part_of_the_money_is_no_success() => Assert.Equal(
        Phase.Failed, Providers.CryptoFuse.CryptoFuseMachines.Payment.PhaseOf(Providers.CryptoFuse.PaymentStatus.PartiallyCompleted));
}
