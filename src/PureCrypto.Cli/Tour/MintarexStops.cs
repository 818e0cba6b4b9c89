using System.Runtime.CompilerServices;
using PureCrypto.Calls;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Signing;

namespace PureCrypto.Cli.Tour;

/// <summary>Balances and a locked price; what is refused there, and what is refused here; a replay; a plan.</summary>
internal static class MintarexStops
{
    public static async IAsyncEnumerable<Step> Of(Visitor visitor, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var trader = visitor.Accounts.Mintarex[0].Credential;
        var reader = visitor.Accounts.Mintarex[1].Credential;
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
            MintarexProvider.Value, trader, MintarexEndpoints.RequestQuote, new QuoteRequest("BTC", "USD", Side.Buy, Amount.Parse("1000.00").OrThrow(), AmountType.Quoted),
            static quote => FormattableString.Invariant($"{quote.BaseAmount} BTC at {quote.Price} USD until {quote.ExpiresAt:u}"),
            static quote => [new Check("1000.00 / 72014.25000000 is 0.01388614 at 8 decimals", quote.BaseAmount == Amount.Parse("0.01388614").OrThrow()), new Check("the price kept its scale", quote.Price.Scale == 8)],
            cancellation).ConfigureAwait(false);

        yield return await visitor.Refused(
            "Mintarex: the same with a key that may only read",
            MintarexProvider.Value, reader, MintarexEndpoints.RequestQuote, new QuoteRequest("BTC", "USD", Side.Buy, Amount.Parse("1000.00").OrThrow(), AmountType.Quoted),
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
    }
}
