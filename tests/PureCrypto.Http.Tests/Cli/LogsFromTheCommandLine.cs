using System.Text;
using System.Text.Json;
using PureCrypto.Http.Tests.Support;

namespace PureCrypto.Http.Tests.Cli;

/// <summary><c>verify SCHEME --each</c>: a verdict for each line of a log, and a summary (SIG-38).</summary>
public sealed class LogsFromTheCommandLine
{
    private const string Answer =
        """{"id":"Q96G3MSNW8MPQRTX","status":"complete","depositAddress":"tb1q0pkwdj3pqdp587yrc8sus876kccn5tq577ce5x","depositAmount":"0.0062244","depositTxid":"80bb6cda5036ce277598d949d2e4b3771c56b31ba77b757bf9753a370f16c99","payouts":{"mfuAKvSsAMrC7gjbEEb521uc1myeF9BSsc":"0.006"},"txid":"0ea6f3a702a368ed09830d959f1c82b7d8f65f53a783965514380e123fc8ca4e","fee":0.0002244,"delay":"0","updated":"2022-04-28T09:46:11+00:00","created":"2022-04-28T09:42:41+00:00","refCode":"qljncygz","signature":"Xq4CtmysUhhDCmon1x1NY5gTayBP7DtogVRdD2jh+Zk="}""";

    private static readonly Dictionary<string, string> Variables = new(StringComparer.Ordinal)
    {
        ["MIX"] = "{secret_key}",
        ["PLAIN"] = "secret",
        ["HOOK"] = "mtxhook_test_fixture_key_" + new string('a', 40),
        ["MX"] = "deadbeef",
    };

    [Fact]
    public async Task Every_line_of_btcmix_is_the_answer_itself()
    {
        string tampered = Answer.Replace("0.006\"", "0.007\"", StringComparison.Ordinal);
        var ran = await EachAsync("btcmix", "MIX", $"{Answer}\n\n{tampered}\r\n{Answer}");

        Assert.Equal((1, ""), (ran.Code, ran.Error));
        LinesStart(
            ran,
            "1: verified by btcmix, key",
            "3: Not verified: the signature does not match.",
            "4: verified by btcmix, key",
            "3 judged: 2 verified, 1 not.");
    }

    [Fact]
    public async Task All_genuine_is_0_and_nothing_at_all_is_1()
    {
        Assert.Equal(0, (await EachAsync("btcmix", "MIX", Answer + "\n")).Code);
        Assert.Equal((1, "0 judged: 0 verified, 0 not."), await NothingAsync("\n \n"));
        Assert.Equal((1, "0 judged: 0 verified, 0 not."), await NothingAsync(""));

        static async Task<(int, string)> NothingAsync(string log)
        {
            var ran = await EachAsync("btcmix", "MIX", log);
            return (ran.Code, ran.Text.Trim());
        }
    }

    [Fact]
    public async Task A_callback_brings_its_headers_its_body_and_its_time()
    {
        const string Headers = "\"X-Mintarex-Signature\":\"v1=880b2439004545e984ca4721259f59e9350bc0edf072cb8ced23022b684232a9\",\"X-Mintarex-Timestamp\":\"1767225600\","
            + "\"X-Mintarex-Event-Type\":[\"trade.executed\"],\"X-Mintarex-Event-Id\":\"e\",\"X-Mintarex-Delivery-Id\":\"d\"";
        const string Body = """{"timestamp":"2026-01-01T00:00:00Z","trade_id":"t_123","base":"BTC","quote":"USD"}""";
        string text = JsonSerializer.Serialize(Body);
        string base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(Body));
        var ran = await EachAsync("mintarex-callback", "HOOK", string.Join('\n',
            $$"""{"at":1767225600,"headers":{{{Headers}}},"body":{{text}},"status":200}""",
            $$"""{"at":1767225900,"headers":{{{Headers}}},"body_base64":"{{base64}}"}""",
            $$"""{"at":1767225901,"headers":{{{Headers}}},"body":{{text}}}""",
            $$"""{"headers":{{{Headers}}},"body":{{text}}}""",
            $$"""{"headers":{{{Headers.Replace("\"1767225600\"", "[\"1767225600\",\"1767225600\"]", StringComparison.Ordinal)}}},"body":{{text}}}"""),
            "--at", "1767225600");

