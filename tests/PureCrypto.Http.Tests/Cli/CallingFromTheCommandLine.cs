using System.Text.Json;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Sandbox;

namespace PureCrypto.Http.Tests.Cli;

/// <summary><c>purecrypto endpoints</c> and <c>purecrypto call</c>; a key without a dot is refused (M10).</summary>
public sealed class CallingFromTheCommandLine
{
    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        ["MISTEX"] = "dk_test_alpha.sandbox-mistex-secret-alpha",
        ["OLD"] = "a-key-without-a-dot",
        ["TOKEN"] = "sandbox-btcmix-token",
        ["BTCMIX"] = "sandbox-btcmix-secret",
        ["MINTAREX"] = "sandbox-mintarex-secret-for-every-scope-0000000000000000000000001",
    };

    private const string ToRipple = "mistex create-order coin_from=BTC network_from=BTC coin_to=XRP network_to=XRP amount_from:=0.05 rate_type=float recipient_address=r1";

    [Fact]
    public async Task Every_endpoint_is_listed_with_what_it_needs()
    {
        var ran = await Purecrypto.RunAsync("endpoints");
        Assert.Equal(0, ran.Code);
        Assert.Matches("mistex +rate +GET +/api/v1/partner/rates +open or bearer +requests +safe +plain", ran.Text);
        Assert.Matches("btcmix +create-transaction +POST +/api/createTransaction +bearer +unmetered +never +proven", ran.Text);

        var one = await Purecrypto.RunAsync("endpoints", "btcmix", "--json");
        using var json = JsonDocument.Parse(one.Text);
        Assert.Equal(5, json.RootElement.GetArrayLength());
        Assert.Equal(2, (await Purecrypto.RunAsync("endpoints", "nobody")).Code);
    }

    [Fact]
    public async Task An_answer_is_printed_as_a_table_or_as_json()
    {
        await using var sandbox = await Sandboxed.StartAsync();

        var table = await Call(sandbox, "mistex", "rate", "coin_from=BTC", "coin_to=USDT", "network_to=TRC20", "amount=1");
        Assert.Equal(0, table.Code);
        Assert.Matches("coin_to +USDT", table.Text);

        var json = await Call(sandbox, "mistex", "currencies", "--json");
        using var document = JsonDocument.Parse(json.Text);
        Assert.Equal("BTC", document.RootElement.GetProperty("answer")[0].GetProperty("coin").GetString());
    }

    [Fact]
    public async Task Orders_are_placed_and_looked_up()
    {
        await using var sandbox = await Sandboxed.StartAsync();

        var placed = await Call(
            sandbox, "mistex", "create-order", "coin_from=BTC", "network_from=BTC", "coin_to=XMR", "network_to=XMR", "amount_from:=0.05", "rate_type=float", "recipient_address=48vKMSe5p", "--token-env", "MISTEX", "--json");
        Assert.Equal(0, placed.Code);
        using var order = JsonDocument.Parse(placed.Text);
        string id = order.RootElement.GetProperty("answer").GetProperty("short_id").GetString()!;

        var found = await Call(sandbox, "mistex", "order", $"order_id={id.ToLowerInvariant()}", "--token-env", "MISTEX");
        Assert.Matches("status +waiting_deposit", found.Text);
    }

    /// <summary>MSO-9.</summary>
    [Theory]
    [InlineData("recipient_address_tag=7")]
    [InlineData("recipient_address_tag:=null")]
    public async Task A_tag_is_given_or_waived_in_words(string tag)
    {
        await using var sandbox = await Sandboxed.StartAsync();
        var placed = await Call(sandbox, [.. ToRipple.Split(' '), tag, "--token-env", "MISTEX"]);
        Assert.Equal(0, placed.Code);
        Assert.Matches("recipient_address +r1", placed.Text);
    }

    [Fact]
    public async Task A_signed_answer_is_printed_with_its_proof()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        var ran = await Call(
            sandbox, "btcmix", "create-transaction", "delay=1", "payouts.mr9if7VDsVfEZ1qUo2u3trv6rU9eH7Yx4u=0.001", "refCode=qljncygz", "--token-env", "TOKEN", "--secret-env", "BTCMIX");

        Assert.Equal(0, ran.Code);
        Assert.Contains("verified by btcmix", ran.Text, StringComparison.Ordinal);
        Assert.Matches("payouts\\.mr9if7VDsVfEZ1qUo2u3trv6rU9eH7Yx4u +0", ran.Text);
    }

    [Fact]
    public async Task Requests_are_signed_where_the_provider_wants_it()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        var ran = await Call(sandbox, "mintarex", "balances", "currency_type=crypto", "--key", "mx_test_000000000000000000000001", "--secret-env", "MINTAREX");
        Assert.Equal(0, ran.Code);
        Assert.Matches("balances\\[0\\]\\.currency +BTC", ran.Text);
    }

    [Fact]
    public async Task A_refusal_of_the_provider_is_told_and_fails()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        var ran = await Call(sandbox, "mistex", "order", "order_id=MX-000000", "--token-env", "MISTEX");
        Assert.Equal(1, ran.Code);
        Assert.Contains("404", ran.Error, StringComparison.Ordinal);

        var mixed = await Call(sandbox, "btcmix", "transaction", "id=UNKNOWN", "--token-env", "TOKEN", "--secret-env", "BTCMIX");
        Assert.Equal((1, "Refused by the provider with 404: Transaction not found."), (mixed.Code, mixed.Error.Trim()));

        var json = await Call(sandbox, "mistex", "order", "order_id=MX-000000", "--token-env", "MISTEX", "--json");
        using var document = JsonDocument.Parse(json.Text);
        Assert.Contains("Order not found", document.RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mistex rate coin_from=BTC", "coin_to must be given once")]
    [InlineData("mistex rate coin_from=BTC coin_to=USDT amount=0", "amount must be more than 0")]
    [InlineData("mistex rate nonsense", "field=text")]
    [InlineData("mistex rate a=b", "has no field a")]
    [InlineData("mistex order order_id=7", "must be a UUID or a short id")]
    [InlineData("mistex create-order amount_from:={", "After := comes JSON")]
    [InlineData("mistex rate coin_from:=null", "A field that is null is left out")]
    [InlineData(ToRipple, "recipient_address_tag must be given")]
    [InlineData(ToRipple + " recipient_address_tag=seven", "recipient_address_tag must be a whole number")]
    [InlineData(ToRipple + " recipient_address_tag=7 refund_address=bc1q", "refund_address must be an address of bitcoin")]
    [InlineData("btcmix create-transaction delay=1 payouts.mr9if7VDsVfEZ1qUo2u3trv6rU9eH7Yx4v=0.001", "payouts[0].address must be an address of bitcoin-testnet: the checksum does not hold")]
    [InlineData("mistex nothing", "ENDPOINT must be one of")]
    [InlineData("mistex currencies --token-env OLD", "with a dot between the two")]
    [InlineData("btcmix status --key K", "Give --key with --secret-env")]
    [InlineData("mistex currencies --token-env MISTEX --secret-env BTCMIX", "give --token-env alone")]
    [InlineData("mistex currencies --key K --secret-env MISTEX", "give --token-env alone")]
    [InlineData("btcmix status --x-api-key", "ways of mistex")]
    [InlineData("mintarex health --sign-body", "ways of mistex")]
    [InlineData("cryptopayments create-deposit bogus=1 a.b=1 assetId=TRX", "create-deposit has no field bogus, a.b. It takes: integrationId, assetId, externalId.")]
    [InlineData("mistex create-order recipient_adress_tag=7", "create-order has no field recipient_adress_tag. It takes: coin_from, network_from,")]
    [InlineData("mistex create-order coin_from.x=1", "coin_from is missing or malformed")]
    [InlineData("mistex create-order body=1", "has no field body")]
    [InlineData("mistex currencies coin=BTC", "currencies has no field coin. It takes none.")]
    [InlineData("btcmix transaction", "id must be given. It takes: id.")]
    [InlineData("btcmix transaction Id=7", "transaction has no field Id; id must be given")]
    [InlineData("btcmix validate-address", "btc_address must be given")]
    [InlineData("cryptopayments transaction", "transactionId must be given")]
    [InlineData("btcmix transaction id=1 id=2", "id must be given once")]
    [InlineData("mistex create-order coin_from=BTC coin_from=XMR", "coin_from must be given once")]
    [InlineData("btcmix create-transaction delay=1 payouts.a=1 payouts:={\"b\":2}", "payouts is given twice: whole, and in parts")]
    [InlineData("btcmix create-transaction delay=1 payouts:={\"b\":2} payouts.b=1", "payouts.b is given twice")]
    [InlineData("btcmix create-transaction delay=1 payouts:={\"b\":2,\"b\":3}", "each name once")]
    [InlineData("btcmix transaction id:=\"\\ud83d\"", "id must not hold half of a surrogate pair")]
    [InlineData("mistex create-order rate_type=flat amount_from=0 recipient_address=", "rate_type is missing or malformed")]
    [InlineData("mistex create-order rate_type=flat amount_from=0 recipient_address=", "amount_from must be more than 0")]
    [InlineData("mistex create-order rate_type=flat amount_from=0 recipient_address=", "recipient_address must be 1 to 255 visible ASCII characters")]
    [InlineData("mistex create-order rate_type=flat amount_from=0 recipient_address=", "coin_from is missing or malformed")]
    public async Task Misuse_is_told_before_anything_is_sent(string line, string told)
    {
        await using var sandbox = await Sandboxed.StartAsync();
        var ran = await Call(sandbox, line.Split(' '));

        Assert.Equal(2, ran.Code);
        Assert.Contains(told, ran.Error, StringComparison.Ordinal);
        Assert.Empty(sandbox.Server.Arrivals);
    }

    [Fact]
    public async Task What_cannot_be_repeated_asks_for_yes_anywhere_but_on_loopback()
    {
        var ran = await Purecrypto.RunAsync("call", "mistex", "create-order", "--base-url", "https://mistex.invalid");
        Assert.Equal(2, ran.Code);
        Assert.Contains("say --yes", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://mistex.invalid")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("mistex.invalid")]
    [InlineData("https://mistex.invalid/?key=1")]
    [InlineData("https://mistex.invalid/#top")]
    public async Task A_key_travels_over_https_alone(string address) =>
        Assert.Equal(2, (await Purecrypto.RunAsync("call", "mistex", "currencies", "--base-url", address)).Code);

    /// <summary>CAL-25.</summary>
    [Fact]
    public async Task A_path_of_the_address_stands_before_the_endpoints()
    {
        await using var server = new RawServer(static _ => RawServer.Ok("""{"assets":[]}"""));
        var ran = await Purecrypto.RunAsync(["call", "cryptopayments", "assets", "--base-url", $"{server.Address}api/gateway", "--token-env", "TOKEN"], [], Keys);

        Assert.Equal(0, ran.Code);
        Assert.StartsWith("GET /api/gateway/api/v1/assets HTTP/1.1", Assert.Single(server.Arrivals), StringComparison.Ordinal);
    }

    /// <summary>CAL-36.</summary>
    [Fact]
    public async Task Fields_stand_in_the_path_in_headers_and_in_the_body()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        string[] who = ["--key", "mx_test_000000000000000000000001", "--secret-env", "MINTAREX"];
        var quoted = await Call(sandbox, ["mintarex", "request-quote", "base=BTC", "quote=USD", "side=buy", "amount=1000.00", "amount_type=quote", "--json", .. who]);
        using var quote = JsonDocument.Parse(quoted.Text);
        string Field(string name) => quote.RootElement.GetProperty("answer").GetProperty(name).GetString()!;
        string at = (quote.RootElement.GetProperty("answer").GetProperty("expires_at").GetDateTimeOffset() - TimeSpan.FromSeconds(30)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

        const string Key = "550e8400-e29b-41d4-a716-446655440001";
        var accepted = await Call(
            sandbox,
            ["mintarex", "accept-quote", $"quote_id={Field("quote_id")}", $"MX-IDEMPOTENCY-KEY={Key}", $"idempotency_key={Key}", "base=BTC", "quote=USD", "side=buy", $"quoted_price={Field("price")}",
                $"quoted_base_amount={Field("base_amount")}", $"quoted_quote_amount={Field("quote_amount")}", $"quote_timestamp={at}", $"quote_signature={Field("signature")}", .. who]);

        Assert.Equal(("", 0), (accepted.Error, accepted.Code));
        Assert.Matches("status +filled", accepted.Text);
    }

    /// <summary>MKS-2, MKS-3.</summary>
    [Theory]
    [InlineData("", "Authorization: Bearer dk_test_alpha.sandbox-mistex-secret-alpha", "X-")]
    [InlineData("--x-api-key", "X-API-Key: dk_test_alpha.sandbox-mistex-secret-alpha", "Authorization|X-Signature")]
    [InlineData("--sign-body", "X-Signature: ", "X-API-Key")]
    [InlineData("--x-api-key --sign-body", "X-Signature: ", "Authorization")]
    public async Task A_key_of_mistex_travels_as_it_is_chosen(string options, string sent, string notSent)
    {
        await using var server = new RawServer(static _ => RawServer.Ok("[]"));
        string[] chosen = options.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var ran = await Purecrypto.RunAsync(["call", "mistex", "rate", "coin_from=BTC", "coin_to=XMR", "--token-env", "MISTEX", "--base-url", server.Address.ToString(), .. chosen], [], Keys);

        Assert.Equal(1, ran.Code); // the answer is none
        string head = Assert.Single(server.Arrivals);
        Assert.Contains(sent, head, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch($"(?im)^({notSent})", head);
    }

    /// <summary>CAL-31, CAL-37.</summary>
    [Fact]
    public async Task An_answer_is_printed_whatever_its_names_and_texts_are()
    {
        const string Body = """{"assets":[],"a":1,"a":"2","half":"\ud83d","\u0061\u001b":null,"o":{"\udc00":true}}""";
        await using var server = new RawServer(static _ => RawServer.Ok(Body));
        string[] line = ["call", "cryptopayments", "assets", "--token-env", "TOKEN", "--base-url", server.Address.ToString()];

        var table = await Purecrypto.RunAsync(line, [], Keys);
        Assert.Equal(0, table.Code);
        Assert.Equal(["field     value", "a         1", "a         2", "half      \\ud83d", "a\\u001b", "o.\\udc00  true"], table.Text.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));

        var json = await Purecrypto.RunAsync([.. line, "--json"], [], Keys);
        Assert.Equal(0, json.Code);
        Assert.Contains($"\"answer\": {Body},", json.Text, StringComparison.Ordinal);
    }

    /// <summary>CAL-30.</summary>
    [Theory]
    [InlineData("mistex order order_id=MX-8A3F2D --token-env MISTEX")]
    [InlineData("mintarex balances --key mx_test_000000000000000000000001 --secret-env MINTAREX")]
    public async Task A_redirection_takes_no_key_to_another_address(string line)
    {
        await using var elsewhere = new RawServer(static _ => RawServer.Ok("{}"));
        await using var server = new RawServer(_ => $"HTTP/1.1 307 Temporary Redirect\r\nLocation: {elsewhere.Address}\r\nContent-Length: 0\r\n\r\n");
        var ran = await Purecrypto.RunAsync(["call", .. line.Split(' '), "--base-url", server.Address.ToString()], [], Keys);

        Assert.Equal(1, ran.Code);
        Assert.Contains("307", ran.Error, StringComparison.Ordinal);
        Assert.Empty(elsewhere.Arrivals);
    }

    private static Task<Ran> Call(Sandboxed sandbox, params string[] args) =>
        Purecrypto.RunAsync(["call", .. args, "--base-url", sandbox.Server.BaseAddress.ToString()], [], Keys);
}
