using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PureCrypto.Http.Tests.Support;

namespace PureCrypto.Http.Tests.Cli;

/// <summary><c>explain</c> for every scheme: 0 when explained or right, 1 when not, 2 on misuse; the secret is never printed (EXP-11, EXP-12).</summary>
public sealed class ExplainingFromTheCommandLine
{
    private const string Key = "whk_Zq7PlainTestKey";
    private const string Now = "1767225600";

    private static readonly Dictionary<string, string> Variables = new(StringComparer.Ordinal) { ["PLAIN"] = Key, ["DOTTED"] = "dk_live_x." + Key };

    [Theory]
    [InlineData("mintarex-callback", "PLAIN", "X-Mintarex-Signature")]
    [InlineData("mistex", "DOTTED", "X-Signature")]
    [InlineData("cryptopayments", "PLAIN", "api-notification-sign")]
    [InlineData("cryptofuse", "PLAIN", "X-Signature")]
    public async Task A_body_with_a_lost_line_end_is_explained_from_its_header(string scheme, string variable, string header)
    {
        string signature = Mac(Key, "{\"a\":1}\n");

        var ran = await RunAsync("{\"a\":1}", "explain", scheme, "--secret-env", variable, "--header", $"{header}={signature}");

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Equal(
            """
            newline-added: A line end (LF) was put after the body.

            Should be signed (7 bytes):
              {"a":1}

            Was signed (8 bytes):
              {"a":1}␊

            They part at byte 7:
              should be  {"a":1}<end>
              was        {"a":1}␊<end>
            """.ReplaceLineEndings("\n"),
            ran.Text.ReplaceLineEndings("\n").TrimEnd());
    }

