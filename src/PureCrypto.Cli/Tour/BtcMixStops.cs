using System.Runtime.CompilerServices;
using PureCrypto.Calls;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Signing;

namespace PureCrypto.Cli.Tour;

/// <summary>Answers that are signed: a genuine one, two that somebody changed, and a new transaction from its order to its payout.</summary>
internal static class BtcMixStops
{
    public static async IAsyncEnumerable<Step> Of(Visitor visitor, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return await visitor.Visit(
            "BtcMix: is the service up? (open, nothing is signed)",
            BtcMixProvider.Value, Credential.Nobody, BtcMixEndpoints.Status, default,
            static status => $"{status.Status}, {status.At:u}",
            static status => [new Check("the status is ok", status.IsOk), new Check("both clocks of the answer agree", status.At.ToUnixTimeSeconds() == status.Timestamp)],
            cancellation).ConfigureAwait(false);

        var partner = visitor.Accounts.BtcMix[0];
        yield return await visitor.Proven(
            "BtcMix: a transaction, whose signature is checked before anything else is",
            BtcMixProvider.Value, partner.Credential, BtcMixEndpoints.Transaction, DocumentedTransaction,
            static transaction => FormattableString.Invariant($"{transaction.Value.Status}: {transaction.Value.AmountReceived.IfNone(Amount.Zero)} BTC received; {transaction.Proof}"),
            static transaction => [new Check("received what was to be deposited: payouts + fee", transaction.Value.AmountReceived == transaction.Value.AmountToDeposit)],
            cancellation).ConfigureAwait(false);

        string genuine = visitor.LastBody;
        yield return Tampering.Of(
            "BtcMix: the same answer with a payout of 0.007 instead of 0.006",
            genuine.Replace("\"0.006\"", "\"0.007\"", StringComparison.Ordinal), partner.Secret,
            "the signature is found wrong", static error => error is VerificationError.WrongSignature);

        yield return Tampering.Of(
            "BtcMix: the same answer with the names of created and updated swapped, which its signature does not notice",
            genuine.Replace("updated", "?", StringComparison.Ordinal).Replace("created", "updated", StringComparison.Ordinal).Replace("?", "created", StringComparison.Ordinal), partner.Secret,
            "the signature matches, and the answer is refused as ambiguous", static error => error is VerificationError.Ambiguous);

        var request = new TransactionRequest(0, new[] { new Payout(BtcMixAddresses.Parse("mfuAKvSsAMrC7gjbEEb521uc1myeF9BSsc").OrThrow(), Amount.Parse("0.006").OrThrow()) }.ToSeq());
        CreatedTransaction? created = null;
        yield return await visitor.Proven(
            "BtcMix: a new transaction of 0.006 BTC, whose answer is signed",
            BtcMixProvider.Value, partner.Credential, BtcMixEndpoints.CreateTransaction, request,
            made =>
            {
                created = made.Value;
                return FormattableString.Invariant($"{made.Value.Id}: send {made.Value.Deposit.Amount} BTC to {made.Value.DepositAddress}; {made.Proof}");
            },
            made => [new Check("it answers the request", made.Value.Answers(request)), new Check("the deposit is the payout and the fee", Amount.Parse("0.006").OrThrow().Add(made.Value.Fee) == made.Value.Deposit.Amount)],
            cancellation).ConfigureAwait(false);
        if (created is null) yield break;

        visitor.Pay(created.DepositAddress.Checked.OrThrow());
        visitor.Wait(TimeSpan.FromHours(1));
        yield return await visitor.Proven(
            "BtcMix: an hour after the deposit",
            BtcMixProvider.Value, partner.Credential, BtcMixEndpoints.Transaction, created.Id,
            static done => $"{done.Value.Status}, paid out by {done.Value.Txid.IfNone("nothing")}; {done.Proof}",
            static done => [new Check("the transaction is complete", done.Value.Status.Is(TransactionStatus.Complete)), new Check("what was received is what was to be deposited", done.Value.AmountReceived == done.Value.AmountToDeposit)],
            cancellation).ConfigureAwait(false);
    }

    private static TransactionId DocumentedTransaction =>
        TransactionId.Parse("Q96G3MSNW8MPQRTX").IfNone(static () => throw new InvalidOperationException("The id is not empty."));
}
