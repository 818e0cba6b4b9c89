using System.Diagnostics;
using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;
using PureCrypto.Sandbox;

namespace PureCrypto.Http.Tests.Sandbox;

/// <summary>Faults in the test's hands, against clients over real HTTP (SBX-4 to SBX-8).</summary>
public sealed class FaultsStrike : IAsyncLifetime
{
    private Sandboxed _sandbox = null!;

    private SandboxFaults Faults => _sandbox.Server.Faults;

    private ProviderClient Trader => _sandbox.Mintarex(_sandbox.Trader, Hasty);

    // Sleeping moves the sandbox's clock: waits between attempts take no time.
    private Effects Hasty => _sandbox.Effects with
    {
        Sleep = (span, _) =>
        {
            _sandbox.Server.Clock.Advance(span);
            return Task.CompletedTask;
        },
    };

    public async Task InitializeAsync() => _sandbox = await Sandboxed.StartAsync();

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    [Fact]
    public async Task A_lost_acceptance_is_repeated_with_its_key_and_done_once()
    {
        var acceptance = await Asked.AcceptanceAsync(Trader);
        Faults.Next(SandboxFault.Lose, on: MintarexEndpoints.AcceptQuote);

        var trade = (await Trader.Call(MintarexEndpoints.AcceptQuote, acceptance)).OrThrow().Value;

        Assert.Equal(trade.TradeId, Assert.Single(_sandbox.Server.Movements).Id);
        Assert.Equal(2, _sandbox.Server.Arrivals.Count(static arrival => arrival.Request.Target.EndsWith("/accept", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_lost_acceptance_that_was_not_repeated_settles_to_what_was_done()
    {
        var acceptance = await Asked.AcceptanceAsync(Trader);
        Faults.Next(SandboxFault.Lose, on: MintarexEndpoints.AcceptQuote);

        var doubtful = await Trader.Repeating(RepeatPolicy.Once).Call(MintarexEndpoints.AcceptQuote, acceptance);
        var unsettled = Assert.IsType<CallError.Unsettled>(doubtful.TryGet(out _, out var error) ? null : error);
        var settled = (await Trader.Settle(MintarexEndpoints.AcceptQuote, acceptance, unsettled.Doubt)).OrThrow();

        Assert.IsType<CallError.Lost>(unsettled.Last);
        var done = Assert.IsType<Settled<Trade>.Done>(settled);
        Assert.Equal(Assert.Single(_sandbox.Server.Movements).Id, done.Answer.Value.TradeId);
    }

    [Fact]
    public async Task A_dropped_order_was_not_made_and_nobody_can_tell()
    {
        Faults.Next(SandboxFault.Drop);

        var result = await _sandbox.Mistex(_sandbox.Server.Accounts.Mistex[0]).Call(MistexEndpoints.CreateOrder, Asked.Swap);

        Assert.IsType<CallError.Unsettled>(result.TryGet(out _, out var error) ? null : error);
        Assert.Empty(_sandbox.Server.Movements);
        Assert.Empty(_sandbox.Server.Arrivals);
    }

    [Fact]
    public async Task Unavailable_is_repeated_after_as_long_as_it_asks_for()
    {
        var before = _sandbox.Server.Clock.GetUtcNow();
        Faults.Next(SandboxFault.Status(503, retryAfter: TimeSpan.FromSeconds(7)), times: 2);

        Assert.True((await Trader.Call(MintarexEndpoints.Balances, BalancesQuery.All)).IsRight);

        Assert.Equal([503, 503, 200], _sandbox.Server.Arrivals.Select(static arrival => arrival.Response.Status));
        Assert.True(_sandbox.Server.Clock.GetUtcNow() - before >= TimeSpan.FromSeconds(14));
    }

    [Fact]
    public async Task Too_many_is_repeated_also_for_what_moves_money()
    {
        Faults.Next(SandboxFault.TooMany(TimeSpan.FromSeconds(3)));

        var made = await _sandbox.Mistex(_sandbox.Server.Accounts.Mistex[0], effects: Hasty).Call(MistexEndpoints.CreateOrder, Asked.Swap);

        Assert.True(made.IsRight);
        Assert.Single(_sandbox.Server.Movements);
    }

    [Fact]
    public async Task Refusals_are_in_the_providers_own_words()
    {
        var client = RepeatPolicy.Once;
        var merchant = _sandbox.Server.Accounts.CryptoPayments[0];
        Faults.Always(SandboxFault.Status(503));
        Assert.Equal((503, "service_unavailable", "Service Unavailable"), Asked.Refusal(await Trader.Repeating(client).Call(MintarexEndpoints.Balances, BalancesQuery.All)));
        Assert.Equal((503, "503", "Service Unavailable."), Asked.Refusal(await _sandbox.BtcMix(_sandbox.Server.Accounts.BtcMix[0]).Repeating(client).Call(BtcMixEndpoints.Transactions, new TransactionsQuery())));
        Assert.Equal((503, "", "Service Unavailable"), Asked.Refusal(await _sandbox.Mistex(_sandbox.Server.Accounts.Mistex[0]).Repeating(client).Call(MistexEndpoints.Currencies, default)));
        Assert.Equal((503, "", "Service Unavailable."), Asked.Refusal(await _sandbox.CryptoPayments(merchant).Repeating(client).Call(CryptoPaymentsEndpoints.Assets, default)));

        // What has no form of the provider's is a gateway's: a status and nothing else.
        Faults.Always(SandboxFault.Status(502));
        Assert.Equal((502, "", ""), Asked.Refusal(await Trader.Repeating(client).Call(MintarexEndpoints.Balances, BalancesQuery.All)));
    }

    [Fact]
    public async Task Garbage_is_unreadable_and_what_was_asked_is_done()
    {
        var acceptance = await Asked.AcceptanceAsync(Trader);
        Faults.Next(SandboxFault.Garbage);

        var result = await Trader.Repeating(RepeatPolicy.Once).Call(MintarexEndpoints.AcceptQuote, acceptance);

        var unsettled = Assert.IsType<CallError.Unsettled>(result.TryGet(out _, out var error) ? null : error);
        Assert.IsType<CallError.Unreadable>(unsettled.Last);
        Assert.Single(_sandbox.Server.Movements);
    }

    [Fact]
    public async Task A_skew_is_noticed_and_corrected()
    {
        foreach (var off in new[] { TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(-5) })
        {
            Faults.Clear();
            Faults.Always(SandboxFault.Skew(off));
            var client = Trader;

            Assert.True((await client.Call(MintarexEndpoints.Balances, BalancesQuery.All)).IsRight);

            Assert.Equal([401, 200], _sandbox.Server.Arrivals.TakeLast(2).Select(static arrival => arrival.Response.Status));
            Assert.True((await client.Call(MintarexEndpoints.Balances, BalancesQuery.All)).IsRight);
            Assert.Equal(200, _sandbox.Server.Arrivals[^2].Response.Status); // what was learnt is kept
            Assert.InRange((await HealthAsync()) - _sandbox.Server.Clock.GetUtcNow() - off, TimeSpan.FromSeconds(-5), TimeSpan.FromSeconds(5));
        }
    }

    [Fact]
    public async Task A_delay_is_by_the_sandboxs_clock_and_comes_after_the_doing()
    {
        Faults.Next(SandboxFault.Delay(TimeSpan.FromHours(1)));
        var running = _sandbox.Mistex(_sandbox.Server.Accounts.Mistex[0]).Call(MistexEndpoints.CreateOrder, Asked.Swap);
        var waited = Stopwatch.StartNew();
        while (_sandbox.Server.Movements.Count == 0 && waited.Elapsed < TimeSpan.FromSeconds(20)) await Task.Delay(5);
        Assert.Single(_sandbox.Server.Movements);

        while (!running.IsCompleted && waited.Elapsed < TimeSpan.FromSeconds(20))
        {
            _sandbox.Server.Clock.Advance(TimeSpan.FromHours(1)); // again, if the delay had not begun
            await Task.WhenAny(running, Task.Delay(50));
        }

        Assert.True((await running).IsRight);
    }

    [Fact]
    public async Task A_client_that_does_not_wait_for_a_delay_does_not_know()
    {
        using var http = new HttpClient(Transport.Handler());
        var impatient = HttpEffects.Of(_sandbox.Server.BaseAddress, () => http, options: new TransportOptions { Timeout = TimeSpan.FromMilliseconds(300) });
        Faults.Next(SandboxFault.Delay(TimeSpan.FromDays(1)));

        var result = await _sandbox.Mistex(_sandbox.Server.Accounts.Mistex[0], effects: impatient).Call(MistexEndpoints.CreateOrder, Asked.Swap);

        Assert.IsType<CallError.Unsettled>(result.TryGet(out _, out var error) ? null : error);
    }

    [Fact]
    public async Task What_is_bound_strikes_its_endpoint_alone_with_or_without_its_proof()
    {
        var customer = _sandbox.BtcMix(_sandbox.Server.Accounts.BtcMix[0]).Repeating(RepeatPolicy.Once);
        Faults.Always(SandboxFault.Status(503), on: BtcMixEndpoints.CreateTransaction);
        Faults.Next(SandboxFault.Status(500), on: BtcMixEndpoints.CreateTransaction.Plain);

        Assert.True((await customer.Call(BtcMixEndpoints.Transactions, new TransactionsQuery())).IsRight);
        Assert.True((await customer.Call(BtcMixEndpoints.CreateTransaction, Asked.Mix)).IsLeft);
        Assert.True((await customer.Call(BtcMixEndpoints.CreateTransaction, Asked.Mix)).IsLeft);
        Assert.Equal([200, 500, 503], _sandbox.Server.Arrivals.Select(static arrival => arrival.Response.Status));

        Faults.Clear();
        Assert.True((await customer.Call(BtcMixEndpoints.CreateTransaction, Asked.Mix)).IsRight);
    }

    [Fact]
    public void What_cannot_strike_is_the_callers_mistake()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Faults.Next(SandboxFault.Lose, times: 0));
        Assert.Throws<ArgumentException>(() => Faults.Next(SandboxFault.Lose, on: Elsewhere));
        Assert.Throws<ArgumentException>(() => Faults.Always(SandboxFault.Lose, on: Elsewhere));
    }

    private static IEndpoint Elsewhere { get; } = MintarexEndpoints.Balances with { Name = "elsewhere" };

    private async Task<DateTimeOffset> HealthAsync() =>
        (await new ProviderClient(MintarexProvider.Value, Signing.Credential.Nobody, _sandbox.Effects).Call(MintarexEndpoints.Health, default)).OrThrow().Value.Timestamp;
}
