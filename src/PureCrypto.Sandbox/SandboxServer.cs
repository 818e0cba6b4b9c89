using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using LanguageExt;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PureCrypto.Calls;
using PureCrypto.Destinations;
using PureCrypto.Sandbox.BtcMix;
using PureCrypto.Sandbox.CryptoPayments;
using PureCrypto.Sandbox.Mintarex;
using PureCrypto.Sandbox.Mistex;
using PureCrypto.Sandbox.Steering;
using PureCrypto.Sandbox.Striking;

namespace PureCrypto.Sandbox;

/// <summary>The providers' APIs on loopback, served from the same values that clients call.</summary>
/// <remarks>
/// <para>Signatures, timestamps, nonces and scopes are checked as the providers' documents say, over the raw target and the
/// raw body. Amounts, quotes and balances are made up and nothing is stored on disk.</para>
/// <para>Thread safe. Disposing stops the server and waits for it.</para>
/// </remarks>
/// <example><c>await using var sandbox = await SandboxServer.StartAsync(); … sandbox.Faults.Next(SandboxFault.Lose); …
/// sandbox.Deposit(order.DepositAddress.Checked.OrThrow()); sandbox.Clock.Advance(TimeSpan.FromHours(1));</c></example>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Arrival> _arrivals = [];
    private readonly Ledger _ledger;
    private readonly Seq<IService> _services;
    private readonly Chain _chain;
    private readonly Controls _steering;
    private readonly Courier _courier;
    private readonly CancellationTokenSource _stop = new();
    private Task _delivering = Task.CompletedTask;

    private SandboxServer(SandboxOptions options, WebApplication app)
    {
        _app = app;
        Clock = options.Time as SandboxClock ?? new SandboxClock(options.Time);
        Accounts = options.Accounts;
        _ledger = new Ledger(Clock);
        _chain = new Chain(Clock);
        var gateway = new CryptoPaymentsDesk(_chain, Clock, _ledger);
        _courier = new Courier(options.Accounts.CryptoPayments, gateway, Clock);
        _services = new[] // asked in this order: BtcMix, whose root holds those of others, is the last
        {
            MintarexService.Of(options.Accounts.Mintarex, Clock, _ledger),
            MistexService.Of(options.Accounts.Mistex, _chain, Clock, _ledger),
            CryptoPaymentsService.Of(options.Accounts.CryptoPayments, gateway),
            BtcMixService.Of(options.Accounts.BtcMix, _chain, Clock, _ledger),
        }.ToSeq();
        Faults = new SandboxFaults(_services);
        _steering = new Controls(_chain, Clock, Faults);
        app.Run(Serve);
    }

    /// <summary>Where the server listens: <c>http://127.0.0.1:port</c>, the same for every provider.</summary>
    public Uri BaseAddress => new(_app.Urls.Single());

    /// <summary>Who may call.</summary>
    public SandboxAccounts Accounts { get; }

    /// <summary>The sandbox's clock: what requests are judged by and answers are dated with. Clients whose timestamps are judged need it, too.</summary>
    public SandboxClock Clock { get; }

    /// <summary>What goes wrong with the next requests.</summary>
    public SandboxFaults Faults { get; }

    /// <summary>What tests in other languages steer the sandbox with, over HTTP.</summary>
    public Seq<SandboxControl> Controls => _steering.All;

    /// <summary>Every endpoint that is served.</summary>
    public Seq<IEndpoint> Endpoints => _services.Bind(static service => service.Endpoints);

    /// <summary>Every request that arrived and could be read, oldest first, with its answer, also where it was lost on its way back.</summary>
    public IReadOnlyList<Arrival> Arrivals => [.. _arrivals];

    /// <summary>Every movement of money and every order that waits for some, oldest first.</summary>
    public IReadOnlyList<Movement> Movements => _ledger.Movements;

    /// <summary>Starts a sandbox and waits until it listens.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<SandboxServer> StartAsync(SandboxOptions? options = null, CancellationToken cancellation = default)
    {
        var chosen = options ?? new SandboxOptions();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null; // judged by Reception, which answers instead of cutting the line
            kestrel.Listen(IPAddress.Loopback, chosen.Port);
        });
        var sandbox = new SandboxServer(chosen, builder.Build());
        await sandbox._app.StartAsync(cancellation).ConfigureAwait(false);
        sandbox.Clock.Advanced += sandbox._courier.Wake;
        sandbox._delivering = sandbox._courier.Run(sandbox._stop.Token);
        return sandbox;
    }

    /// <summary>Lets money come to an order's deposit address.</summary>
    /// <param name="address">The address that an order named.</param>
    /// <param name="amount">How much; what the order waits for if none is given.</param>
    /// <returns>What came; none if no order waits at this address, or waits there with a tag.</returns>
    /// <exception cref="ArgumentException">The amount is zero, more than a billion, or has more decimals than the asset.</exception>
    public Option<SandboxDeposit> Deposit(string address, Option<Amount> amount = default) => Sent(_chain.Send(address, default, amount));

    /// <summary>The same with the tag that the order named, if it named one.</summary>
    /// <param name="deposit">What an order says of where to send.</param>
    /// <param name="amount">How much; what the order waits for if none is given.</param>
    /// <returns>What came; none if no order waits there.</returns>
    /// <exception cref="ArgumentException">The amount is zero, more than a billion, or has more decimals than the asset.</exception>
    public Option<SandboxDeposit> Deposit(DepositAddress deposit, Option<Amount> amount = default)
    {
        ArgumentNullException.ThrowIfNull(deposit);
        var (address, tag) = deposit;
        return Sent(_chain.Send(address, tag.Map(static known => known.Text), amount));
    }

    /// <summary>Sends the callbacks that are due by the sandbox's clock, and waits for them. They are sent without it, too, a moment later.</summary>
    /// <returns>How many were taken by their receivers.</returns>
    public Task<int> DeliverCallbacksAsync(CancellationToken cancellation = default) => _courier.Deliver(cancellation);

    /// <summary>Waits until the process is told to stop.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellation = default) => _app.WaitForShutdownAsync(cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Clock.Advanced -= _courier.Wake;
        await _stop.CancelAsync().ConfigureAwait(false);
        await _delivering.ConfigureAwait(false);
        _courier.Dispose();
        _stop.Dispose();
        await _app.StopAsync().ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    private static Option<SandboxDeposit> Sent(Either<Fault, Option<SandboxDeposit>> deposit) => deposit.Match(
        Right: static sent => sent,
        Left: static fault => throw new ArgumentException($"{fault}.", fault.Field));

    private async Task Serve(HttpContext context)
    {
        var received = await Reception.Receive(context).ConfigureAwait(false);
        if (!received.TryGet(out var request, out var unreadable))
        {
            await Say(context, Clock.GetUtcNow(), unreadable).ConfigureAwait(false);
        }
        else if (Steering.Controls.Owns(request))
        {
            await Say(context, Clock.GetUtcNow(), _steering.Answer(request)).ConfigureAwait(false);
        }
        else
        {
            await Serve(context, request).ConfigureAwait(false);
        }
    }

    private async Task Serve(HttpContext context, Request request)
    {
        var service = _services.Find(candidate => candidate.Owns(request));
        var struck = Faults.Strike(service.Bind(played => played.Called(request)));
        var at = Clock.GetUtcNow() + struck.Skew;
        var given = Troubles.Answer(struck.Fate, status => service.Bind(played => played.Failure(status)), () => service.Match(
            Some: played => played.Answer(request, at),
            None: static () => new Response(404, default, Body.Empty)));
        given.IfSome(answer => _arrivals.Enqueue(new Arrival(Clock.GetUtcNow(), request, answer)));

        if (struck.Delay > TimeSpan.Zero) await Task.Delay(struck.Delay, Clock, context.RequestAborted).ConfigureAwait(false);
        var said = struck.Fate.Exists(static fate => fate is SandboxFault.Lost) ? default : given;
        await said.Match(Some: answer => Say(context, at, answer), None: () => Cut(context)).ConfigureAwait(false);
    }

    private static Task Cut(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private static Task Say(HttpContext context, DateTimeOffset at, Response response)
    {
        context.Response.Headers.Date = at.ToString("r", CultureInfo.InvariantCulture);
        return Reception.Reply(context, response);
    }
}
