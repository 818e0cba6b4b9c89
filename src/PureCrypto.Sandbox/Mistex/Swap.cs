using LanguageExt;
using PureCrypto.Destinations;
using PureCrypto.Orders;
using PureCrypto.Providers.Mistex;

namespace PureCrypto.Sandbox.Mistex;

/// <summary>An order as it was placed. How it stands is a function of what was deposited and of the time.</summary>
/// <param name="Placed">The order when it was placed.</param>
/// <param name="Minimum">The least that could be sent: with less the exchange fails.</param>
/// <param name="Refund">Where a failed exchange's deposit goes.</param>
internal sealed record Swap(Order Placed, Amount Minimum, Option<Destination> Refund)
{
    /// <summary>How long an order waits for its deposit.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    /// <summary>The time between two confirmations here, and how long each later stage takes.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromMinutes(1);

    /// <summary>The order at a time. A deposit after the expiry is not seen.</summary>
    public Order At(DateTimeOffset now, Seq<SandboxDeposit> deposits) => deposits.Find(deposit => deposit.At < Placed.ExpiresAt).Match(
        Some: deposit => Deposited(deposit, now - deposit.At),
        None: () => now < Placed.ExpiresAt ? Placed : Placed with { Status = Word(OrderStatus.Expired) });

    private Order Deposited(SandboxDeposit deposit, TimeSpan since)
    {
        int needed = Placed.DepositConfirmationsRequired.IfNone(0);
        long beats = since.Ticks / Beat.Ticks;
        var status = beats < needed ? OrderStatus.Confirming : deposit.Amount < Minimum ? Failing(beats - needed) : Exchanging(beats - needed);
        return Placed with
        {
            Status = Word(status),
            DepositTxid = deposit.Txid,
            DepositConfirmations = (int)Math.Min(beats, needed),
            PayoutTxid = status == OrderStatus.Completed ? Chain.HashOf(Placed.Id.Text, "payout") : default(Option<string>),
        };
    }

    private static OrderStatus Exchanging(long beats) => beats switch
    {
        0 => OrderStatus.Exchanging,
        1 => OrderStatus.Sending,
        _ => OrderStatus.Completed,
    };

    private OrderStatus Failing(long beats) => beats switch
    {
        0 => OrderStatus.Exchanging,
        1 => OrderStatus.Refunding,
        _ => Refund.IsSome ? OrderStatus.Refunded : OrderStatus.Failed,
    };

    private static OpenStatus<OrderStatus> Word(OrderStatus status) => MistexMachines.Order.Write(status);
}
