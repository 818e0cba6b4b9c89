using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Destinations;
using PureCrypto.Following;
using PureCrypto.Http.Tests.Faults;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Limits;
using PureCrypto.Orders;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.Mistex;
using PureCrypto.Signing;
using Fault = PureCrypto.Http.Tests.Faults.Fault;

namespace PureCrypto.Http.Tests.Following;

/// <summary>What may happen on the way: deadlines, failures, odd answers, a crash, a change of mind (ORD-38, ORD-40, ORD-42, ORD-44 to ORD-46).</summary>
public sealed class FollowingHolds
{
    private static readonly OrderRequest Swap = new(
        "BTC", "BTC", "USDT", "TRC20", Amount.Parse("0.05").OrThrow(), RateType.Float,
        Destination.Parse("TRC20", "TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE").OrThrow());

    /// <summary>ORD-40.</summary>
    [Fact]
    public async Task The_deadline_is_kept_with_a_last_look()
    {
        await using var followed = await Followed.StartAsync();
        var (client, order) = await OrderedAsync(followed);

        var told = await client.Follow(MistexFollowing.Order, order.Id, until: Followed.Noon.AddSeconds(95)).Select(Followed.Line).ToListAsync();

        Assert.Equal(["00:00:00 waiting_deposit 0/2", "00:01:35 ended: DeadlinePassed"], told);
        Assert.Equal(Followed.Noon.AddSeconds(95), followed.Sandbox.Server.Arrivals[^1].At);
    }

    /// <summary>ORD-42.</summary>
    [Fact]
    public async Task A_network_that_fails_twice_is_told_twice_and_then_all_is_well()
    {
        await using var followed = await Followed.StartAsync();
        var (_, order) = await OrderedAsync(followed);
        followed.Sandbox.Server.Deposit(order.DepositAddress.Checked.OrThrow());
        var reset = new Fault(FaultKind.Reset, OnRequest: false, At: 0);
        var faults = new Queue<Fault>([Fault.None, reset, reset]);
        await using var proxy = new FaultyProxy(followed.Sandbox.Server.BaseAddress, () => faults.TryDequeue(out var fault) ? fault : Fault.None, static () => { });
        using var http = new HttpClient(Transport.Handler());
        var client = followed.Sandbox.Mistex(followed.Sandbox.Server.Accounts.Mistex[0], effects: followed.To(proxy.Address, http)).Repeating(RepeatPolicy.Once);

        var told = await client.Follow(MistexFollowing.Order, order.Id).Select(Followed.Line).ToListAsync();

        Assert.Equal(
            ["00:00:00 confirming 0/2", "00:00:10 Lost", "00:00:20 Lost", "00:00:30 confirming 0/2"],
            told[..4]);
        Assert.EndsWith("ended: Over", told[^1], StringComparison.Ordinal);
    }

    /// <summary>ORD-42.</summary>
    [Fact]
    public async Task A_provider_that_asks_for_a_pause_gets_it()
    {
        await using var followed = await Followed.StartAsync();
        var (_, order) = await OrderedAsync(followed);
        await using var server = new RawServer(n => n == 1
            ? "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n"
            : RawServer.Ok(Text(order, "completed")));
        using var http = new HttpClient(Transport.Handler());

        var told = await Partner(followed, followed.To(server.Address, http)).Follow(MistexFollowing.Order, order.Id).Select(Followed.Line).ToListAsync();

        Assert.Equal(["00:00:00 Rejected", "00:02:00 completed 0/2", "00:02:00 ended: Over"], told);
    }

    /// <summary>ORD-43, ORD-44: a field that changes with every answer, and that nobody knows, makes no news of it.</summary>
    [Fact]
    public async Task A_status_that_is_not_in_the_table_is_told_once_and_asked_about_further()
    {
        await using var followed = await Followed.StartAsync();
        var (_, order) = await OrderedAsync(followed);
        await using var server = new RawServer(n => RawServer.Ok($"{Text(order, n < 4 ? "Completed" : "completed")[..^1]},\"served\":{n}}}"));
        using var http = new HttpClient(Transport.Handler());

        var told = new List<string>();
        await foreach (var sighting in Partner(followed, followed.To(server.Address, http)).Follow(MistexFollowing.Order, order.Id))
        {
            told.Add($"{Followed.Line(sighting)}; {sighting.Outlook.Phase}, {(sighting.Outlook.MoneyArrived ? "arrived" : "not arrived")}");
        }

        Assert.Equal(
            ["00:00:00 Completed 0/2; Unknown, not arrived", "00:00:30 completed 0/2; Completed, arrived", "00:00:30 ended: Over; Completed, arrived"],
            told);
        Assert.Equal(4, server.Arrivals.Count);
    }

