using System.Text;
using PureCrypto.Http.Tests.Support;

namespace PureCrypto.Http.Tests.Sandbox;

/// <summary>What each provider says to a bad key, an unknown path or id, and bad input: status and body to the byte, to a client of any make
/// (SBX-12; MXS-7 and <c>MintarexGateRefusals</c> for what is signed).</summary>
public sealed class RefusalsAreTheProviders
{
    private const string Mistex = "Authorization: Bearer dk_test_alpha.sandbox-mistex-secret-alpha";
    private const string BtcMix = "Authorization: Bearer sandbox-btcmix-token";
    private const string CryptoPayments = "X-API-Key: sandbox-cryptopayments-alpha";

    [Theory]
    [InlineData("GET /v1/account/balances", "", "", 401, """{"error":{"code":"MISSING_AUTH_HEADERS","message":"One of the four authentication headers is missing or comes twice"}}""")]
    [InlineData("GET /api/v1/partner/orders/MX-123456", "", "", 401, """{"detail":"Invalid API key"}""")]
    [InlineData("GET /api/v1/partner/orders/MX-123456", "Authorization: Bearer dk_test_alpha.wrong", "", 401, """{"detail":"Invalid API key"}""")]
    [InlineData("GET /api/v1/partner/orders/MX-123456", "Authorization: Bearer dk_test_gone.sandbox-mistex-secret-gone", "", 403, """{"detail":"Partner account is not active"}""")]
    [InlineData("GET /api/v1/partner/orders/MX-123456", Mistex, "", 404, """{"detail":"Order not found"}""")]
    [InlineData("GET /api/v1/partner/nothing", Mistex, "", 404, """{"detail":"Not Found"}""")]
    [InlineData("POST /api/v1/partner/orders", Mistex, "{}", 400, null)]
    [InlineData("POST /api/v1/partner/orders", Mistex, "nonsense", 400, null)]
    [InlineData("GET /api/v1/partner/rates?coin_from=BTC&coin_to=NONE", "", "", 400, """{"detail":"Pair is not available"}""")]
    [InlineData("GET /api/transactions", "Authorization: Bearer wrong", "", 401, """{"code":401,"description":"Missing or invalid API key."}""")]
    [InlineData("GET /api/transactions", "Authorization: Bearer sandbox-btcmix-token-blocked", "", 403, """{"code":403,"description":"The account is blocked."}""")]
    [InlineData("GET /api/transaction/NOBODYS", BtcMix, "", 404, """{"code":404,"description":"Transaction not found."}""")]
    [InlineData("GET /api/nothing", BtcMix, "", 404, """{"code":404,"description":"Endpoint not found."}""")]
    [InlineData("POST /api/createTransaction", BtcMix, "nonsense", 400, null)]
    [InlineData("GET /api/v1/assets", "", "", 401, """{"message":"Invalid API key."}""")]
    [InlineData("GET /api/v1/assets", "X-API-Key: wrong", "", 401, """{"message":"Invalid API key."}""")]
    [InlineData("GET /api/v1/orders/1efbb7e3-74e3-68a8-a1ca-8ff1ac166f80", CryptoPayments, "", 404, """{"message":"Order not found."}""")]
    [InlineData("GET /api/v1/orders/nonsense", CryptoPayments, "", 400, """{"message":"orderId must be a UUID"}""")]
    [InlineData("GET /api/v1/order/nothing", CryptoPayments, "", 404, """{"message":"Not found."}""")]
    [InlineData("GET /api/v1/exchange-rates?amount=1&currency=XAU", CryptoPayments, "", 400, """{"message":"Unknown currency."}""")]
    [InlineData("POST /api/v1/order/payment", CryptoPayments, "{}", 400, null)]
    [InlineData("POST /api/v1/order/payment", CryptoPayments, "nonsense", 400, null)]
    public async Task In_its_own_form(string request, string header, string body, int status, string? said)
    {
        await using var sandbox = await Sandboxed.StartAsync();
        using var http = new HttpClient();
        string[] line = request.Split(' ');
        using var message = new HttpRequestMessage(HttpMethod.Parse(line[0]), new Uri(sandbox.Server.BaseAddress, line[1]));
        if (header.Split(": ") is [var name, var value]) message.Headers.Add(name, value);
        if (body.Length > 0) message.Content = new StringContent(body, Encoding.UTF8, "application/json");

        using var answer = await http.SendAsync(message);

        string text = await answer.Content.ReadAsStringAsync();
        Assert.Equal((status, said ?? text), ((int)answer.StatusCode, text));
        Assert.NotEmpty(text);
        Assert.Empty(sandbox.Server.Movements);
    }
}
