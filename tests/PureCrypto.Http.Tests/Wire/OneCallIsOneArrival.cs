using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Signing;

namespace PureCrypto.Http.Tests.Wire;

/// <summary>
/// The platform sends a request without content a second time when a pooled connection dies under it. The second arrival
/// would bring the first one's nonce, so every request of ours has content, empty if need be (CAL-8).
/// </summary>
public sealed class OneCallIsOneArrival
{
    private const string Healthy = """{"ok":true,"service":"s","version":"1","timestamp":"2026-04-09T09:33:04Z","uptime_seconds":1}""";

    [Fact]
    public async Task A_GET_on_a_dying_pooled_connection_arrives_once_and_is_lost()
    {
        await using var server = AnswersThenHangsUp();
        using var http = new HttpClient();
        var client = new ProviderClient(MintarexProvider.Value, Credential.Nobody, HttpEffects.Of(server.Address, () => http), policy: RepeatPolicy.Once);

        (await client.Call(MintarexEndpoints.Health, default)).OrThrow();
        Assert.False((await client.Call(MintarexEndpoints.Health, default)).TryGet(out _, out var error));

        Assert.IsType<CallError.Lost>(error);
        Assert.Equal(2, server.Arrivals.Count);
        Assert.All(server.Arrivals, static head => Assert.Contains("Content-Length: 0", head, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Without_content_the_platform_would_have_sent_it_again()
    {
        await using var server = AnswersThenHangsUp();
        using var http = new HttpClient();

        await http.GetStringAsync(server.Address);
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetStringAsync(server.Address));

        Assert.True(server.Arrivals.Count > 2, $"{server.Arrivals.Count} arrivals: the platform no longer repeats by itself.");
    }

    // The first arrival is answered and its connection kept; every later one is hung up on.
    private static RawServer AnswersThenHangsUp() => new(static n => n == 1 ? RawServer.Ok(Healthy) : null);
}