        LinesStart(
            ran,
            "1: verified by mintarex-callback v1, key default",
            "2: verified by mintarex-callback v1, key default",
            "3: Not verified: the signature is genuine, and its time is 301 s in the past.",
            "4: verified by mintarex-callback v1, key default",
            "5: Not verified: the signature needs the header X-Mintarex-Timestamp, once.",
            "5 judged: 3 verified, 2 not.");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("{\"body\":\"a\",\"body_base64\":\"YQ==\"}")]
    [InlineData("{\"body\":1}")]
    [InlineData("{\"body\":\"\\ud83d\"}")]
    [InlineData("{\"body_base64\":\"a\"}")]
    [InlineData("{\"headers\":[]}")]
    [InlineData("{\"headers\":{\"a\":1}}")]
    [InlineData("{\"headers\":{\"\":\"a\"}}")]
    [InlineData("{\"headers\":{\"a\":\"b\\nc\"}}")]
    [InlineData("{\"headers\":{},\"headers\":{}}")]
    [InlineData("{\"at\":-1}")]
    [InlineData("{\"at\":\"now\"}")]
    public async Task A_line_without_a_message_is_unreadable_and_not_verified(string line)
    {
        var ran = await EachAsync("cryptopayments", "PLAIN", line);
        Assert.Equal((1, ""), (ran.Code, ran.Error));
        Assert.StartsWith("1: Unreadable: ", ran.Text, StringComparison.Ordinal);
        Assert.EndsWith("1 judged: 0 verified, 1 not.", ran.Text.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_any_length_is_judged_or_refused_and_the_next_is_judged()
    {
        var ran = await EachAsync("btcmix", "MIX", $"{new string(' ', 1 << 20)}{Answer}\n{new string('x', 9 << 20)}\n{Answer}\n{new string('y', 20 << 20)}");
        LinesStart(
            ran,
            "1: Not verified: the body has ",
            "2: Unreadable: the line is longer than 8 MiB.",
            "3: verified",
            "4: Unreadable: the line is longer than 8 MiB.",
            "4 judged: 1 verified, 3 not.");
    }

    [Fact]
    public async Task As_json_every_line_is_an_object_and_so_is_the_summary()
    {
        var ran = await EachAsync("btcmix", "MIX", $"{Answer}\nnonsense", "--json");
        var lines = ran.Text.Trim().Split('\n').Select(static line => JsonDocument.Parse(line).RootElement).ToArray();

        Assert.Equal(3, lines.Length);
        Assert.Equal((1, true), (lines[0].GetProperty("line").GetInt32(), lines[0].GetProperty("verified").GetBoolean()));
        Assert.Equal((2, false), (lines[1].GetProperty("line").GetInt32(), lines[1].GetProperty("verified").GetBoolean()));
        Assert.Equal((2, 1, 1), (lines[2].GetProperty("lines").GetInt32(), lines[2].GetProperty("verified").GetInt32(), lines[2].GetProperty("notVerified").GetInt32()));
        Assert.Equal(64, lines[0].GetProperty("bodySha256").GetString()!.Length);
        Assert.All(lines, static line => Assert.Matches("^[0-9a-f]{12}$", line.GetProperty("secretFingerprint").GetString()));
        Assert.DoesNotContain("{secret_key}", ran.AllText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strictly_content_counts_in_a_log_too()
    {
        string log = $$"""{"headers":{"api-notification-sign":"{{Mac("secret", "[]")}}"},"body":"[]"}""";
        var ran = await EachAsync("cryptopayments", "PLAIN", log);
        Assert.Equal(0, ran.Code);
        Assert.Contains("Its content is in doubt: the body is no JSON object.", ran.Text, StringComparison.Ordinal);
        Assert.Equal(1, (await EachAsync("cryptopayments", "PLAIN", log, "--strict")).Code);
    }

    [Fact]
    public async Task A_request_brings_its_method_and_its_path()
    {
        const string Headers = "{\"MX-API-KEY\":\"k\",\"MX-TIMESTAMP\":\"1712582345\",\"MX-NONCE\":\"550e8400-e29b-41d4-a716-446655440000\","
            + "\"MX-SIGNATURE\":\"f7c161a198bcd8e78c259c8617316e844c65c74de929b7f5d206c025286b7e02\"}";
        var ran = await EachAsync("mintarex", "MX", string.Join('\n',
            $$"""{"at":1712582345,"method":"GET","path":"/v1/account/balances","headers":{{Headers}}}""",
            $$"""{"at":1712582345,"method":"POST","path":"/v1/account/balances","headers":{{Headers}}}""",
            $$"""{"at":1712582345,"method":"get","path":"/v1/account/balances","headers":{{Headers}}}""",
            $$"""{"at":1712582345,"method":"GET","headers":{{Headers}}}"""));
        LinesStart(
            ran,
            "1: verified by mintarex, key default",
            "2: Not verified: the signature does not match.",
            "3: Not verified: the signature is over a method that is not GET, POST, PUT or DELETE.",
            "4: Not verified: the signature is over a path that is none.",
            "4 judged: 1 verified, 3 not.");
    }

    [Fact]
    public async Task A_log_that_is_not_there_is_misuse()
    {
        var ran = await Purecrypto.RunAsync(["verify", "btcmix", "--secret-env", "MIX", "--each", "/nowhere/log.jsonl"], [], Variables);
        Assert.Equal((2, ""), (ran.Code, ran.Text));
        Assert.Contains("/nowhere/log.jsonl", ran.Error, StringComparison.Ordinal);
    }

    private static string Mac(string secret, string body) => Convert.ToHexStringLower(
        System.Security.Cryptography.HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body)));

    /// <summary>One line for each start, in this order.</summary>
    private static void LinesStart(Ran ran, params string[] starts)
    {
        string[] lines = ran.Text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        Assert.Equal(starts, lines.Zip(starts, static (line, start) => line[..Math.Min(line.Length, start.Length)]));
        Assert.Equal(starts.Length, lines.Length);
    }

    private static Task<Ran> EachAsync(string scheme, string variable, string log, params string[] options) =>
        Purecrypto.RunAsync(["verify", scheme, "--secret-env", variable, "--each", .. options], Encoding.UTF8.GetBytes(log), Variables);
}
