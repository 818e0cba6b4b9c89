using System.Text;
using System.Text.Json;
using PureCrypto.Http.Tests.Support;

namespace PureCrypto.Http.Tests.Cli;

/// <summary><c>verify btcmix</c>, with the example of the provider's page under the secret that its sample has.</summary>
public sealed class VerifyingFromTheCommandLine
{
    private const string Fields =
        """{"id":"Q96G3MSNW8MPQRTX","status":"complete","depositAddress":"tb1q0pkwdj3pqdp587yrc8sus876kccn5tq577ce5x","depositAmount":"0.0062244","depositTxid":"80bb6cda5036ce277598d949d2e4b3771c56b31ba77b757bf9753a370f16c99","payouts":{"mfuAKvSsAMrC7gjbEEb521uc1myeF9BSsc":"0.006"},"txid":"0ea6f3a702a368ed09830d959f1c82b7d8f65f53a783965514380e123fc8ca4e","fee":0.0002244,"delay":"0","updated":"2022-04-28T09:46:11+00:00","created":"2022-04-28T09:42:41+00:00","refCode":"qljncygz","signature":"SIGNATURE"}""";

    private const string WithRefCode = "Xq4CtmysUhhDCmon1x1NY5gTayBP7DtogVRdD2jh+Zk=";
    private const string WithoutRefCode = "Ysc+QdCLWdTNT3hw0GivtwH1eYu77Ad3yqy9VptVj70=";
    private const string Precision17 = "72a/gkoCriSTy12s7o7ojHSAbqVTzh+ockziWw3dNLs=";

    [Theory]
    [InlineData(WithRefCode, "", 0, "verified by btcmix, key")]
    [InlineData(WithoutRefCode, "", 1, "")]
    [InlineData(WithoutRefCode, "--accept missing-refcode", 0, "verified by btcmix, refCode not signed, key")]
    [InlineData(Precision17, "--accept any-order --accept missing-refcode", 1, "")]
    [InlineData(Precision17, "--accept other-precisions --accept missing-refcode", 0, "verified by btcmix, precision 17, refCode not signed, key")]
    public async Task Genuine_is_0_and_anything_else_is_1(string signature, string options, int code, string text)
    {
        var ran = await RunAsync(Fields.Replace("SIGNATURE", signature, StringComparison.Ordinal), options.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(code, ran.Code);
        Assert.StartsWith(text, ran.Text, StringComparison.Ordinal);
        Assert.Equal(code == 0, ran.Error.Length == 0);
    }

    [Fact]
    public async Task The_reason_is_on_standard_error()
    {
        var ran = await RunAsync(Fields.Replace("SIGNATURE", WithRefCode, StringComparison.Ordinal).Replace("0.006\"", "0.007\"", StringComparison.Ordinal));

        Assert.Equal((1, "", "Not verified: the signature does not match."), (ran.Code, ran.Text, ran.Error.Trim()));
    }

    [Fact]
    public async Task The_order_of_the_other_endpoint_is_ambiguous()
    {
        var ran = await RunAsync(Fields.Replace("SIGNATURE", WithRefCode, StringComparison.Ordinal), "--endpoint", "createTransaction");

        Assert.Equal(1, ran.Code);
        Assert.Contains("names or separators", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_names_the_judged_bytes_and_the_key_without_the_secret()
    {
        var ran = await RunAsync(Fields.Replace("SIGNATURE", WithRefCode, StringComparison.Ordinal), "--json");

        using var json = JsonDocument.Parse(ran.Text);
        Assert.True(json.RootElement.GetProperty("verified").GetBoolean());
        Assert.Equal(64, json.RootElement.GetProperty("bodySha256").GetString()!.Length);
        Assert.DoesNotContain("{secret_key}", ran.AllText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--secret-env", "UNSET")]
    [InlineData("--secret-env", "S", "--accept", "anything")]
    [InlineData("--secret-env", "S", "--endpoint", "list")]
    [InlineData("--secret-env", "S", "/nowhere/answer.json")]
    [InlineData("--json")]
    public async Task Misuse_is_2(params string[] args)
    {
        var ran = await Purecrypto.RunAsync(["verify", "btcmix", .. args], [], new Dictionary<string, string>(StringComparer.Ordinal) { ["S"] = "s" });

        Assert.Equal(2, ran.Code);
        Assert.NotEmpty(ran.Error);
        Assert.Empty(ran.Text);
    }

    private static Task<Ran> RunAsync(string body, params string[] options) => Purecrypto.RunAsync(
        ["verify", "btcmix", "--secret-env", "S", .. options, "-"],
        Encoding.UTF8.GetBytes(body),
        new Dictionary<string, string>(StringComparer.Ordinal) { ["S"] = "{secret_key}" });
}
