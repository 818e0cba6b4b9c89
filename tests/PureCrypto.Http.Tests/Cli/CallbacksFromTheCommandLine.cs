using System.Text;
using PureCrypto.Http.Tests.Support;

namespace PureCrypto.Http.Tests.Cli;

/// <summary><c>sign</c> and <c>verify</c> for the schemes over a raw body: each verifies what the other signed.</summary>
public sealed class CallbacksFromTheCommandLine
{
    private const string Now = "1767225600";
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"timestamp":"2026-01-01T00:00:00Z","trade_id":"t_123","base":"BTC","quote":"USD"}""");

    private static readonly Dictionary<string, string> Variables = new(StringComparer.Ordinal)
    {
        ["HOOK"] = "mtxhook_test_fixture_key_" + new string('a', 40),
        ["DOTTED"] = "dk_live_x.secret",
        ["PLAIN"] = "secret",
    };

    [Theory]
    [InlineData("mintarex-callback", "HOOK", "X-Mintarex-Signature: 5a20baa8f52a8bc9f26f5996377f5cce70531b4d01a163393112490b3cc2550a")]
    [InlineData("mintarex-callback --v1", "HOOK", "X-Mintarex-Signature: v1=880b2439004545e984ca4721259f59e9350bc0edf072cb8ced23022b684232a9|X-Mintarex-Timestamp: 1767225600")]
    public async Task Signing_prints_the_headers_that_carry_the_signature(string scheme, string variable, string lines)
    {
        var ran = await RunAsync([.. $"sign {scheme}".Split(' '), "--secret-env", variable, "--at", Now]);

        Assert.Equal(0, ran.Code);
        Assert.Equal(lines.Split('|'), ran.Text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [InlineData("mintarex-callback", "HOOK", "mintarex-callback")]
    [InlineData("mistex", "DOTTED", "mistex")]
    [InlineData("cryptopayments", "PLAIN", "cryptopayments")]
    [InlineData("cryptofuse", "PLAIN", "cryptofuse, assumed")]
    public async Task Verifying_inverts_signing(string scheme, string variable, string recipe)
    {
        var signed = await RunAsync(["sign", scheme, "--secret-env", variable, "--at", Now]);
        string header = signed.Text.Trim().Replace(": ", "=", StringComparison.Ordinal);

        var genuine = await RunAsync(["verify", scheme, "--secret-env", variable, "--header", header, "--at", Now]);
        var forged = await Purecrypto.RunAsync(["verify", scheme, "--secret-env", variable, "--header", header], [.. Body, 10], Variables);

        Assert.Equal((0, ""), (genuine.Code, genuine.Error));
        Assert.StartsWith($"verified by {recipe}, key default", genuine.Text, StringComparison.Ordinal);
        Assert.Equal((1, "Not verified: the signature does not match."), (forged.Code, forged.Error.Trim()));
    }

    [Fact]
    public async Task A_signed_time_is_judged_at_the_time_given()
    {
        string[] args =
        [
            "verify", "mintarex-callback", "--secret-env", "HOOK",
            "--header", "X-Mintarex-Signature=v1=880b2439004545e984ca4721259f59e9350bc0edf072cb8ced23022b684232a9",
            "--header", "X-Mintarex-Timestamp=" + Now, "--header", "X-Mintarex-Event-Type=trade.executed",
            "--header", "X-Mintarex-Event-Id=e", "--header", "X-Mintarex-Delivery-Id=d",
        ];

        Assert.Equal(0, (await RunAsync([.. args, "--at", "1767225900"])).Code);
        var late = await RunAsync([.. args, "--at", "1767225901"]);
        Assert.Equal((1, "Not verified: the signature is genuine, and its time is 301 s in the past."), (late.Code, late.Error.Trim()));
    }

    [Theory]
    [InlineData("verify", "mistex", "--secret-env", "PLAIN")]
    [InlineData("verify", "cryptopayments", "--secret-env", "PLAIN", "--header", "no-equals-sign")]
    [InlineData("verify", "cryptopayments", "--secret-env", "PLAIN", "--at", "-1")]
    [InlineData("sign", "cryptopayments", "--secret-env", "PLAIN", "--v1")]
    [InlineData("sign", "nobody", "--secret-env", "PLAIN")]
    public async Task Misuse_is_2(params string[] args)
    {
        var ran = await RunAsync(args);
        Assert.Equal((2, ""), (ran.Code, ran.Text));
        Assert.NotEmpty(ran.Error);
    }

    /// <summary>The verdict is about the signature; what the content says is told beside it, and fails strictly alone (SIG-37).</summary>
    [Theory]
    [InlineData("""{"type":"t","created_at":"2026-01-01T00:00:00Z"}""", 1767225600, "")]
    [InlineData("""{"type":"t","created_at":"2026-01-01T00:00:00Z"}""", 1767236401, "Its content is in doubt: its created_at is 10801 s in the past.")]
    [InlineData("""{"type":"t","created_at":"2026-01-01T00:00:00Z"}""", 1767225299, "Its content is in doubt: its created_at is 301 s in the future.")]
    [InlineData("""{"trade_id":"t_123"}""", 1767225600, "Its content is in doubt: the body has no type.")]
    public async Task Content_is_told_beside_the_verdict_and_fails_strictly_alone(string body, long at, string doubt)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        string now = at.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var signed = await Purecrypto.RunAsync(["sign", "mintarex-callback", "--secret-env", "HOOK"], bytes, Variables);
        string[] args = ["verify", "mintarex-callback", "--secret-env", "HOOK", "--header", signed.Text.Trim().Replace(": ", "=", StringComparison.Ordinal), "--at", now];

        var lenient = await Purecrypto.RunAsync(args, bytes, Variables);
        var strict = await Purecrypto.RunAsync([.. args, "--strict"], bytes, Variables);
        Assert.Equal((0, ""), (lenient.Code, lenient.Error));
        Assert.StartsWith("verified by mintarex-callback", lenient.Text, StringComparison.Ordinal);
        Assert.EndsWith(doubt, lenient.Text.Trim(), StringComparison.Ordinal);
        Assert.Equal((doubt.Length > 0 ? 1 : 0, doubt), (strict.Code, strict.Error.Trim()));
    }

    [Fact]
    public async Task As_json_the_bytes_and_the_key_are_named_without_the_secret()
    {
        string[] args = ["verify", "cryptopayments", "--secret-env", "DOTTED", "--header", "api-notification-sign=" + new string('0', 64), "--json"];
        var ran = await RunAsync(args);

        using var json = System.Text.Json.JsonDocument.Parse(ran.Text);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Body)), json.RootElement.GetProperty("bodySha256").GetString());
        Assert.Equal(("cryptopayments", false), (json.RootElement.GetProperty("scheme").GetString(), json.RootElement.GetProperty("verified").GetBoolean()));
        Assert.Matches("^[0-9a-f]{12}$", json.RootElement.GetProperty("secretFingerprint").GetString());
        Assert.DoesNotContain("dk_live_x", ran.AllText, StringComparison.Ordinal);
        Assert.Equal(1, ran.Code);
    }

    [Fact]
    public async Task A_missing_header_is_not_verified()
    {
        var ran = await RunAsync(["verify", "cryptopayments", "--secret-env", "PLAIN"]);
        Assert.Equal((1, "Not verified: the signature needs the header api-notification-sign, once."), (ran.Code, ran.Error.Trim()));
    }

    private static Task<Ran> RunAsync(string[] args) => Purecrypto.RunAsync(args, Body, Variables);
}
