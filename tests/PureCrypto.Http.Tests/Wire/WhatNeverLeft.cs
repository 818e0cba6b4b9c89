using System.Net;
using System.Net.Sockets;
using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Providers.Mistex;
using PureCrypto.Signing;

namespace PureCrypto.Http.Tests.Wire;

/// <summary>What was never written to a connection was not sent; everything else that is not answered is lost (CAL-28).</summary>
public sealed class WhatNeverLeft
{
    // Long enough that a busy machine has begun to connect, and has written to who listens.
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(1_500);

    /// <summary>Whichever time is over first: that for connecting, or that for the attempt.</summary>
    public static TheoryData<bool> Times => [true, false];

    [Theory]
    [MemberData(nameof(Times))]
    public async Task An_order_that_waits_for_a_connection_until_its_time_is_over_was_not_sent(bool forConnecting)
    {
        using var full = await FullListener.StartAsync();

        Assert.IsType<CallError.NotSent>(await ErrorOf(full.Address, Options(forConnecting)));
    }

    [Theory]
    [MemberData(nameof(Times))]
    public async Task An_order_that_waits_for_a_secure_channel_until_its_time_is_over_was_not_sent(bool forConnecting)
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var address = new Uri($"https://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}");

        Assert.IsType<CallError.NotSent>(await ErrorOf(address, Options(forConnecting)));
    }

    [Fact]
    public async Task What_was_not_sent_is_repeated_also_where_nothing_settles_it()
    {
        using var full = await FullListener.StartAsync();
        var slept = new List<TimeSpan>();

        await ErrorOf(full.Address, Options(forConnecting: true), RepeatPolicy.Of(2, TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), TimeSpan.Zero), slept.Add);

        Assert.Single(slept);
    }

    [Fact]
    public async Task What_was_written_to_a_connection_that_nobody_reads_is_lost()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}");

        Assert.IsType<CallError.Lost>(Assert.IsType<CallError.Unsettled>(await ErrorOf(address, Options(forConnecting: false))).Last);
    }

    [Fact]
    public async Task What_was_written_to_a_connection_that_was_there_already_is_lost()
    {
        await using var server = new RawServer(static n => n == 1 ? RawServer.Ok("{}") : "");
        using var http = new HttpClient(Transport.Handler());
        await http.GetStringAsync(server.Address);
        using var token = Secret.OfText("k.s");
        var effects = HttpEffects.Of(server.Address, () => http, null, Options(forConnecting: false));
        var client = new ProviderClient(MistexProvider.Value, Credential.Bearer(token, token), effects, policy: RepeatPolicy.Once);

        Assert.False((await client.Call(MistexEndpoints.CreateOrder, Unsettleable.Order)).TryGet(out _, out var error));

        Assert.IsType<CallError.Lost>(Assert.IsType<CallError.Unsettled>(error).Last);
        Assert.Equal(2, server.Arrivals.Count);
    }

    [Fact]
    public async Task What_a_handler_sends_a_second_time_to_where_nobody_listens_any_more_is_lost()
    {
        var server = new RawServer(static _ => null);
        using var http = new HttpClient(new SendsAgain(server) { InnerHandler = Transport.Handler() });
        using var token = Secret.OfText("k.s");
        var client = new ProviderClient(MistexProvider.Value, Credential.Bearer(token, token), HttpEffects.Of(server.Address, () => http), policy: RepeatPolicy.Once);

        Assert.False((await client.Call(MistexEndpoints.CreateOrder, Unsettleable.Order)).TryGet(out _, out var error));

        Assert.IsType<CallError.Lost>(Assert.IsType<CallError.Unsettled>(error).Last);
    }

    private static TransportOptions Options(bool forConnecting) =>
        forConnecting ? new TransportOptions { ConnectTimeout = Short } : new TransportOptions { Timeout = Short };

    private static async Task<CallError> ErrorOf(Uri address, TransportOptions options, RepeatPolicy? policy = null, Action<TimeSpan>? slept = null)
    {
        using var http = new HttpClient(Transport.Handler(options));
        using var token = Secret.OfText("k.s");
        var effects = HttpEffects.Of(address, () => http, null, options) with
        {
            Sleep = (span, _) =>
            {
                slept?.Invoke(span);
                return Task.CompletedTask;
            },
            Jitter = static () => uint.MaxValue,
        };
        var client = new ProviderClient(MistexProvider.Value, Credential.Bearer(token, token), effects, policy: policy ?? RepeatPolicy.Once);
        return (await client.Call(MistexEndpoints.CreateOrder, Unsettleable.Order)).TryGet(out _, out var error) ? throw new InvalidOperationException("It succeeded.") : error;
    }

    private sealed class SendsAgain(RawServer server) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => base.SendAsync(request, cancellationToken));
            await server.DisposeAsync();
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
