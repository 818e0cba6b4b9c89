using System.Runtime.CompilerServices;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Http;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;
using PureCrypto.Sandbox;
using PureCrypto.Signing;

namespace PureCrypto.Cli.Tour;

/// <summary>The stops of the tour, in order.</summary>
internal static class Itinerary
{
    public static async IAsyncEnumerable<Step> Of(SandboxServer sandbox, SandboxClock clock, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var http = new HttpClient();
        var visitor = new Visitor(sandbox, HttpEffects.Of(sandbox.BaseAddress, () => http, clock));
        var trader = sandbox.Accounts.Mintarex[0].Credential;
        var reader = sandbox.Accounts.Mintarex[1].Credential;

        yield return await visitor.Visit(
            "BtcMix: is the service up? (open, nothing is signed)",
            BtcMixProvider.Value, Credential.Nobody, BtcMixEndpoints.Status, default,
            static status => $"{status.Status}, {status.At:u}",
            static status => [new Check("the status is ok", status.IsOk), new Check("both clocks of the answer agree", status.At.ToUnixTimeSeconds() == status.Timestamp)],
            cancellation).ConfigureAwait(false);

        yield return await visitor.Visit(
            "Mintarex: is the service up? (open, nothing is signed)",
            MintarexProvider.Value, Credential.Nobody, MintarexEndpoints.Health, default,
            static health => $"{health.Service} {health.Version}",
            static health => [new Check("it says that it is well", health.Ok)],
            cancellation).ConfigureAwait(false);

        yield return await visitor.Visit(
            "Mintarex: crypto balances (signed; the query is part of what is signed)",
            MintarexProvider.Value, trader, MintarexEndpoints.Balances, new BalancesQuery(CurrencyType.Crypto, false),
            static balances => string.Join("; ", balances.Items.Select(static b => FormattableString.Invariant($"{b.Currency} {b.Total}"))),
            static balances => [.. balances.Items.Select(static b => new Check(FormattableString.Invariant($"{b.Available} available + {b.Locked} locked = {b.Total} {b.Currency}"), b.Available.Add(b.Locked) == b.Total))],
            cancellation).ConfigureAwait(false);

        yield return await visitor.Visit(
            "Mintarex: a locked price for 1000.00 USD of BTC (signed with its body's hash)",
            MintarexProvider.Value, trader, MintarexEndpoints.RequestQuote, new QuoteRequest("BTC", "USD", Side.Buy, Of("1000.00"), AmountType.Quoted),
            static quote => FormattableString.Invariant($"{quote.BaseAmount} BTC at {quote.Price} USD until {quote.ExpiresAt:u}"),
            static quote => [new Check("1000.00 / 72014.25000000 is 0.01388614 at 8 decimals", quote.BaseAmount == Of("0.01388614")), new Check("the price kept its scale", quote.Price.Scale == 8)],
            cancellation).ConfigureAwait(false);

        yield return await visitor.Refused(
            "Mintarex: the same with a key that may only read",
            MintarexProvider.Value, reader, MintarexEndpoints.RequestQuote, new QuoteRequest("BTC", "USD", Side.Buy, Of("1000.00"), AmountType.Quoted),
            "the provider refuses with INSUFFICIENT_SCOPE",
            static error => error is CallError.Rejected rejected && rejected.Error.Code == "INSUFFICIENT_SCOPE",
            cancellation).ConfigureAwait(false);

        yield return await visitor.Refused(
            "Mintarex: the same with three mistakes in it",
            MintarexProvider.Value, trader, MintarexEndpoints.RequestQuote, new QuoteRequest("btc", "U", Side.Buy, Amount.Zero, AmountType.Quoted),
            "nothing is sent, and all three are named",
            static error => error is CallError.Refused refused && refused.Faults.Count == 3,
            cancellation).ConfigureAwait(false);

        yield return await visitor.Replayed(
            "Mintarex: the first balances request once more, byte for byte",
            cancellation).ConfigureAwait(false);

        yield return Ahead.Of("Mintarex: how long 25 quotes would take, at the starter's rate and with answers after a second");

        var mixer = sandbox.Accounts.BtcMix[0];
        yield return await visitor.Proven(
            "BtcMix: a transaction, whose signature is checked before anything else is",
            BtcMixProvider.Value, mixer.Credential, BtcMixEndpoints.Transaction, DocumentedTransaction,
            static transaction => FormattableString.Invariant($"{transaction.Value.Status}: {transaction.Value.AmountReceived.IfNone(Amount.Zero)} BTC received; {transaction.Proof}"),
            static transaction => [new Check("received what was to be deposited: payouts + fee", transaction.Value.AmountReceived == transaction.Value.AmountToDeposit)],
            cancellation).ConfigureAwait(false);

        string genuine = visitor.LastBody;
        yield return Tampering.Of(
            "BtcMix: the same answer with a payout of 0.007 instead of 0.006",
            genuine.Replace("\"0.006\"", "\"0.007\"", StringComparison.Ordinal), mixer.Secret,
            "the signature is found wrong", static error => error is VerificationError.WrongSignature);

        yield return Tampering.Of(
            "BtcMix: the same answer with the names of created and updated swapped, which its signature does not notice",
            genuine.Replace("updated", "?", StringComparison.Ordinal).Replace("created", "updated", StringComparison.Ordinal).Replace("?", "created", StringComparison.Ordinal), mixer.Secret,
            "the signature matches, and the answer is refused as ambiguous", static error => error is VerificationError.Ambiguous);

        await foreach (var step in ToCompletion(sandbox, clock, visitor, cancellation).ConfigureAwait(false)) yield return step;
    }

