using System.Text;
using System.Text.Json;
using PureCrypto.Http.Tests.Support;

namespace PureCrypto.Http.Tests.Cli;

/// <summary><c>sign mintarex</c>. The expected signature is the one of the example that the provider's own SDK tests use.</summary>
public sealed class SigningFromTheCommandLine
{
    private const string Nonce = "550e8400-e29b-41d4-a716-446655440000";
    private static readonly Dictionary<string, string> Variables = new(StringComparer.Ordinal) { ["MX_SECRET"] = "deadbeef", ["EMPTY"] = "" };

    private static readonly string[] Balances =
    [
        "sign", "mintarex", "--method", "GET", "--path", "/v1/account/balances", "--timestamp", "1712582345", "--nonce", Nonce,
        "--key", "mx_live_a8f3b2c1d4e5f6a7b8c9d0e1", "--secret-env", "MX_SECRET",
    ];

    [Fact]
    public async Task The_headers_are_printed_one_per_line()
    {
        var ran = await RunAsync(Balances);

        Assert.Equal(0, ran.Code);
        Assert.Equal(
            [
                "MX-API-KEY: mx_live_a8f3b2c1d4e5f6a7b8c9d0e1",
                "MX-TIMESTAMP: 1712582345",
                "MX-NONCE: " + Nonce,
                "MX-SIGNATURE: f7c161a198bcd8e78c259c8617316e844c65c74de929b7f5d206c025286b7e02",
            ],
            ran.Text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task With_show_canonical_exactly_the_signed_bytes_are_printed()
    {
        var ran = await RunAsync([.. Balances, "--show", "canonical"]);

        Assert.Equal(0, ran.Code);
        Assert.Equal(
            $"GET\n/v1/account/balances\n1712582345\n{Nonce}\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            Encoding.UTF8.GetString(ran.Bytes));
        Assert.Empty(ran.Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_body_is_signed_byte_for_byte_from_a_file_or_from_standard_input(bool fromFile)
    {
        byte[] body = Encoding.UTF8.GetBytes("""{"base":"BTC","quote":"USD"}""");
        string file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, body);
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["S"] = "secret" };
        string[] args =
        [
            "sign", "mintarex", "--method", "POST", "--path", "/v1/rfq", "--timestamp", "1000", "--nonce", "nnn",
            "--key", "k", "--secret-env", "S", "--body", fromFile ? file : "-",
        ];

        var ran = await Purecrypto.RunAsync(args, body, variables);
        File.Delete(file);

        Assert.Contains("MX-SIGNATURE: 7ea2a185cc31e179f62451f798380a60d5e370617bbbe992f2a1c6e6fa809703", ran.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_json_the_secret_is_named_by_its_fingerprint_only()
    {
        var ran = await RunAsync([.. Balances, "--json"]);

        using var json = JsonDocument.Parse(ran.Text);
        Assert.Equal("f7c161a198bcd8e78c259c8617316e844c65c74de929b7f5d206c025286b7e02", json.RootElement.GetProperty("headers").GetProperty("MX-SIGNATURE").GetString());
        Assert.Matches("^[0-9a-f]{12}$", json.RootElement.GetProperty("secretFingerprint").GetString());
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", json.RootElement.GetProperty("bodySha256").GetString());
        Assert.DoesNotContain("deadbeef", ran.AllText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--method", "get", "--method")]
    [InlineData("--path", "v1/account", "--path")]
    [InlineData("--path", "/v1/a b", "--path")]
    [InlineData("--timestamp", "1712582345000000", "--timestamp")]
    [InlineData("--timestamp", "yesterday", "--timestamp")]
    [InlineData("--nonce", "two words", "--nonce")]
    [InlineData("--key", "", "--key")]
    [InlineData("--secret-env", "UNSET", "UNSET")]
    [InlineData("--secret-env", "EMPTY", "EMPTY")]
    [InlineData("--show", "everything", "everything")]
    public async Task What_cannot_be_used_is_named_and_ends_in_2(string option, string value, string named)
    {
        string[] args = [.. Balances];
        int at = Array.IndexOf(args, option);
        var ran = await RunAsync(at < 0 ? [.. args, option, value] : [.. args[..(at + 1)], value, .. args[(at + 2)..]]);

        Assert.Equal(2, ran.Code);
        Assert.Contains(named, ran.Error, StringComparison.Ordinal);
        Assert.Empty(ran.Text);
    }

    /// <summary>The other half of <c>sign mintarex</c>: the headers that it prints are what is verified.</summary>
    [Theory]
    [InlineData("1712582345", "/v1/account/balances", 0, "")]
    [InlineData("1712582376", "/v1/account/balances", 1, "Not verified: the signature is genuine, and its time is 31 s in the past.")]
    [InlineData("1712582345", "/v1/account/balances?x", 1, "Not verified: the signature does not match.")]
    public async Task A_request_is_verified_from_its_headers(string at, string path, int code, string error)
    {
        var signed = await RunAsync(Balances);
        string[] headers = [.. signed.Text.Trim().Split('\n').SelectMany(static line => new[] { "--header", line.Trim().Replace(": ", "=", StringComparison.Ordinal) })];
        var ran = await RunAsync(["verify", "mintarex", "--method", "GET", "--path", path, "--at", at, "--secret-env", "MX_SECRET", .. headers]);

        Assert.Equal((code, error), (ran.Code, ran.Error.Trim()));
        Assert.StartsWith(code == 0 ? "verified by mintarex, key default" : "", ran.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--path", "/v1/fees")]
    [InlineData("--method", "get", "--path", "/v1/fees")]
    [InlineData("--method", "GET", "--path", "v1/fees")]
    [InlineData("--method", "GET")]
    public async Task A_request_to_verify_has_a_method_and_a_path(params string[] args) =>
        Assert.Equal(2, (await RunAsync(["verify", "mintarex", "--secret-env", "MX_SECRET", .. args])).Code);

    /// <summary>The example of the provider's page: no header carries the signature, so it is printed alone.</summary>
    [Fact]
    public async Task An_answer_of_btcmix_is_signed_by_a_signature_alone()
    {
        byte[] answer = Encoding.UTF8.GetBytes("""{"id":"a","fee":0.00009,"payouts":{"x":"0.1"},"none":null}""");
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["S"] = "s" };
        var canonical = await Purecrypto.RunAsync(["sign", "btcmix", "--secret-env", "S", "--show", "canonical"], answer, variables);
        var signature = await Purecrypto.RunAsync(["sign", "btcmix", "--secret-env", "S"], answer, variables);
        var json = await Purecrypto.RunAsync(["sign", "btcmix", "--secret-env", "S", "--json"], answer, variables);
        var nothing = await Purecrypto.RunAsync(["sign", "btcmix", "--secret-env", "S"], "{"u8.ToArray(), variables);

        Assert.Equal("a|9.0E-5|x,0.1|", Encoding.UTF8.GetString(canonical.Bytes));
        Assert.Equal(Convert.ToBase64String(System.Security.Cryptography.HMACSHA256.HashData("s"u8, canonical.Bytes)), signature.Text.Trim());
        Assert.Contains(signature.Text.Trim(), json.Text, StringComparison.Ordinal);
        Assert.Equal((2, ""), (nothing.Code, nothing.Text));
    }

    [Fact]
    public async Task A_missing_body_file_is_named()
    {
        var ran = await RunAsync([.. Balances, "--body", "/nowhere/body.json"]);

        Assert.Equal(2, ran.Code);
        Assert.Contains("/nowhere/body.json", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_is_never_taken_from_the_command_line()
    {
        var ran = await RunAsync([.. Balances, "--secret", "deadbeef"]);

        Assert.Equal(2, ran.Code);
    }

    private static Task<Ran> RunAsync(string[] args) => Purecrypto.RunAsync(args, [], Variables);
}
