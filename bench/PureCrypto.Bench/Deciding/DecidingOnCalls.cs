using System.Threading.RateLimiting;
using BenchmarkDotNet.Attributes;
using PureCrypto.Limits;

namespace PureCrypto.Bench.Deciding;

/// <summary>One decision about one call, by one thread or by eight that share the limiter. The work is the same however many share it.</summary>
/// <remarks>
/// The platform's limiters look at no clock and slide by segments; ours is given the time, is exact, and dates the call. So that
/// no refusal hides in the rows, ours has a permit again by each decision, and the platform's never run out.
/// </remarks>
[MemoryDiagnoser]
public class DecidingOnCalls
{
    public const string Sliding = "System.Threading.RateLimiting, sliding window";
    public const string Bucket = "System.Threading.RateLimiting, token bucket";

    private const int Decisions = 65_536;

    private readonly OneBucket _exact = new(TimeSpan.TicksPerSecond, Quota.PerMinute(60));
    private readonly OneBucket _three = new(TimeSpan.TicksPerMinute, Quota.PerMinute(100), Quota.PerHour(1_000), Quota.PerDay(5_000));
    private readonly SlidingWindowRateLimiter _sliding = new(new()
    {
        PermitLimit = int.MaxValue,
        Window = TimeSpan.FromMinutes(1),
        SegmentsPerWindow = 6,
        AutoReplenishment = false,
        QueueLimit = 0,
    });

    private readonly TokenBucketRateLimiter _bucket = new(new()
    {
        TokenLimit = int.MaxValue,
        TokensPerPeriod = 60,
        ReplenishmentPeriod = TimeSpan.FromMinutes(1),
        AutoReplenishment = false,
        QueueLimit = 0,
    });

    [Params(1, 8)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        if (!Exact() || !Platform(_sliding) || !Platform(_bucket)) throw new InvalidOperationException("The ways do not agree.");
    }

    [Benchmark(Description = Reports.Goal.Ours, OperationsPerInvoke = Decisions)]
    public void One() => Share(Exact);

    [Benchmark(Description = "PureCrypto, hot form, under the shell's kind of lock", OperationsPerInvoke = Decisions)]
    public void Shell() => Share(() => _exact.DecideAsTheShell());

    [Benchmark(Description = "PureCrypto, hot form, three windows at once", OperationsPerInvoke = Decisions)]
    public void Three() => Share(() => _three.Decide());

    [Benchmark(Description = Sliding, OperationsPerInvoke = Decisions)]
    public void PlatformSliding() => Share(() => Platform(_sliding));

    [Benchmark(Description = Bucket, OperationsPerInvoke = Decisions)]
    public void PlatformBucket() => Share(() => Platform(_bucket));

    private bool Exact() => _exact.Decide();

    private static bool Platform(RateLimiter limiter)
    {
        using var lease = limiter.AttemptAcquire();
        return lease.IsAcquired;
    }

    private void Share(Func<bool> decide)
    {
        var threads = new Thread[Threads];
        for (int i = 0; i < threads.Length; i++)
        {
            threads[i] = new Thread(() =>
            {
                for (int n = 0; n < Decisions / Threads; n++) decide();
            });
            threads[i].Start();
        }

        foreach (var thread in threads) thread.Join();
    }
}
