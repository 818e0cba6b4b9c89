using PureCrypto.Following;

namespace PureCrypto.Providers.BtcMix;

/// <summary>What can be followed at BtcMix. Spec: spec/orders.md, "Following".</summary>
public static class BtcMixFollowing
{
    private const long MostHours = long.MaxValue / TimeSpan.TicksPerHour;

    /// <summary>A transaction; every answer is verified.</summary>
    public static ProvenFollowable<TransactionId, Transaction, TransactionStatus> Transaction { get; } = new(
        BtcMixEndpoints.Transaction,
        new Subject<Transaction, TransactionStatus>(
            BtcMixMachines.Transaction,
            static transaction => new(transaction.Status, transaction.Updated),
            static transaction => new(transaction.Created) { Delay = Hours(transaction.DelayHours) }));

    private static TimeSpan Hours(int hours) => new(Math.Clamp(hours, 0, MostHours) * TimeSpan.TicksPerHour);
}
