using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Destinations;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Providers.Mistex;
using PureCrypto.Sandbox;
using PureCrypto.Signing;

namespace PureCrypto.Http.Tests.Sandbox;

/// <summary>Mistex in the sandbox: orders that run through their machine by the clock, partners apart from each other (MSO-2, MSE-2, MSE-3; M9, M12).</summary>
public sealed class MistexOrdersAdvance
{
    private static readonly OrderRequest Request = new(
        "BTC", "BTC", "USDT", "TRC20", Amount.Parse("0.05").OrThrow(), RateType.Float, On("TRC20", "TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE"), On("BTC", "bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh"));

    [Fact]
    public async Task A_swap_runs_to_its_payout()
    {
        var clock = new SandboxClock();
        await using var sandbox = await Sandboxed.StartAsync(new SandboxOptions { Time = clock });
        var client = sandbox.Mistex(sandbox.Server.Accounts.Mistex[0]);

        var order = (await client.Call(MistexEndpoints.CreateOrder, Request)).OrThrow().Value;
        Assert.True(order.Status.Is(OrderStatus.WaitingDeposit));
        Assert.Equal(TimeSpan.FromMinutes(30), order.ExpiresAt - order.CreatedAt);
        Assert.Equal(order.AmountToExpected, (order.AmountFromExpected.Multiply(order.RateQuoted.Value, 6, Rounding.Down)).OrThrow());

        Assert.True(sandbox.Server.Deposit(order.DepositAddress.Checked.OrThrow()).IsSome);
        var seen = new List<string>();
        for (int minute = 0; minute < 6; minute++)
        {
            seen.Add((await client.Call(MistexEndpoints.Order, minute % 2 == 0 ? order.Id : order.ShortId)).OrThrow().Value.Status.Text);
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(["confirming", "confirming", "exchanging", "sending", "completed", "completed"], seen);
    }

    /// <summary>MSO-8.</summary>
    [Fact]
    public async Task An_order_of_which_nobody_knows_whether_it_was_made_is_left_to_a_person()
    {
        var clock = new SandboxClock();
        await using var sandbox = await Sandboxed.StartAsync(new SandboxOptions { Time = clock });
        var client = sandbox.Mistex(sandbox.Server.Accounts.Mistex[0]);

        var settled = (await client.Settle(MistexEndpoints.CreateOrder, Request, new Doubt(clock.GetUtcNow(), clock.GetUtcNow()))).OrThrow();

        Assert.IsType<Settled<Order>.Unsettleable>(settled);
        Assert.Empty(sandbox.Server.Arrivals);
    }

    [Fact]
    public async Task Without_a_deposit_it_expires()
    {
        var clock = new SandboxClock();
        await using var sandbox = await Sandboxed.StartAsync(new SandboxOptions { Time = clock });
        var client = sandbox.Mistex(sandbox.Server.Accounts.Mistex[0]);
        var order = (await client.Call(MistexEndpoints.CreateOrder, Request)).OrThrow().Value;

        clock.Advance(TimeSpan.FromMinutes(31));
        sandbox.Server.Deposit(order.DepositAddress.Checked.OrThrow());

        Assert.Equal("expired", (await client.Call(MistexEndpoints.Order, order.Id)).OrThrow().Value.Status.Text);
    }

    [Fact]
    public async Task Too_small_a_deposit_is_sent_back()
    {
        var clock = new SandboxClock();
        await using var sandbox = await Sandboxed.StartAsync(new SandboxOptions { Time = clock });
        var client = sandbox.Mistex(sandbox.Server.Accounts.Mistex[0]);
        var order = (await client.Call(MistexEndpoints.CreateOrder, Request)).OrThrow().Value;

        sandbox.Server.Deposit(order.DepositAddress.Checked.OrThrow(), Amount.Parse("0.00001").OrThrow());
        clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal("refunded", (await client.Call(MistexEndpoints.Order, order.Id)).OrThrow().Value.Status.Text);
    }

    [Fact]
    public async Task A_partner_sees_its_own_orders_only()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        var order = (await sandbox.Mistex(sandbox.Server.Accounts.Mistex[0]).Call(MistexEndpoints.CreateOrder, Request)).OrThrow().Value;

        Assert.Equal((404, "Order not found"), Refusal(await sandbox.Mistex(sandbox.Server.Accounts.Mistex[1]).Call(MistexEndpoints.Order, order.Id)));
        Assert.Equal((403, "Partner account is not active"), Refusal(await sandbox.Mistex(sandbox.Server.Accounts.Mistex[2]).Call(MistexEndpoints.Order, order.Id)));
    }

    [Theory]
    [InlineData("0.0001", "USDT", "TRC20", "TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE", 422)]
    [InlineData("0.123456789", "USDT", "TRC20", "TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE", 422)]
    [InlineData("0.05", "USDT", "SOL", "x", 400)]
    [InlineData("0.05", "LTC", "LTC", "3P14159f73E4gFr7JterCCQh9QjiTjiZrG", 400)]
    [InlineData("0.05", "BTC", "BTC", "bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh", 400)]
    public async Task What_does_not_fit_the_pair_is_refused(string amount, string coin, string network, string address, int status)
    {
        await using var sandbox = await Sandboxed.StartAsync();
        var request = Request with { AmountFrom = Amount.Parse(amount).OrThrow(), CoinTo = coin, NetworkTo = network, Recipient = On(network, address) };

        Assert.Equal(status, Refusal(await sandbox.Mistex(sandbox.Server.Accounts.Mistex[0]).Call(MistexEndpoints.CreateOrder, request)).Status);
    }

