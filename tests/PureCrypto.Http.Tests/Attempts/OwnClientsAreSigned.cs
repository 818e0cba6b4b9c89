using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Signing;

namespace PureCrypto.Http.Tests.Attempts;

/// <summary>A handler that signs for those who keep their own <see cref="HttpClient"/> (ATT-27).</summary>
public sealed class OwnClientsAreSigned
{
    [Fact]
    public async Task What_passes_is_signed_with_its_query_and_its_body()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        using var http = Client(sandbox, MintarexProvider.Value, sandbox.Trader.Credential);
        using var quote = new StringContent(
            """{"base":"BTC","quote":"USD","side":"buy","amount":"1000.00","amount_type":"quote"}""", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));

        Assert.Equal(200, (int)(await http.GetAsync("/v1/account/balances?currency_type=crypto&include_empty=false")).StatusCode);
        Assert.Equal(200, (int)(await http.PostAsync("/v1/rfq", quote)).StatusCode);
    }

    [Fact]
    public async Task Each_passage_is_signed_anew()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        using var http = new HttpClient(new SendsThrice { InnerHandler = new SigningHandler(MintarexProvider.Value, sandbox.Trader.Credential) { InnerHandler = Transport.Handler() } })
        {
            BaseAddress = sandbox.Server.BaseAddress,
        };

        Assert.Equal(200, (int)(await http.GetAsync("/v1/account/balances")).StatusCode);

        Assert.Equal([200, 200, 200], sandbox.Server.Arrivals.Select(static arrival => arrival.Response.Status));
        Assert.Equal(3, sandbox.Server.Arrivals.Select(static a => a.Request.Headers.Single(MintarexSigning.NonceHeader).IfNone("")).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_token_is_attached_where_a_provider_wants_one()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        using var http = Client(sandbox, BtcMixProvider.Value, sandbox.Server.Accounts.BtcMix[0].Credential);

        Assert.Equal(200, (int)(await http.GetAsync("/api/transaction/Q96G3MSNW8MPQRTX")).StatusCode);
    }

    [Fact]
    public async Task What_cannot_be_signed_does_not_leave()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        using var nobody = Client(sandbox, MintarexProvider.Value, Credential.Nobody);
        using var trader = Client(sandbox, MintarexProvider.Value, sandbox.Trader.Credential);
        using var patch = new HttpRequestMessage(HttpMethod.Patch, "/v1/account/balances");
        using var synchronous = new HttpRequestMessage(HttpMethod.Get, "/v1/account/balances");

        await Assert.ThrowsAsync<InvalidOperationException>(() => nobody.GetAsync("/v1/account/balances"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => trader.SendAsync(patch));
        Assert.Throws<NotSupportedException>(() => trader.Send(synchronous));
        Assert.Empty(sandbox.Server.Arrivals);
    }

    private static HttpClient Client(Sandboxed sandbox, Provider provider, Credential credential) =>
        new(new SigningHandler(provider, credential) { InnerHandler = Transport.Handler() }) { BaseAddress = sandbox.Server.BaseAddress };

    private sealed class SendsThrice : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            for (int i = 0; i < 2; i++) (await base.SendAsync(request, cancellationToken)).Dispose();
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
