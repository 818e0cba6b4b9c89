using System.Runtime.CompilerServices;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Http;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Sandbox;
using PureCrypto.Signing;

namespace PureCrypto.Cli.Tour;

/// <summary>The stops of the tour, in order.</summary>
internal static class Itinerary
{
    public static async IAsyncEnumerable<Step> Of(SandboxServer sandbox, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var http = new HttpClient();
        var visitor = new Visitor(sandbox, HttpEffects.Of(sandbox.BaseAddress, () => http));
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

        var mixer = sandbox.Accounts.BtcMix;
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
    }

    private static Amount Of(string text) => Amount.Parse(text).OrThrow();

    private static TransactionId DocumentedTransaction =>
        TransactionId.Parse("Q96G3MSNW8MPQRTX").IfNone(static () => throw new InvalidOperationException("The id is not empty."));
}
