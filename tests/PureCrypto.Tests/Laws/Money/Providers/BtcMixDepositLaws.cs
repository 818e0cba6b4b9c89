using PureCrypto.Providers.BtcMix;
using static PureCrypto.Tests.Laws.Outcomes;

namespace PureCrypto.Tests.Laws;

/// <summary>The deposit to make and the deposit received are two figures. BTM-1 to BTM-3.</summary>
[Properties(Arbitrary = [typeof(Drawn)], MaxTest = 500)]
public sealed class BtcMixDepositLaws
{
    // BTM-1: the figures of the document's created transaction, with the payouts of the request.
    [Fact]
    public void The_documents_deposit_is_its_requested_payouts_and_its_fee() => Assert.Equal(
        0.00316m.Amount(),
        DepositToMake.Of(SeqOf(0.001m.Amount(), 0.002m.Amount()), 0.00016m.Amount()).OrThrow().Amount);

    // BTM-1: the figures of the document's complete transaction.
    [Fact]
    public void The_documents_complete_transaction_was_paid()
    {
        var asked = DepositToMake.Of(SeqOf(0.006m.Amount()), 0.0002244m.Amount()).OrThrow();
        Assert.Equal("0.0062244", asked.Amount.ToString());
        Assert.Equal(new DepositSettlement.Paid(), new DepositReceived(Amount.Parse("0.0062244").OrThrow()).Against(asked).OrThrow());
    }

    // BTM-1
    [Fact]
    public void The_zeros_of_the_answer_are_not_the_payouts() => Assert.NotEqual(
        0.00316m.Amount(),
        DepositToMake.Of(SeqOf(Amount.Zero, Amount.Zero), 0.00016m.Amount()).OrThrow().Amount);

    // BTM-1, BTM-3
    [Property]
    public void What_is_missing_or_too_much_is_the_exact_difference(decimal number, decimal other, decimal fee)
    {
        var payouts = SeqOf(Satoshis(number), Satoshis(other));
        var asked = DepositToMake.Of(payouts, Satoshis(fee)).OrThrow();
        Assert.Equal(payouts[0].Value + payouts[1].Value + Satoshis(fee).Value, asked.Amount.Value);

        decimal received = Satoshis(other / 3m).Value;
        decimal difference = received - asked.Amount.Value;
        DepositSettlement expected = difference < 0m ? new DepositSettlement.Underpaid((-difference).Amount())
            : difference > 0m ? new DepositSettlement.Overpaid(difference.Amount())
            : new DepositSettlement.Paid();
        Assert.Equal(expected, new DepositReceived(received.Amount()).Against(asked).OrThrow());
    }

    // BTM-2
    [Fact]
    public void A_deposit_to_make_is_not_a_deposit_received() =>
        Assert.False(new DepositToMake(1m.Amount()).Equals((object)new DepositReceived(1m.Amount())));

    private static Amount Satoshis(decimal number) => decimal.Round(Math.Abs(number) % 10m, 8).Amount();
}