    [Fact]
    public async Task The_right_signature_has_nothing_wrong()
    {
        var ran = await RunAsync("{}", "explain", "cryptopayments", "--secret-env", "PLAIN", "--signature", Mac(Key, "{}"));
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.StartsWith("Nothing is wrong: this is the signature that the scheme gives.", ran.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_explained_is_1_and_shows_what_should_be_signed()
    {
        var ran = await RunAsync("{}", "explain", "cryptopayments", "--secret-env", "PLAIN", "--signature", new string('0', 64));
        Assert.Equal(1, ran.Code);
        Assert.StartsWith("Not explained: ", ran.Error, StringComparison.Ordinal);
        Assert.Contains("Should be signed (2 bytes):", ran.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_other_recipe_is_named_with_the_time_from_its_header_or_from_at()
    {
        string signature = Mac(Key, Now + ".{}");
        string[] args = ["explain", "mintarex-callback", "--secret-env", "PLAIN", "--signature", signature];

        var header = await RunAsync("{}", [.. args, "--header", "X-Mintarex-Timestamp=" + Now]);
        var at = await RunAsync("{}", [.. args, "--at", Now]);
        var none = await RunAsync("{}", args);

        Assert.Equal((0, 0, 1), (header.Code, at.Code, none.Code));
        Assert.StartsWith("time-signed: ", header.Text, StringComparison.Ordinal);
        Assert.StartsWith("time-signed: ", at.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_key_of_mistex_is_a_mistake_of_its_own()
    {
        var ran = await RunAsync("{}", "explain", "mistex", "--secret-env", "DOTTED", "--signature", Mac("dk_live_x." + Key, "{}"));
        Assert.Equal(0, ran.Code);
        Assert.StartsWith("key-id-left-on: ", ran.Text, StringComparison.Ordinal);
        Assert.Contains("Signed, as it should be (2 bytes):", ran.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, ran.AllText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--timestamp", "1712582345", "--nonce", "550e8400-e29b-41d4-a716-446655440000")]
    [InlineData("--header", "MX-TIMESTAMP=1712582345", "--header", "MX-NONCE=550e8400-e29b-41d4-a716-446655440000")]
    public async Task A_request_is_explained_from_options_or_headers(params string[] stamp)
    {
        string text = "GET\n/v1/trades\n1712582345\n550e8400-e29b-41d4-a716-446655440000\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        var ran = await RunAsync(
            "", ["explain", "mintarex", "--method", "GET", "--path", "/v1/trades?limit=20", "--secret-env", "PLAIN", "--signature", Mac(Key, text), .. stamp]);

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.StartsWith("query-left-out: The path was signed without its query.", ran.Text, StringComparison.Ordinal);
        Assert.Contains("They part at byte 14:", ran.Text, StringComparison.Ordinal);
        Assert.Contains("  GET␊", ran.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("FILE")]
    public async Task The_body_of_a_request_is_read_as_verify_reads_it(string source)
    {
        string file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "{\"a\":1}");
        string text = "POST\n/v1/rfq\n1712582345\nn\n" + Sha256("{\"a\": 1}");
        var ran = await RunAsync(
            "{\"a\":1}",
            "explain", "mintarex", "--method", "POST", "--path", "/v1/rfq", "--timestamp", "1712582345", "--nonce", "n", "--secret-env", "PLAIN",
            "--signature", Mac(Key, text), source == "FILE" ? file : source, "--json");
        File.Delete(file);

        using var json = JsonDocument.Parse(ran.Text);
        Assert.Equal((0, "mistaken"), (ran.Code, json.RootElement.GetProperty("verdict").GetString()));
        Assert.Equal(Sha256("{\"a\":1}"), json.RootElement.GetProperty("bodySha256").GetString());
    }

    [Fact]
    public async Task An_answer_is_explained_by_the_signature_in_it()
    {
        string signature = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Key), "a|9.0e-5"u8)).Replace("/", "\\/", StringComparison.Ordinal);
        var ran = await RunAsync($$"""{"id":"a","fee":9.0e-5,"signature":"{{signature}}"}""", "explain", "btcmix", "--secret-env", "PLAIN", "--json");

        using var json = JsonDocument.Parse(ran.Text);
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Equal("mistaken", json.RootElement.GetProperty("verdict").GetString());
        Assert.Equal("numbers-as-they-came", json.RootElement.GetProperty("mistakes")[0].GetProperty("name").GetString());
        Assert.Equal("a|9.0E-5", json.RootElement.GetProperty("expected").GetProperty("lines")[0].GetString());
        Assert.Equal("a|9.0e-5", json.RootElement.GetProperty("signed").GetProperty("lines")[0].GetString());
        Assert.Equal(5, json.RootElement.GetProperty("partsAt").GetInt32());
        Assert.Equal(64, json.RootElement.GetProperty("bodySha256").GetString()!.Length);
        Assert.Equal(12, json.RootElement.GetProperty("secretFingerprint").GetString()!.Length);
        Assert.DoesNotContain(Key, ran.AllText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("explain", "cryptopayments", "--secret-env", "PLAIN")]
    [InlineData("explain", "cryptopayments", "--secret-env", "UNSET", "--signature", "x")]
    [InlineData("explain", "cryptopayments", "--secret-env", "PLAIN", "--header", "no-equals-sign")]
    [InlineData("explain", "cryptopayments", "--secret-env", "PLAIN", "--header", "a=b\nc", "--signature", "x")]
    [InlineData("explain", "mintarex-callback", "--secret-env", "PLAIN", "--signature", "x", "--at", "-1")]
    [InlineData("explain", "mistex", "--secret-env", "PLAIN", "--signature", "x")]
    [InlineData("explain", "btcmix", "--secret-env", "PLAIN")]
    [InlineData("explain", "mintarex", "--secret-env", "PLAIN", "--method", "GET", "--path", "/", "--nonce", "n", "--signature", "x")]
    [InlineData("explain", "nobody", "--secret-env", "PLAIN")]
    public async Task Misuse_is_2(params string[] args)
    {
        var ran = await RunAsync("{}", args);
        Assert.Equal((2, ""), (ran.Code, ran.Text));
        Assert.NotEmpty(ran.Error);
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Mac(string key, string text) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text)));

    private static Task<Ran> RunAsync(string body, params string[] args) => Purecrypto.RunAsync(args, Encoding.UTF8.GetBytes(body), Variables);
}
