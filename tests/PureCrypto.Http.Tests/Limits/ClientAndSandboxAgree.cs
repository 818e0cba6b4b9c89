using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Limits;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Sandbox;

namespace PureCrypto.Http.Tests.Limits;

/// <summary>
/// LIM-48: both ends of the wire keep the same quotas. Clients offer many times what is granted, over real HTTP and in virtual
/// time; each call takes up to 5 s there and up to 5 s back. The sandbox refuses none.
/// </summary>
public sealed class ClientAndSandboxAgree
{
    private const int Reads = 300;
    private const int Quotes = 45;
    private const int LongestMs = 5_000;

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 4, 9, 12, 0, 0, TimeSpan.Zero));
    private int _inTransit;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task At_many_times_the_quota_for_several_minutes_not_one_call_is_refused(int seed)
    {
        await using var sandbox = await Sandboxed.StartAsync(new SandboxOptions { Time = _time });
        var limiter = Limiter.Open(MintarexTiers.Starter, _time);
        var client = sandbox.Mintarex(sandbox.Trader, Slow(sandbox.Effects, new Random(seed)), limiter);

        var calls = Offer(client);
        await Drive(limiter, calls);

        Assert.Equal(Reads + Quotes, sandbox.Server.Arrivals.Count);
        Assert.All(sandbox.Server.Arrivals, static arrival => Assert.Equal(200, arrival.Response.Status));
        Assert.InRange(_time.GetUtcNow().Minute, 4, 6); // 300 at 60 and 45 at 10 a minute; latencies are waited for
        Assert.Equal(0, _time.ArmedTimers);
    }

    /// <summary>LIM-50: the same without a limiter, to show that the sandbox does refuse.</summary>
    [Fact]
    public async Task Without_a_limiter_the_sandbox_refuses_what_is_too_much()
    {
        await using var sandbox = await Sandboxed.StartAsync(new SandboxOptions { Time = _time });
        var client = sandbox.Mintarex(sandbox.Trader, sandbox.Effects with { Now = _time.GetUtcNow });

        for (int i = 0; i < 61; i++) await client.Call(MintarexEndpoints.Balances, BalancesQuery.All);

        Assert.Equal(60, sandbox.Server.Arrivals.Count(static arrival => arrival.Response.Status == 200));
        var refused = sandbox.Server.Arrivals[60].Response;
        Assert.Equal(("RATE_LIMIT_EXCEEDED", 429), (MintarexProvider.Value.Errors.Read(refused).Code.IfNone(""), refused.Status));
        Assert.Equal(
            ["RateLimit-Limit: 60", "RateLimit-Remaining: 0", "RateLimit-Reset: 60", "Retry-After: 60"],
            refused.Headers.Filter(static h => !h.Is("Content-Type")).Map(static h => $"{h.Name}: {h.Value}").ToArray());
    }

    /// <summary>LIM-50.</summary>
    [Fact]
    public async Task Each_key_and_each_bucket_is_counted_by_itself_and_what_is_open_or_refused_at_the_door_is_not()
    {
        await using var sandbox = await Sandboxed.StartAsync(new SandboxOptions { Time = _time });
        var effects = sandbox.Effects with { Now = _time.GetUtcNow };
        var trader = sandbox.Mintarex(sandbox.Trader, effects);
        var reader = sandbox.Mintarex(sandbox.Reader, effects);
        var quote = new QuoteRequest("BTC", "USD", Side.Buy, Amount.Parse("1000.00").OrThrow(), AmountType.Quoted);

        await trader.Call(MintarexEndpoints.Balances, BalancesQuery.All);
        await trader.Call(MintarexEndpoints.RequestQuote, quote);
        await reader.Call(MintarexEndpoints.Balances, BalancesQuery.All);
        await reader.Call(MintarexEndpoints.RequestQuote, quote);
        await trader.Call(MintarexEndpoints.Health, default);
        await trader.Call(MintarexEndpoints.Balances, BalancesQuery.All);

        Assert.Equal(["59", "9", "59", "", "", "58"], sandbox.Server.Arrivals.Select(static a => a.Response.Headers.Single("RateLimit-Remaining").IfNone("")));
    }

    /// <summary>LIM-13, LIM-50: a starter's client learns from the first answer that its key is granted more.</summary>
    [Fact]
    public async Task The_tier_of_a_key_is_learnt_from_the_first_answer()
    {
        var accounts = SandboxAccounts.Published;
        var enterprise = accounts.Mintarex[0] with { Tier = MintarexTiers.Enterprise };
        await using var sandbox = await Sandboxed.StartAsync(new SandboxOptions { Time = _time, Accounts = accounts with { Mintarex = new[] { enterprise }.ToSeq() } });
        var limiter = Limiter.Open(MintarexTiers.Starter, _time);
        var client = sandbox.Mintarex(enterprise, sandbox.Effects with { Now = _time.GetUtcNow }, limiter);

        (await client.Call(MintarexEndpoints.Balances, BalancesQuery.All)).OrThrow();

        Assert.Equal(300, limiter.Budget.Of(MintarexBuckets.Read).Windows[0].Quota.Permits);
        Assert.Equal(10, limiter.Budget.Of(MintarexBuckets.Quote).Windows[0].Quota.Permits);
    }

    private static Task<bool>[] Offer(ProviderClient client) =>
    [
        .. Enumerable.Range(0, Reads).Select(async _ => (await client.Call(MintarexEndpoints.Balances, BalancesQuery.All)).IsRight),
        .. Enumerable.Range(0, Quotes).Select(async _ => (await client.Call(
            MintarexEndpoints.RequestQuote, new QuoteRequest("BTC", "USD", Side.Buy, Amount.Parse("1000.00").OrThrow(), AmountType.Quoted))).IsRight),
    ];

    /// <summary>Moves time on whenever nothing can happen without it: every call waits for the limiter or is in transit.</summary>
    private async Task Drive(Limiter limiter, Task<bool>[] calls)
    {
        var deadline = DateTime.UtcNow.AddMinutes(1);
        while (Array.Exists(calls, static call => !call.IsCompleted))
        {
            Assert.True(DateTime.UtcNow < deadline, "The calls do not come to an end.");
            int open = calls.Count(static call => !call.IsCompleted);
            int parked = limiter.Waiting(MintarexBuckets.Read) + limiter.Waiting(MintarexBuckets.Quote) + Volatile.Read(ref _inTransit);
            if (parked < open || !_time.AdvanceToNextTimer()) await Task.Yield();
        }

        Assert.All(await Task.WhenAll(calls), Assert.True);
    }

    /// <summary>The effects with virtual time, and with a way of up to 5 s before and after the real one.</summary>
    private Effects Slow(Effects effects, Random random) => effects with
    {
        Now = _time.GetUtcNow,
        Send = async (request, cancellation) =>
        {
            (int there, int back) = Ways(random);
            await Transit(there);
            var response = await effects.Send(request, cancellation);
            await Transit(back);
            return response;
        },
    };

    private static (int There, int Back) Ways(Random random)
    {
        lock (random) return (random.Next(LongestMs + 1), random.Next(LongestMs + 1));
    }

    private Task Transit(int ms)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Interlocked.Increment(ref _inTransit);
        _time.CreateTimer(
            _ =>
            {
                Interlocked.Decrement(ref _inTransit);
                arrived.SetResult();
            },
            null,
            TimeSpan.FromMilliseconds(ms),
            Timeout.InfiniteTimeSpan);
        return arrived.Task;
    }
}
