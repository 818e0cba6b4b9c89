using System.Net;
using System.Text;
using LanguageExt;
using Microsoft.Extensions.DependencyInjection;
using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Signing;

namespace PureCrypto.Http.Tests.Wire;

/// <summary>What may come back, from where, and how much of it, over real HTTP (CAL-11 to CAL-15, CAL-17).</summary>
public sealed class TheTransportIsStrict
{
    private const string Healthy = """{"ok":true,"service":"s","version":"1","timestamp":"2026-04-09T09:33:04Z","uptime_seconds":1}""";

    /// <summary>CAL-12, CAL-25.</summary>
    [Theory]
    [InlineData("https://institutional.mintarex.com", true)]
    [InlineData("http://127.0.0.1:5000", true)]
    [InlineData("http://[::1]:5000", true)]
    [InlineData("http://localhost", true)]
    [InlineData("http://institutional.mintarex.com", false)]
    [InlineData("http://127.0.0.1.example.com", false)]
    [InlineData("ftp://127.0.0.1", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("https://institutional.mintarex.com/gateway/", true)]
    [InlineData("https://institutional.mintarex.com/?", false)]
    [InlineData("https://institutional.mintarex.com/gateway?key=1", false)]
    [InlineData("https://institutional.mintarex.com/gateway#top", false)]
    public void An_address_is_https_or_on_this_machine_and_ends_with_its_path(string address, bool isTaken)
    {
        using var http = new HttpClient();
        var effects = Record.Exception(() => HttpEffects.Of(new Uri(address), () => http));
        var registered = Record.Exception(() => new ServiceCollection().AddPureCrypto(MintarexProvider.Value, static _ => Credential.Nobody, new Uri(address)));

        Assert.Equal((isTaken, isTaken), (effects is null, registered is null));
        Assert.True(isTaken || effects is ArgumentException);
    }

    /// <summary>CAL-13.</summary>
    [Fact]
    public async Task A_redirection_is_not_followed_and_is_a_refusal()
    {
        await using var elsewhere = new RawServer(static _ => RawServer.Ok(Healthy));
        await using var server = new RawServer(_ => $"HTTP/1.1 307 Temporary Redirect\r\nLocation: {elsewhere.Address}health\r\nContent-Length: 0\r\n\r\n");

        var error = Assert.IsType<CallError.Rejected>(await ErrorOf(server));

        Assert.Equal(307, error.Error.Status);
        Assert.Empty(elsewhere.Arrivals);
    }

    /// <summary>ATT-30: asking again brings the same answer.</summary>
    [Theory]
    [InlineData(300)]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirection_is_answered_once_and_says_what_to_look_at(int status)
    {
        await using var server = new RawServer(_ => $"HTTP/1.1 {status} Elsewhere\r\nLocation: /health/\r\nContent-Length: 0\r\n\r\n");
        using var http = new HttpClient(Transport.Handler());
        var client = new ProviderClient(MintarexProvider.Value, Scripted.Account.Credential, HttpEffects.Of(server.Address, () => http));

        Assert.False((await client.Call(MintarexEndpoints.Health, default)).TryGet(out _, out var read));
        Assert.False((await client.Call(MintarexEndpoints.AcceptQuote, Scripted.Acceptance)).TryGet(out _, out var moving));

        Assert.Equal(status, Assert.IsType<CallError.Rejected>(read).Error.Status);
        Assert.Contains("redirection", read.Describe(), StringComparison.Ordinal);
        Assert.IsType<CallError.Rejected>(Assert.IsType<CallError.Unsettled>(moving).Last);
        Assert.Equal(2, server.Arrivals.Count);
    }

    /// <summary>CAL-13, CAL-30.</summary>
    [Fact]
    public async Task Effects_with_a_client_of_their_own_follow_nothing()
    {
        await using var elsewhere = new RawServer(static _ => RawServer.Ok(Healthy));
        await using var server = new RawServer(_ => $"HTTP/1.1 307 Temporary Redirect\r\nLocation: {elsewhere.Address}health\r\nContent-Length: 0\r\n\r\n");

        var result = await new ProviderClient(MintarexProvider.Value, Credential.Nobody, HttpEffects.Of(server.Address)).Call(MintarexEndpoints.Health, default);

        Assert.True(result.Match(Right: static _ => false, Left: static error => error is CallError.Rejected { Error.Status: 307 }));
        Assert.Empty(elsewhere.Arrivals);
    }

    /// <summary>CAL-13.</summary>
    [Fact]
    public async Task An_answer_from_where_somebody_elses_handler_followed_is_no_answer()
    {
        await using var elsewhere = new RawServer(static _ => RawServer.Ok(Healthy));
        await using var server = new RawServer(_ => $"HTTP/1.1 307 Temporary Redirect\r\nLocation: {elsewhere.Address}health\r\nContent-Length: 0\r\n\r\n");
        using var follows = new HttpClient();

        Assert.IsType<CallError.Lost>(await ErrorOf(server, follows));
    }

    /// <summary>CAL-14.</summary>
    [Theory]
    [InlineData(1_000, false)]
    [InlineData(1_001, true)]
    [InlineData(2_000_000, true)]
    public async Task A_body_that_is_too_large_is_cut_and_unreadable(int length, bool isCut)
    {
        string body = Healthy.PadRight(length);
        await using var server = new RawServer(_ => RawServer.Ok(body));

        var result = await Call(server, null, new TransportOptions { MaxResponse = 1_000 });

        Assert.Equal(isCut, result.IsLeft);
        if (isCut) Assert.Equal(body[..1_000], Assert.IsType<CallError.Unreadable>(result.TryGet(out _, out var error) ? null : error).Response.Body.Text);
    }

    /// <summary>CAL-14.</summary>
    [Fact]
    public async Task A_refusal_that_is_too_large_is_a_refusal_with_a_cut_body()
    {
        await using var server = new RawServer(static _ => $"HTTP/1.1 400 Bad Request\r\nContent-Length: 5000\r\n\r\n{new string('x', 5_000)}");

        var error = await ErrorOf(server, options: new TransportOptions { MaxResponse = 1_000 });

        Assert.Equal(1_000, Assert.IsType<CallError.Rejected>(error).Error.Raw.Bytes.Length);
    }

    /// <summary>CAL-15.</summary>
    [Theory]
    [InlineData("application/json", true)]
    [InlineData("Application/JSON; charset=utf-8", true)]
    [InlineData("application/problem+json", true)]
    [InlineData("text/html", false)]
    [InlineData("text/plain; charset=utf-8", false)]
    [InlineData("application/jsonp", false)]
    public async Task Only_JSON_is_read_as_JSON(string contentType, bool isRead)
    {
        await using var server = new RawServer(_ => RawServer.Ok(Healthy, contentType));

        var result = await Call(server);

        Assert.Equal(isRead, result.IsRight);
        if (!isRead) Assert.Equal(Healthy, Assert.IsType<CallError.Unreadable>(result.TryGet(out _, out var error) ? null : error).Response.Body.Text);
    }

    /// <summary>CAL-17.</summary>
    [Theory]
    [InlineData(0, 3)]
    [InlineData(300, 1)]
    public async Task A_connection_is_used_for_its_lifetime_and_no_longer(int seconds, int connections)
    {
        await using var server = new BytesServer(Encoding.UTF8.GetBytes(RawServer.Ok(Healthy)));
        var options = new TransportOptions { ConnectionLifetime = TimeSpan.FromSeconds(seconds) };
        using var http = new HttpClient(Transport.Handler(options));
        var client = new ProviderClient(MintarexProvider.Value, Credential.Nobody, HttpEffects.Of(server.Address, () => http, null, options));

        for (int i = 0; i < 3; i++) (await client.Call(MintarexEndpoints.Health, default)).OrThrow();

        Assert.Equal(connections, server.Connections);
    }

    /// <summary>CAL-11: a folded value arrives as one line, and what is sent cannot hold one.</summary>
    [Fact]
    public async Task A_line_break_in_a_header_becomes_no_other_header()
    {
        await using var server = new RawServer(static _ => $"HTTP/1.1 200 OK\r\nX-Folded: a\r\n b: c\r\nContent-Length: {Healthy.Length}\r\n\r\n{Healthy}");
        using var http = new HttpClient(Transport.Handler());
        Response? seen = null;
        var effects = HttpEffects.Of(server.Address, () => http);
        var watching = effects with
        {
            Send = async (signed, cancellation) =>
            {
                var response = await effects.Send(signed, cancellation);
                seen = response.OrThrow();
                return response;
            },
        };

        (await new ProviderClient(MintarexProvider.Value, Credential.Nobody, watching).Call(MintarexEndpoints.Health, default)).OrThrow();

        Assert.Equal(["a", "b:", "c"], seen!.Headers.Single("X-Folded").IfNone("absent").Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.True(seen.Headers.Single("b").IsNone);
        Assert.Throws<ArgumentException>(static () => Header.Of("X", "a\r\nb: c"));
        Assert.True(IdempotencyKey.Parse("a\r\nb: c").IsNone);
    }

    private static Task<Either<CallError, Answer<Health>>> Call(RawServer server, HttpClient? http = null, TransportOptions? options = null) =>
        Call(server.Address, http, options);

    private static async Task<Either<CallError, Answer<Health>>> Call(Uri address, HttpClient? http = null, TransportOptions? options = null)
    {
        using var own = new HttpClient(Transport.Handler(options));
        return await new ProviderClient(MintarexProvider.Value, Credential.Nobody, HttpEffects.Of(address, () => http ?? own, null, options), policy: RepeatPolicy.Once)
            .Call(MintarexEndpoints.Health, default);
    }

    private static Task<CallError> ErrorOf(RawServer server, HttpClient? http = null, TransportOptions? options = null) => ErrorOf(server.Address, http, options);

    private static async Task<CallError> ErrorOf(Uri address, HttpClient? http = null, TransportOptions? options = null) =>
        (await Call(address, http, options)).TryGet(out _, out var error) ? throw new InvalidOperationException("It succeeded.") : error;
}
