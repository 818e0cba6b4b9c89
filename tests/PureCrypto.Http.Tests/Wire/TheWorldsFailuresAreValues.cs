using System.Net;
using System.Net.Sockets;
using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Signing;

namespace PureCrypto.Http.Tests.Wire;

/// <summary>Nothing that happens to a call throws, but the caller's own cancellation (CAL-9).</summary>
public sealed class TheWorldsFailuresAreValues
{
    [Fact]
    public async Task Nobody_listening_is_not_sent()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");
        taken.Stop();

        Assert.IsType<CallError.NotSent>(await ErrorOf(address));
    }

    [Fact]
    public async Task Hanging_up_without_an_answer_is_lost()
    {
        await using var server = new RawServer(static _ => null);

        Assert.IsType<CallError.Lost>(await ErrorOf(server.Address));
    }

    [Fact]
    public async Task Half_a_head_is_lost()
    {
        await using var server = new BytesServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\nContent-Ty"u8.ToArray(), hangsUp: true);

        Assert.IsType<CallError.Lost>(await ErrorOf(server.Address));
    }

    [Fact]
    public async Task Half_a_success_is_unreadable_and_half_of_it_is_kept()
    {
        await using var server = new BytesServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"ok\":tr"u8.ToArray(), hangsUp: true);

        Assert.Equal("{\"ok\":tr", Assert.IsType<CallError.Unreadable>(await ErrorOf(server.Address)).Response.Body.Text);
    }

    [Fact]
    public async Task The_clients_own_timeout_is_lost()
    {
        await using var server = new RawServer(static _ => "");
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(200) };

        Assert.IsType<CallError.Lost>(await ErrorOf(server.Address, http));
    }

    [Fact]
    public async Task The_callers_cancellation_throws()
    {
        await using var server = new RawServer(static _ => "");
        using var http = new HttpClient();
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var client = new ProviderClient(MintarexProvider.Value, Credential.Nobody, HttpEffects.Of(server.Address, () => http));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Call(MintarexEndpoints.Health, default, cancel.Token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("<html>")]
    [InlineData("{\"ok\":true}")]
    [InlineData("{\"ok\":\"yes\",\"service\":\"s\",\"version\":\"1\",\"timestamp\":\"2026-04-09T09:33:04Z\",\"uptime_seconds\":1}")]
    [InlineData("{\"ok\":true,\"service\":\"s\",\"version\":\"1\",\"timestamp\":\"2026-04-09T09:33:04\",\"uptime_seconds\":1}")]
    public async Task A_success_that_cannot_be_read_keeps_its_bytes(string body)
    {
        await using var server = new RawServer(_ => RawServer.Ok(body));

        var unreadable = Assert.IsType<CallError.Unreadable>(await ErrorOf(server.Address));
        Assert.Equal(body, unreadable.Response.Body.Text);
    }

    [Theory]
    [InlineData("503 Service Unavailable", "<html>busy</html>", 503, "none", "")]
    [InlineData("401 Unauthorized", "{\"error\":{\"code\":\"KEY_REVOKED\",\"message\":\"gone\"}}", 401, "KEY_REVOKED", "gone")]
    [InlineData("410 Gone", "{\"error\":\"quote_expired_or_not_found\",\"message\":\"late\"}", 410, "quote_expired_or_not_found", "late")]
    [InlineData("400 Bad Request", "{\"error\":{\"code\":7,\"message\":null}}", 400, "7", "")]
    public async Task A_refusal_is_read_as_far_as_it_goes(string statusLine, string body, int status, string code, string message)
    {
        await using var server = new RawServer(_ => $"HTTP/1.1 {statusLine}\r\nContent-Length: {body.Length}\r\n\r\n{body}");

        var error = Assert.IsType<CallError.Rejected>(await ErrorOf(server.Address)).Error;
        Assert.Equal((status, code, message, body), (error.Status, error.Code.IfNone("none"), error.Message, error.Raw.Text));
    }

    private static async Task<CallError> ErrorOf(Uri address, HttpClient? http = null)
    {
        using var own = new HttpClient();
        var client = new ProviderClient(MintarexProvider.Value, Credential.Nobody, HttpEffects.Of(address, () => http ?? own, options: new TransportOptions { Timeout = TimeSpan.FromSeconds(2) }), policy: RepeatPolicy.Once);
        Assert.False((await client.Call(MintarexEndpoints.Health, default)).TryGet(out _, out var error));
        return error;
    }
}
