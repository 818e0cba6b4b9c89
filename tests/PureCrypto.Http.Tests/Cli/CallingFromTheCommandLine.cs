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
    public async Task A_key_travels_over_https_alone(string address) =>
        Assert.Equal(2, (await Purecrypto.RunAsync("call", "mistex", "currencies", "--base-url", address)).Code);

    private static Task<Ran> Call(Sandboxed sandbox, params string[] args) =>
        Purecrypto.RunAsync(["call", .. args, "--base-url", sandbox.Server.BaseAddress.ToString()], [], Keys);
}
