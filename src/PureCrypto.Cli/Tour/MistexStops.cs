using System.Runtime.CompilerServices;
using PureCrypto.Calls;
using PureCrypto.Destinations;
using PureCrypto.Providers.Mistex;

namespace PureCrypto.Cli.Tour;

/// <summary>A swap from its order to its payout.</summary>
internal static class MistexStops
{
    public static async IAsyncEnumerable<Step> Of(Visitor visitor, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var partner = visitor.Accounts.Mistex[0].Credential;
        Order? order = null;
        yield return await visitor.Visit(
            "Mistex: swap 0.05 BTC for Monero (the key travels, the amount is a JSON number)",
            MistexProvider.Value, partner, MistexEndpoints.CreateOrder,
            new OrderRequest("BTC", "BTC", "XMR", "XMR", Amount.Parse("0.05").OrThrow(), RateType.Float, Recipient, Refund),
            placed =>
            {
                order = placed;
                return FormattableString.Invariant($"{placed.ShortId}: send {placed.AmountFromExpected} BTC to {placed.DepositAddress}, get {placed.AmountToExpected} XMR at {placed.RateQuoted}");
            },
            static placed =>
            [
                new Check("amount × rate, rounded down to 12 decimals, is the amount expected", placed.AmountFromExpected.Multiply(placed.RateQuoted.Value, 12, Rounding.Down) == placed.AmountToExpected),
                new Check("the deposit address is one of Bitcoin", placed.DepositAddress.Checked.IsRight),
            ],
            cancellation).ConfigureAwait(false);
        if (order is null) yield break;

        visitor.Pay(order.DepositAddress.Checked.OrThrow());
        visitor.Wait(TimeSpan.FromMinutes(10));
        yield return await visitor.Visit(
            "Mistex: ten minutes after the deposit, by the short id in lower case",
            MistexProvider.Value, partner, MistexEndpoints.Order, OrderId.Parse(order.ShortId.Text.ToLowerInvariant()).IfNone(order.Id),
            static swapped => $"{swapped.Status}, paid out by {swapped.PayoutTxid.IfNone("nothing")}",
            static swapped => [new Check("the swap is completed", swapped.Status.Is(OrderStatus.Completed)), new Check("there is a payout", swapped.PayoutTxid.IsSome)],
            cancellation).ConfigureAwait(false);
    }

    private static Destination Recipient => Destination.Parse("XMR", "48vKMSe5p").OrThrow();

    private static Destination Refund => Destination.Parse("BTC", "bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh").OrThrow();
}
