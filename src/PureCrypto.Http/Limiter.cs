using System.Collections.Frozen;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Limits;

namespace PureCrypto.Http;

/// <summary>Keeps the calls of one key within what its provider grants: one queue for each bucket, first come first served.</summary>
/// <remarks>
/// <para>Thread safe. A bucket that waits stops no other; a caller that waits blocks no thread and costs the same however many
/// wait; nothing runs while nobody waits. Every decision is <see cref="HotBucket"/>'s.</para>
/// <para>All clients that use the key should share its limiter. It lasts as long as the key does and needs no disposal.
/// Spec: spec/limits.md, LIM-40 to LIM-47.</para>
/// </remarks>
public sealed class Limiter
{
    private readonly FrozenDictionary<string, BucketQueue> _queues;
    private readonly LimiterClock _clock;

    private Limiter(Budget budget, LimiterClock clock)
    {
        _clock = clock;
        _queues = budget.Buckets.ToFrozenDictionary(static bucket => bucket.Name, bucket => new BucketQueue(bucket, clock), StringComparer.Ordinal);
    }

    /// <summary>All that is used, at one moment for each bucket.</summary>
    public Budget Budget => Budget.Of(_queues.Values.Select(static queue => queue.Bucket).ToArray().ToSeq());

    /// <summary>A limiter of which nothing is used.</summary>
    /// <param name="tier">What the key is granted.</param>
    /// <param name="time">The clocks and timers; the system's if none are given.</param>
    public static Limiter Open(Tier tier, TimeProvider? time = null)
    {
        var clock = new LimiterClock(time ?? TimeProvider.System);
        return new Limiter(Budget.Open(tier.Allowances, clock.Moment), clock);
    }

    /// <summary>The limiter that <see cref="Save"/> saved, as old as it is by now; or why the bytes are none.</summary>
    public static Either<LimitError, Limiter> Restore(ReadOnlySpan<byte> saved, TimeProvider? time = null)
    {
        var clock = new LimiterClock(time ?? TimeProvider.System);
        return SavedBudget.Restore(saved, clock.Moment).Map(budget => new Limiter(budget, clock));
    }

    /// <summary>What is used, as bytes for another process.</summary>
    public byte[] Save() => SavedBudget.Save(Budget, _clock.Moment);

    /// <summary>How many callers wait for a bucket.</summary>
    /// <exception cref="ArgumentException">The limiter has no such bucket.</exception>
    public int Waiting(string bucket) => Queue(bucket).Waiting;

    /// <summary>Waits in the bucket's queue until the calls may go.</summary>
    /// <param name="cost">What is to be spent.</param>
    /// <param name="patience">The longest that the caller will wait; if it is clear that the wait is longer, the error comes at once.
    /// Zero or less waits for nothing. None waits as long as it takes.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The permit, which must be disposed of; or <see cref="CallError.Limited"/>.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <exception cref="ArgumentException">The limiter has no such bucket.</exception>
    public ValueTask<Either<CallError, Permit>> Enter(Cost cost, TimeSpan? patience = null, CancellationToken cancellation = default) =>
        Queue(cost.Bucket).Enter(cost.Calls, patience, cancellation);

    private BucketQueue Queue(string bucket) =>
        _queues.TryGetValue(bucket, out var queue) ? queue : throw new ArgumentException($"The limiter has no bucket {bucket}.", nameof(bucket));
}