    /// <summary>A swap and a transaction, each from its order to its payout; the sandbox's clock is put forward between the looks.</summary>
    private static async IAsyncEnumerable<Step> ToCompletion(
        SandboxServer sandbox, SandboxClock clock, Visitor visitor, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var partner = sandbox.Accounts.Mistex[0].Credential;
        Order? order = null;
        yield return await visitor.Visit(
            "Mistex: swap 0.05 BTC for Monero (the key travels, the amount is a JSON number)",
            MistexProvider.Value, partner, MistexEndpoints.CreateOrder,
            new OrderRequest("BTC", "BTC", "XMR", "XMR", Of("0.05"), RateType.Float, "48vKMSe5p", RefundAddress: "bc1q-refund"),
            placed =>
            {
                order = placed;
                return FormattableString.Invariant($"{placed.ShortId}: send {placed.AmountFromExpected} BTC to {placed.DepositAddress}, get {placed.AmountToExpected} XMR at {placed.RateQuoted}");
            },
            static placed => [new Check("amount × rate, rounded down to 12 decimals, is the amount expected", placed.AmountFromExpected.Multiply(placed.RateQuoted.Value, 12, Rounding.Down) == placed.AmountToExpected)],
            cancellation).ConfigureAwait(false);
        if (order is null) yield break;

        sandbox.Deposit(order.DepositAddress);
        clock.Advance(TimeSpan.FromMinutes(10));
        yield return await visitor.Visit(
            "Mistex: ten minutes after the deposit, by the short id in lower case",
            MistexProvider.Value, partner, MistexEndpoints.Order, OrderId.Parse(order.ShortId.Text.ToLowerInvariant()).IfNone(order.Id),
            static swapped => $"{swapped.Status}, paid out by {swapped.PayoutTxid.IfNone("nothing")}",
            static swapped => [new Check("the swap is completed", swapped.Status.Is(OrderStatus.Completed)), new Check("there is a payout", swapped.PayoutTxid.IsSome)],
            cancellation).ConfigureAwait(false);

        var customer = sandbox.Accounts.BtcMix[0].Credential;
        var request = new TransactionRequest(0, new[] { new Payout("mfuAKvSsAMrC7gjbEEb521uc1myeF9BSsc", Of("0.006")) }.ToSeq());
        CreatedTransaction? created = null;
        yield return await visitor.Proven(
            "BtcMix: a new transaction of 0.006 BTC, whose answer is signed",
            BtcMixProvider.Value, customer, BtcMixEndpoints.CreateTransaction, request,
            made =>
            {
                created = made.Value;
                return FormattableString.Invariant($"{made.Value.Id}: send {made.Value.Deposit.Amount} BTC to {made.Value.DepositAddress}; {made.Proof}");
            },
            made => [new Check("it answers the request", made.Value.Answers(request)), new Check("the deposit is the payout and the fee", Of("0.006").Add(made.Value.Fee) == made.Value.Deposit.Amount)],
            cancellation).ConfigureAwait(false);
        if (created is null) yield break;

        sandbox.Deposit(created.DepositAddress);
        clock.Advance(TimeSpan.FromHours(1));
        yield return await visitor.Proven(
            "BtcMix: an hour after the deposit",
            BtcMixProvider.Value, customer, BtcMixEndpoints.Transaction, created.Id,
            static done => $"{done.Value.Status}, paid out by {done.Value.Txid.IfNone("nothing")}; {done.Proof}",
            static done => [new Check("the transaction is complete", done.Value.Status.Is(TransactionStatus.Complete)), new Check("what was received is what was to be deposited", done.Value.AmountReceived == done.Value.AmountToDeposit)],
            cancellation).ConfigureAwait(false);
    }

    private static Amount Of(string text) => Amount.Parse(text).OrThrow();

    private static TransactionId DocumentedTransaction =>
        TransactionId.Parse("Q96G3MSNW8MPQRTX").IfNone(static () => throw new InvalidOperationException("The id is not empty."));
}