    /// <summary>MSO-9, MSO-11: the recipient's tag may be waived; the deposit address has one, and money that comes without it is not seen.</summary>
    [Fact]
    public async Task Tags_go_with_their_addresses()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        var client = sandbox.Mistex(sandbox.Server.Accounts.Mistex[0]);
        var own = Destination.Parse("XRP", "rEb8TK3gBgk5auZkwc6sHnwrGVJH8DuaLh", demand: TagDemand.Waived).OrThrow();

        Assert.True((await client.Call(MistexEndpoints.CreateOrder, Request with { CoinTo = "XRP", NetworkTo = "XRP", Recipient = own })).IsRight);

        var order = (await client.Call(MistexEndpoints.CreateOrder, Request with { CoinFrom = "XRP", NetworkFrom = "XRP", AmountFrom = Amount.Parse("1000").OrThrow(), Refund = own })).OrThrow().Value;
        var (address, tag) = order.DepositAddress.Checked.OrThrow();
        Assert.True(tag.IsSome && sandbox.Server.Deposit(address).IsNone);
        Assert.True(sandbox.Server.Deposit(order.DepositAddress.Checked.OrThrow()).IsSome);
        Assert.Equal("confirming", (await client.Call(MistexEndpoints.Order, order.Id)).OrThrow().Value.Status.Text);
    }

    [Fact]
    public async Task A_key_is_taken_from_both_headers_and_a_wrong_signature_is_not()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        var account = sandbox.Server.Accounts.Mistex[0];
        using var wrong = Secret.OfText("wrong");

        Assert.True((await sandbox.Mistex(account, MistexProvider.WithApiKeyHeader).Call(MistexEndpoints.CreateOrder, Request)).IsRight);
        Assert.True((await sandbox.Mistex(account, MistexProvider.Value.WithBodySignature()).Call(MistexEndpoints.CreateOrder, Request)).IsRight);
        var client = new ProviderClient(MistexProvider.Value.WithBodySignature(), Credential.Bearer(account.Key.Whole, wrong), sandbox.Effects);
        Assert.Equal((401, "Invalid signature"), Refusal(await client.Call(MistexEndpoints.CreateOrder, Request)));
    }

    [Fact]
    public async Task A_partner_has_better_prices_and_a_wrong_key_has_none()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        using var wrong = Secret.OfText("dk.wrong");
        var query = new RateQuery("BTC", "USDT", NetworkTo: "TRC20", Amount: Amount.Parse("1").OrThrow());

        var nobody = (await new ProviderClient(MistexProvider.Value, Credential.Nobody, sandbox.Effects).Call(MistexEndpoints.Rate, query)).OrThrow().Value;
        var partner = (await sandbox.Mistex(sandbox.Server.Accounts.Mistex[0]).Call(MistexEndpoints.Rate, query)).OrThrow().Value;

        Assert.True(partner.Rate > nobody.Rate);
        Assert.Equal((401, "Invalid API key"), Refusal(await new ProviderClient(MistexProvider.Value, Credential.Bearer(wrong), sandbox.Effects).Call(MistexEndpoints.Rate, query)));
        Assert.Equal((400, "Pair is not available"), Refusal(await new ProviderClient(MistexProvider.Value, Credential.Nobody, sandbox.Effects).Call(MistexEndpoints.Rate, query with { NetworkTo = default })));
    }

    [Fact]
    public async Task Prices_are_the_same_at_the_same_time_and_move()
    {
        var clock = new FixedTime(new DateTimeOffset(2026, 4, 9, 12, 0, 0, TimeSpan.Zero));
        await using var one = await Sandboxed.StartAsync(new SandboxOptions { Time = clock });
        await using var other = await Sandboxed.StartAsync(new SandboxOptions { Time = clock });
        var before = await Rate(one);

        Assert.Equal(before, await Rate(other));
        clock.Now += TimeSpan.FromMinutes(30);
        Assert.NotEqual(before, await Rate(one));

        static async Task<Amount> Rate(Sandboxed sandbox) =>
            (await new ProviderClient(MistexProvider.Value, Credential.Nobody, sandbox.Effects).Call(MistexEndpoints.Rate, new RateQuery("BTC", "XMR"))).OrThrow().Value.Rate;
    }

    [Fact]
    public async Task Without_a_key_sixty_calls_a_minute_are_granted_and_a_partner_is_not_counted_with_them()
    {
        await using var sandbox = await Sandboxed.StartAsync(new SandboxOptions { Time = new FixedTime(DateTimeOffset.UnixEpoch.AddYears(56)) });
        var nobody = new ProviderClient(MistexProvider.Value, Credential.Nobody, sandbox.Effects);
        for (int call = 0; call < 60; call++) Assert.True((await nobody.Call(MistexEndpoints.Currencies, default)).IsRight);

        Assert.Equal((429, "Rate limit exceeded"), Refusal(await nobody.Call(MistexEndpoints.Currencies, default)));
        Assert.True((await sandbox.Mistex(sandbox.Server.Accounts.Mistex[0]).Call(MistexEndpoints.Rate, new RateQuery("BTC", "XMR"))).IsRight);
    }

    private static Destination On(string network, string address) => Destination.Parse(network, address).OrThrow();

    private static (int Status, string Message) Refusal<T>(Either<CallError, Answer<T>> result) => result.Match(
        Right: static _ => (0, "It succeeded."),
        Left: static error => error is CallError.Rejected rejected ? (rejected.Error.Status, rejected.Error.Message) : (0, error.Describe()));
}
