using PureCrypto.Calls;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Signing;

namespace PureCrypto.Http.Tests.Wire;

/// <summary>Providers that live under a path, such as a gateway's, over real HTTP (CAL-25, CAL-26).</summary>
public sealed class BasesHavePaths
{
    private const string Balances = "/v1/account/balances";

    private static readonly DateTimeOffset Noon = new(2026, 4, 9, 12, 0, 0, TimeSpan.Zero);

    /// <summary>CAL-25.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("/", "")]
    [InlineData("/api/gateway", "/api/gateway")]
    [InlineData("/api/gateway/", "/api/gateway")]
    [InlineData("/a%20b/~c", "/a%20b/~c")]
    public async Task The_path_of_the_base_stands_before_that_of_the_call(string path, string before)
    {
        await using var server = new RawServer(static _ => RawServer.Ok("""{"assets":[]}"""));
        using var http = new HttpClient(Transport.Handler());
        using var key = Secret.OfText("key");
        var client = new ProviderClient(CryptoPaymentsProvider.Value, Credential.Bearer(key), HttpEffects.Of(Under(server, path), () => http));

        (await client.Call(CryptoPaymentsEndpoints.Assets, default)).OrThrow();

        Assert.StartsWith($"GET {before}/api/v1/assets HTTP/1.1\r\n", Assert.Single(server.Arrivals), StringComparison.Ordinal);
    }

    /// <summary>CAL-26.</summary>
    [Fact]
    public async Task What_is_signed_is_what_the_provider_documents()
    {
        await using var server = new RawServer(static _ => RawServer.Ok("{}"));
        using var http = new HttpClient(Transport.Handler());
        var effects = HttpEffects.Of(Under(server, "/gateway"), () => http) with { Now = static () => Noon };
        var client = new ProviderClient(MintarexProvider.Value, Scripted.Account.Credential, effects);

        await client.Call(MintarexEndpoints.Balances, BalancesQuery.All);

        string arrival = Assert.Single(server.Arrivals);
        Assert.StartsWith($"GET /gateway{Balances} HTTP/1.1\r\n", arrival, StringComparison.Ordinal);
        Assert.Equal(SignatureOf(Balances, arrival), Field(arrival, MintarexSigning.SignatureHeader));
    }

    /// <summary>CAL-26: a handler sees whole addresses, and is told which part is a gateway's.</summary>
    [Theory]
    [InlineData(true, Balances)]
    [InlineData(false, "/gateway" + Balances)]
    public async Task A_handler_signs_the_whole_path_unless_it_is_told_the_base(bool isTold, string signed)
    {
        await using var server = new RawServer(static _ => RawServer.Ok("{}"));
        var address = Under(server, "/gateway/");
        using var http = new HttpClient(Handler(isTold ? address : null)) { BaseAddress = address };

        await http.GetStringAsync("v1/account/balances");

        string arrival = Assert.Single(server.Arrivals);
        Assert.StartsWith($"GET /gateway{Balances} HTTP/1.1\r\n", arrival, StringComparison.Ordinal);
        Assert.Equal(SignatureOf(signed, arrival), Field(arrival, MintarexSigning.SignatureHeader));
    }

    /// <summary>CAL-26.</summary>
    [Theory]
    [InlineData("/gateways/v1/account/balances")]
    [InlineData("/v1/account/balances")]
    [InlineData("/gateway")]
    public async Task What_is_not_under_the_base_does_not_leave(string target)
    {
        await using var server = new RawServer(static _ => RawServer.Ok("{}"));
        using var http = new HttpClient(Handler(Under(server, "/gateway")));

        await Assert.ThrowsAsync<InvalidOperationException>(() => http.GetStringAsync(Under(server, target)));

        Assert.Empty(server.Arrivals);
    }

    /// <summary>CAL-25.</summary>
    [Fact]
    public void A_handler_takes_no_base_with_a_query() => Assert.Throws<ArgumentException>(static () => Handler(new Uri("https://provider.example/gateway?a=1")));

    private static Uri Under(RawServer server, string path) => new($"http://127.0.0.1:{server.Address.Port}{path}");

    private static SigningHandler Handler(Uri? address) =>
        new(MintarexProvider.Value, Scripted.Account.Credential, new FixedTime(Noon), address) { InnerHandler = Transport.Handler() };

    /// <summary>The signature of that target, at the time and with the nonce that arrived.</summary>
    private static string SignatureOf(string target, string arrival)
    {
        var request = Request.Parse(Verb.Get, target, Body.Empty).OrThrow();
        var stamp = new Stamp(Noon, Nonce.Parse(Field(arrival, MintarexSigning.NonceHeader)).IfNone(static () => throw new InvalidOperationException("no nonce")));
        var signed = Prepare.Authorised(MintarexProvider.Value, new Access.Signed(default), request, Scripted.Account.Credential, stamp).OrThrow();
        return signed.Headers.Single(MintarexSigning.SignatureHeader).IfNone("none");
    }

    private static string Field(string head, string name) =>
        head.Split("\r\n").Single(line => line.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))[(name.Length + 2)..];
}