    /// <summary>ORD-42.</summary>
    [Fact]
    public async Task A_key_that_is_refused_ends_it_at_once()
    {
        await using var followed = await Followed.StartAsync();
        var (_, order) = await OrderedAsync(followed);
        using var wrong = Secret.OfText("dk.wrong");
        var client = new ProviderClient(MistexProvider.Value, Credential.Bearer(wrong), followed.Effects);

        var told = await client.Follow(MistexFollowing.Order, order.Id).ToListAsync();

        var ended = Assert.IsType<Sighting<Order, OrderStatus>.Ended>(Assert.Single(told));
        Assert.Equal(401, Assert.IsType<CallError.Rejected>(Assert.IsType<Ending.Refused>(ended.Why).Error).Error.Status);
        Assert.True(ended.Last.IsNone && ended.Known.IsNothing);
    }

    /// <summary>ORD-42: somebody else's order is not found, now or later.</summary>
    [Fact]
    public async Task What_is_not_found_is_asked_about_until_the_deadline()
    {
        await using var followed = await Followed.StartAsync();
        var (_, order) = await OrderedAsync(followed);
        var stranger = followed.Sandbox.Mistex(followed.Sandbox.Server.Accounts.Mistex[1], effects: followed.Effects);

        var told = await stranger.Follow(MistexFollowing.Order, order.Id, until: Followed.Noon.AddSeconds(25)).Select(Followed.Line).ToListAsync();

        Assert.Equal(["00:00:00 Rejected", "00:00:10 Rejected", "00:00:25 Rejected", "00:00:25 ended: DeadlinePassed"], told);
    }

    /// <summary>ORD-46.</summary>
    [Fact]
    public async Task What_is_not_proven_is_not_seen()
    {
        await using var followed = await Followed.StartAsync();
        var account = followed.Sandbox.Server.Accounts.BtcMix[0];
        using var wrong = Secret.OfText("not the customer's secret");
        using var token = Secret.OfText("sandbox-btcmix-token");
        var client = new ProviderClient(BtcMixProvider.Value, Credential.Bearer(token, wrong), followed.Effects);
        var id = TransactionId.Parse("Q96G3MSNW8MPQRTX").IfNone(static () => throw new InvalidOperationException("It is one."));

        var told = await client.Follow(BtcMixFollowing.Transaction, id, until: Followed.Noon.AddMinutes(1)).ToListAsync();

        Assert.Equal(["00:00:00 Unverified", "00:01:00 Unverified", "00:01:00 ended: DeadlinePassed"], told.Select(Followed.Line));
        Assert.All(told, static sighting => Assert.True(sighting.Known.IsNothing));
        Assert.Equal("00:01:00 complete", Followed.Line(await followed.Sandbox.BtcMix(account, followed.Effects).Follow(BtcMixFollowing.Transaction, id).FirstAsync()));
    }

