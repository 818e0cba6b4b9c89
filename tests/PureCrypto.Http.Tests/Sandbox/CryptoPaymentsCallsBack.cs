using System.Collections.Concurrent;
using System.Net;
using LanguageExt;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PureCrypto.Calls;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Sandbox;
using PureCrypto.Signing;
using PureCrypto.Signing.Receiving;

namespace PureCrypto.Http.Tests.Sandbox;

/// <summary>Callbacks of the sandbox arrive over HTTP, signed with the merchant's key, and are received once (CPC-1, CPC-3, CPO-8, SBX-13; C6, C7).</summary>
public sealed class CryptoPaymentsCallsBack
{
    [Fact]
    public async Task A_completed_deposit_is_told_signed_and_a_payment_is_not()
    {
        var clock = new SandboxClock();
        await using var receiver = await Receiver.StartAsync(200);
        await using var sandbox = await StartAsync(clock, receiver);
        var merchant = sandbox.Server.Accounts.CryptoPayments[0];
        var client = sandbox.CryptoPayments(merchant);
        var deposit = (await client.Call(CryptoPaymentsEndpoints.CreateDeposit, new DepositRequest(merchant.Integration.Id, AssetId.Trx, "123"))).OrThrow().Value;
        var payment = (await client.Call(CryptoPaymentsEndpoints.CreatePayment, new PaymentRequest(merchant.Integration.Id, Amount.Parse("1").OrThrow(), AssetId.Trx))).OrThrow().Value;
        sandbox.Server.Deposit(deposit.PaymentAddress.IfNone(""));
        sandbox.Server.Deposit(payment.PaymentAddress.IfNone(""));

        clock.Advance(TimeSpan.FromMinutes(1));
        await sandbox.Server.DeliverCallbacksAsync();
        await sandbox.Server.DeliverCallbacksAsync(); // what was taken is not told again

        var (headers, body) = Assert.Single(receiver.Received);
        var proven = CryptoPaymentsEvents.Reader.Prove(Keyring.Of(merchant.Key), headers, body, clock.GetUtcNow()).OrThrow();
        Assert.Equal((deposit.OrderId, "123"), (proven.Event.Value.Id, proven.Event.Value.ExternalId.IfNone("")));
        Assert.True(proven.Event.Value.Status.Is(OrderStatus.Completed));
        Assert.Equal((await client.Call(CryptoPaymentsEndpoints.Order, deposit.OrderId)).OrThrow().Value, proven.Event.Value);
        Assert.True(CryptoPaymentsEvents.Reader.Prove(Keyring.Of(sandbox.Server.Accounts.CryptoPayments[1].Key), headers, body, clock.GetUtcNow()).IsLeft);
    }

    [Fact]
    public async Task What_is_not_taken_is_told_again_as_the_same_event_and_not_for_ever()
    {
        var clock = new SandboxClock();
        await using var receiver = await Receiver.StartAsync(503);
        await using var sandbox = await StartAsync(clock, receiver);
        var merchant = sandbox.Server.Accounts.CryptoPayments[0];
        var deposit = (await sandbox.CryptoPayments(merchant).Call(CryptoPaymentsEndpoints.CreateDeposit, new DepositRequest(merchant.Integration.Id))).OrThrow().Value;
        sandbox.Server.Deposit(deposit.PaymentAddress.IfNone(""));
        clock.Advance(TimeSpan.FromMinutes(1));

        for (int attempt = 0; attempt < 7; attempt++)
        {
            Assert.Equal(0, await sandbox.Server.DeliverCallbacksAsync());
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(5, receiver.Received.Count);
        Assert.Single(receiver.Received
            .Select(message => CryptoPaymentsEvents.Reader.Prove(Keyring.Of(merchant.Key), message.Headers, message.Body, clock.GetUtcNow()).OrThrow().Id)
            .Distinct());
    }

    [Fact]
    public async Task Whoever_puts_the_clock_forward_need_do_nothing_else()
    {
        var clock = new SandboxClock();
        await using var receiver = await Receiver.StartAsync(200);
        await using var sandbox = await StartAsync(clock, receiver);
        var merchant = sandbox.Server.Accounts.CryptoPayments[0];
        var deposit = (await sandbox.CryptoPayments(merchant).Call(CryptoPaymentsEndpoints.CreateDeposit, new DepositRequest(merchant.Integration.Id))).OrThrow().Value;
        sandbox.Server.Deposit(deposit.PaymentAddress.IfNone(""));

        await sandbox.Server.SteerAsync("POST", "/sandbox/clock", """{"advance_seconds":60}""");

        for (int wait = 0; wait < 400 && receiver.Received.Count == 0; wait++) await Task.Delay(50);
        Assert.Single(receiver.Received);
    }

    [Fact]
    public async Task What_was_not_taken_is_told_again_a_minute_later_and_not_sooner()
    {
        var clock = new SandboxClock(new FixedTime(DateTimeOffset.UnixEpoch.AddYears(56)));
        await using var receiver = await Receiver.StartAsync(503);
        await using var sandbox = await StartAsync(clock, receiver);
        var merchant = sandbox.Server.Accounts.CryptoPayments[0];
        var deposit = (await sandbox.CryptoPayments(merchant).Call(CryptoPaymentsEndpoints.CreateDeposit, new DepositRequest(merchant.Integration.Id))).OrThrow().Value;
        sandbox.Server.Deposit(deposit.PaymentAddress.IfNone(""));

        foreach (var (seconds, told) in new[] { (57, 1), (59, 1), (1, 2), (59, 2), (1, 3) })
        {
            clock.Advance(TimeSpan.FromSeconds(seconds));
            await sandbox.Server.DeliverCallbacksAsync();
            Assert.Equal(told, receiver.Received.Count);
        }
    }

    private static Task<Sandboxed> StartAsync(SandboxClock clock, Receiver receiver)
    {
        var accounts = SandboxAccounts.Published;
        var merchant = accounts.CryptoPayments[0] with { CallbackUrl = new Uri(receiver.Address, "callbacks") };
        return Sandboxed.StartAsync(new SandboxOptions
        {
            Time = clock,
            Accounts = accounts with { CryptoPayments = new[] { merchant, accounts.CryptoPayments[1] }.ToSeq() },
        });
    }

    /// <summary>A merchant's server, which keeps what it is told.</summary>
    private sealed class Receiver : IAsyncDisposable
    {
        private readonly WebApplication _app;
        private readonly ConcurrentQueue<(Seq<Header> Headers, Body Body)> _received = [];

        private Receiver(WebApplication app, int status)
        {
            _app = app;
            app.Run(async context =>
            {
                using var bytes = new MemoryStream();
                await context.Request.Body.CopyToAsync(bytes, context.RequestAborted);
                _received.Enqueue((context.Request.Headers.SelectMany(static field => field.Value.Select(value => Header.Of(field.Key, value ?? ""))).ToArray().ToSeq(), Body.OfBytes(bytes.ToArray())));
                context.Response.StatusCode = status;
            });
        }

        public Uri Address => new(_app.Urls.Single());

        public IReadOnlyCollection<(Seq<Header> Headers, Body Body)> Received => [.. _received];

        public static async Task<Receiver> StartAsync(int status)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
            var receiver = new Receiver(builder.Build(), status);
            await receiver._app.StartAsync();
            return receiver;
        }

        public ValueTask DisposeAsync() => _app.DisposeAsync();
    }
}
