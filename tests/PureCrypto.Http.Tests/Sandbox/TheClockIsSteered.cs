using PureCrypto.Attempts;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;
using PureCrypto.Sandbox;
using PureCrypto.Signing;

namespace PureCrypto.Http.Tests.Sandbox;

/// <summary>The clock in the test's hands, as a value and over HTTP (SBX-1, SBX-9).</summary>
public sealed class TheClockIsSteered
{
    private static readonly DateTimeOffset Noon = new(2026, 4, 9, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_order_runs_its_course_as_the_servers_clock_is_put_forward()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        var client = sandbox.Mistex(sandbox.Server.Accounts.Mistex[0]);
        var order = (await client.Call(MistexEndpoints.CreateOrder, Asked.Swap)).OrThrow().Value;

        sandbox.Server.Deposit(order.DepositAddress.Checked.OrThrow());
        sandbox.Server.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal("completed", (await client.Call(MistexEndpoints.Order, order.Id)).OrThrow().Value.Status.Text);
    }

    [Fact]
    public async Task A_client_on_the_same_clock_is_within_the_window_and_one_on_its_own_is_not()
    {
        await using var sandbox = await Sandboxed.StartAsync(new SandboxOptions { Time = new FixedTime(Noon) });
        using var http = new HttpClient(Transport.Handler());
        sandbox.Server.Clock.Advance(TimeSpan.FromDays(1));

        var same = HttpEffects.Of(sandbox.Server.BaseAddress, () => http, sandbox.Server.Clock);
        var own = HttpEffects.Of(sandbox.Server.BaseAddress, () => http, new FixedTime(Noon));

        Assert.True((await sandbox.Mintarex(sandbox.Trader, same).Repeating(RepeatPolicy.Once).Call(MintarexEndpoints.Balances, BalancesQuery.All)).IsRight);
        var refused = await sandbox.Mintarex(sandbox.Trader, own).Repeating(RepeatPolicy.Once).Call(MintarexEndpoints.Balances, BalancesQuery.All);
        Assert.Equal("TIMESTAMP_SKEW", Asked.Refusal(refused).Code);
        using var health = await http.GetAsync(new Uri(sandbox.Server.BaseAddress, "/health"));
        Assert.Equal(Noon + TimeSpan.FromDays(1), health.Headers.Date);
    }

    [Fact]
    public async Task A_sandboxs_clock_can_be_given()
    {
        var clock = new SandboxClock();
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Time = clock });

        Assert.Same(clock, sandbox.Clock);
    }

    [Fact]
    public async Task Over_http_it_is_read_and_put_forward()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Time = new FixedTime(Noon) });

        Assert.Equal("""200 {"now":"2026-04-09T12:00:00.000Z","unix_seconds":1775736000}""", await Said("GET"));
        Assert.Equal("""200 {"now":"2026-04-09T13:00:00.000Z","unix_seconds":1775739600}""", await Said("POST", """{"advance_seconds":3600}"""));
        Assert.Equal("""200 {"now":"2026-04-09T13:00:00.250Z","unix_seconds":1775739600}""", await Said("POST", """{"advance_seconds":0.25}"""));
        Assert.Equal(Noon + TimeSpan.FromSeconds(3600.25), sandbox.Clock.GetUtcNow());

        async Task<string> Said(string method, string body = "")
        {
            var (status, said) = await sandbox.SteerAsync(method, "/sandbox/clock", body);
            return $"{status} {said.GetRawText()}";
        }
    }

    [Theory]
    [InlineData("""{"advance_seconds":-1}""", "advance_seconds must be a number from 0 to 3155760000")]
    [InlineData("""{"advance_seconds":3155760001}""", "advance_seconds must be a number from 0 to 3155760000")]
    [InlineData("""{"advance_seconds":1e999}""", "advance_seconds must be a number from 0 to 3155760000")]
    [InlineData("""{"advance_seconds":"60"}""", "advance_seconds must be a number from 0 to 3155760000")]
    [InlineData("""{"advance_seconds":null}""", "advance_seconds must be a number from 0 to 3155760000")]
    [InlineData("{}", "advance_seconds must be a number from 0 to 3155760000")]
    [InlineData("""{"advance":60}""", "advance is not one of advance_seconds; advance_seconds must be a number from 0 to 3155760000")]
    [InlineData("""{"advance_seconds":1,"advance_seconds":2}""", "body must be a JSON object, each field at most once")]
    [InlineData("[3600]", "body must be a JSON object, each field at most once")]
    [InlineData("3600", "body must be a JSON object, each field at most once")]
    [InlineData("null", "body must be a JSON object, each field at most once")]
    [InlineData("{", "body must be a JSON object, each field at most once")]
    public async Task What_is_wrong_is_told_with_its_field_and_its_rule(string body, string error)
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Time = new FixedTime(Noon) });

        Assert.Equal("400 " + error, await sandbox.RefusedAsync("POST", "/sandbox/clock", body));
        Assert.Equal(Noon, sandbox.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_hundred_years_in_all_are_enough()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Time = new FixedTime(Noon) });
        await sandbox.SteerAsync("POST", "/sandbox/clock", """{"advance_seconds":3155760000}""");

        Assert.Equal(
            "400 advance_seconds must not put the clock forward by more than 3155760000 seconds in all",
            await sandbox.RefusedAsync("POST", "/sandbox/clock", """{"advance_seconds":1}"""));
    }
}