    /// <summary>ORD-45.</summary>
    [Fact]
    public async Task What_was_stored_before_a_crash_is_gone_on_from()
    {
        await using var followed = await Followed.StartAsync();
        var (client, order) = await OrderedAsync(followed);
        followed.Sandbox.Server.Deposit(order.DepositAddress.Checked.OrThrow());

        var first = await client.Follow(MistexFollowing.Order, order.Id).FirstAsync();
        followed.Time.Advance(TimeSpan.FromMinutes(3));
        var second = await client.Follow(MistexFollowing.Order, order.Id, known: first.Known).FirstAsync();
        followed.Time.Advance(TimeSpan.FromMinutes(3));
        var last = await client.Follow(MistexFollowing.Order, order.Id, known: second.Known).LastAsync();
        int asked = followed.Sandbox.Server.Arrivals.Count;
        var again = await client.Follow(MistexFollowing.Order, order.Id, known: last.Known).SingleAsync();

        Assert.Equal(["confirming", "sending"], second.Known.Seen.ToSeq().Select(MistexMachines.Order.Text).ToArray());
        Assert.Equal(
            [OrderStatus.Exchanging],
            Assert.IsType<Sighting<Order, OrderStatus>.Seen>(second).Verdict.PassedOver.ToSeq().ToArray());
        Assert.Equal((Phase.Completed, asked), (last.Outlook.Phase, followed.Sandbox.Server.Arrivals.Count));
        Assert.IsType<Sighting<Order, OrderStatus>.Ended>(again);
    }

    /// <summary>ORD-38.</summary>
    [Fact]
    public async Task Questions_spend_from_the_limiter_and_one_that_it_holds_back_is_asked_when_it_may_be()
    {
        await using var followed = await Followed.StartAsync();
        var (_, order) = await OrderedAsync(followed);
        var limiter = Limiter.Open(MistexTiers.PartnerOf(2), followed.Time);
        var client = new ProviderClient(MistexProvider.Value, followed.Sandbox.Server.Accounts.Mistex[0].Credential, followed.Effects, limiter, TimeSpan.Zero);

        var told = await client.Follow(MistexFollowing.Order, order.Id, until: Followed.Noon.AddSeconds(70)).Select(Followed.Line).ToListAsync();

        Assert.Equal(["00:00:00 waiting_deposit 0/2", "00:00:20 Limited", "00:01:00 waiting_deposit 0/2", "00:01:10 ended: DeadlinePassed"], told);
    }

    /// <summary>ORD-38.</summary>
    [Fact]
    public async Task Of_many_things_each_is_asked_about_less_often()
    {
        await using var followed = await Followed.StartAsync();
        var (client, order) = await OrderedAsync(followed);

        await client.Follow(MistexFollowing.Order, order.Id, until: Followed.Noon.AddMinutes(2), among: 60).LastAsync();

        Assert.Equal([0, 60, 120], followed.Sandbox.Server.Arrivals.Skip(1).Select(static arrival => (arrival.At - Followed.Noon).TotalSeconds));
        Assert.Throws<ArgumentOutOfRangeException>(() => client.Follow(MistexFollowing.Order, order.Id, among: 0));
    }

    /// <summary>ORD-46.</summary>
    [Fact]
    public async Task Whoever_cancels_is_heard_while_it_sleeps_and_between_two_sightings()
    {
        await using var followed = await Followed.StartAsync();
        var (_, order) = await OrderedAsync(followed);
        using var change = new CancellationTokenSource();
        var sleeping = new TaskCompletionSource();
        var client = Partner(followed, followed.Effects with
        {
            Sleep = (_, cancellation) =>
            {
                sleeping.TrySetResult();
                return Task.Delay(Timeout.Infinite, cancellation);
            },
        });

        await using var told = client.Follow(MistexFollowing.Order, order.Id, cancellation: change.Token).GetAsyncEnumerator();
        Assert.True(await told.MoveNextAsync());
        var next = told.MoveNextAsync().AsTask();
        await sleeping.Task;
        await change.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await client.Follow(MistexFollowing.Order, order.Id).FirstAsync(change.Token));
        Assert.Equal(2, followed.Sandbox.Server.Arrivals.Count);
    }

    private static async Task<(ProviderClient Client, Order Order)> OrderedAsync(Followed followed)
    {
        var client = Partner(followed, followed.Effects);
        return (client, (await client.Call(MistexEndpoints.CreateOrder, Swap)).OrThrow().Value);
    }

    private static ProviderClient Partner(Followed followed, Effects effects) =>
        followed.Sandbox.Mistex(followed.Sandbox.Server.Accounts.Mistex[0], effects: effects);

    private static string Text(Order order, string status) =>
        Write.From(MistexEndpoints.Order, order with { Status = MistexMachines.Order.Parse(status).OrThrow() }).Body.Text;
}
