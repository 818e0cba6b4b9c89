using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Signing;

namespace PureCrypto.Http.Tests.Attempts;

/// <summary>What a client learns from answers: how its key stands (ATT-11), and the server's clock (ATT-14, ATT-24).</summary>
public sealed class KeysAndClocks
{
    private readonly Scripted _world = new();

    [Fact]
    public async Task After_three_refusals_of_its_proof_nothing_more_is_sent_until_it_is_unlocked()
    {
        var client = _world.Client();
        _world.Then(Refused, Refused, Refused);
        for (int i = 0; i < 3; i++) Assert.IsType<CallError.Rejected>(await BalancesError(client));

        Assert.Equal(new CallError.LockedOut(3), await BalancesError(client));
        Assert.Equal(new CallError.LockedOut(3), await BalancesError(client.Within(TimeSpan.FromSeconds(1))));
        Assert.Equal(3, _world.Sent.Count);

        client.Memory.Unlock();
        _world.Then(Scripted.Balances);
        (await client.Call(MintarexEndpoints.Balances, BalancesQuery.All)).OrThrow();
        Assert.False(client.Memory.IsLocked);
    }

    [Fact]
    public async Task Success_in_between_begins_the_count_anew_and_a_locked_key_still_reads_what_is_open()
    {
        var client = _world.Client(memory: new ClientMemory(failuresAllowed: 2));
        _world.Then(Refused, Scripted.Balances, Refused, Refused, new Response(500, default, Body.Empty));
        Assert.IsType<CallError.Rejected>(await BalancesError(client));
        (await client.Call(MintarexEndpoints.Balances, BalancesQuery.All)).OrThrow();
        Assert.IsType<CallError.Rejected>(await BalancesError(client));
        Assert.IsType<CallError.Rejected>(await BalancesError(client));
        Assert.IsType<CallError.LockedOut>(await BalancesError(client));

        var open = await client.Repeating(RepeatPolicy.Once).Call(MintarexEndpoints.Health, default);
        Assert.IsType<CallError.Rejected>(open.TryGet(out _, out var error) ? null : error);
    }

    [Fact]
    public async Task A_locked_key_in_doubt_is_still_in_doubt()
    {
        var client = _world.Client(memory: new ClientMemory(failuresAllowed: 1));
        _world.Then(new CallError.Lost(""), Refused);

        var result = await client.Call(MintarexEndpoints.AcceptQuote, Scripted.Acceptance);

        Assert.IsType<CallError.Unsettled>(result.TryGet(out _, out var error) ? null : error);
    }

    [Theory]
    [InlineData(45)]
    [InlineData(-3_600)]
    public async Task A_clock_that_is_off_is_corrected_and_the_call_repeated_once(int offBySeconds)
    {
        await using var sandbox = await Sandboxed.StartAsync();
        var client = sandbox.Mintarex(sandbox.Trader, sandbox.Effects with { Now = () => DateTimeOffset.UtcNow.AddSeconds(offBySeconds) });

        (await client.Call(MintarexEndpoints.Balances, BalancesQuery.All)).OrThrow();
        (await client.Call(MintarexEndpoints.Balances, BalancesQuery.All)).OrThrow();

        Assert.Equal([401, 200, 200], sandbox.Server.Arrivals.Select(static arrival => arrival.Response.Status));
        Assert.True(client.Memory.Clock.IsKnown);
    }

    /// <summary>ATT-12.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_gateways_date_is_not_the_providers(bool isTheProviders)
    {
        var date = new[] { Header.Of("Date", "Thu, 01 Jan 2026 00:00:00 GMT") };
        var gateway = new Response(400, date.ToSeq(), Body.Empty);
        var client = _world.Then(isTheProviders ? Scripted.Refusal(400, "INVALID_PARAMETER", date) : gateway).Client();

        await BalancesError(client);

        Assert.Equal(isTheProviders, client.Memory.Clock.IsKnown);
    }

    [Fact]
    public async Task A_timestamp_that_is_refused_twice_is_not_tried_a_third_time()
    {
        _world.Then(Skewed(), Skewed());

        Assert.IsType<CallError.Rejected>(await BalancesError(_world.Client()));
        Assert.Equal(2, _world.Sent.Count);
    }

    [Fact]
    public async Task Without_a_date_the_providers_own_endpoint_tells_the_time()
    {
        var server = _world.Time.GetUtcNow().AddHours(1);
        var health = Write.From(MintarexEndpoints.Health, new Health(true, "s", "1", server, 1));
        _world.Then(Scripted.Refusal(401, "TIMESTAMP_SKEW"), health, Scripted.Balances);

        (await _world.Client().Call(MintarexEndpoints.Balances, BalancesQuery.All)).OrThrow();

        Assert.Equal(["/v1/account/balances", "/health", "/v1/account/balances"], _world.Sent.Select(static signed => signed.Request.Target));
        long stamped = long.Parse(_world.Sent[2].Headers.Single(MintarexSigning.TimestampHeader).IfNone("0"), System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(stamped - server.ToUnixTimeSeconds(), 0, 1);
    }

    [Fact]
    public async Task Every_provider_that_tells_the_time_can_be_asked_for_it()
    {
        await using var sandbox = await Sandboxed.StartAsync();

        var mintarex = (await sandbox.Mintarex(sandbox.Trader).Synchronise()).OrThrow();
        var btcmix = (await sandbox.BtcMix().Synchronise()).OrThrow();

        Assert.True(mintarex.IsKnown && btcmix.IsKnown);
    }

    [Fact]
    public async Task A_provider_that_tells_no_time_is_not_asked()
    {
        var client = new ProviderClient(BtcMixProvider.Value with { Time = default }, Credential.Nobody, _world.Effects);

        Assert.IsType<CallError.Refused>((await client.Synchronise()).TryGet(out _, out var error) ? null : error);
        Assert.Empty(_world.Sent);
    }

    private static Either<CallError, Response> Refused => Scripted.Refusal(401, "INVALID_SIGNATURE");

    private Response Skewed() => Scripted.Refusal(401, "TIMESTAMP_SKEW", Header.Of("Date", _world.Time.GetUtcNow().AddHours(1).ToString("r")));

    private static async Task<CallError> BalancesError(ProviderClient client) =>
        (await client.Call(MintarexEndpoints.Balances, BalancesQuery.All)).TryGet(out _, out var error) ? throw new InvalidOperationException("It succeeded.") : error;
}
