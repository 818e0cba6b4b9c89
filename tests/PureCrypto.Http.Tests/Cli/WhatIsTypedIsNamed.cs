using PureCrypto.Cli;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Providers;
using Spectre.Console;

namespace PureCrypto.Http.Tests.Cli;

/// <summary>What holds for every command: numbers that are none are named, every scheme can be signed, verified and explained, and files hold text alone.</summary>
public sealed class WhatIsTypedIsNamed
{
    private static readonly string[] Typed = ["mintarex", "btcmix", "mintarex-callback", "mistex", "cryptopayments", "cryptofuse"];

    [Theory]
    [InlineData("--at", "verify cryptopayments --secret-env S --at {0} -")]
    [InlineData("--at", "sign cryptopayments --secret-env S --at {0} -")]
    [InlineData("--at", "explain cryptopayments --secret-env S --signature x --at {0} -")]
    [InlineData("--timestamp", "sign mintarex --method GET --path / --nonce n --key k --secret-env S --timestamp {0}")]
    [InlineData("--latency", "limits plan mintarex quote=1 --latency {0}")]
    [InlineData("--decimals", "split 1 1 --decimals {0}")]
    [InlineData("--port", "sandbox --port {0}")]
    public async Task A_number_that_is_none_is_misuse_that_names_the_option_and_the_rule(string option, string command)
    {
        foreach (string text in new[] { "x", "1.5", "1,000", "1e3", "0x10", "99999999999999999999" })
        {
            var ran = await Purecrypto.RunAsync(command.Replace("{0}", text, StringComparison.Ordinal).Split(' '));

            Assert.Equal((2, ""), (ran.Code, ran.Text));
            Assert.StartsWith($"{option} must be a whole number of at most ", ran.Error, StringComparison.Ordinal);
            Assert.Contains($" digits, and not {text}.", ran.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("sign mintarex --method GET --path x --timestamp 1 --nonce n --key k --secret-env S", "--path: target must start with /.")]
    [InlineData("verify mintarex --method GET --path x --secret-env S", "--path: target must start with /.")]
    [InlineData("verify mistex --secret-env S -", "--secret-env: key must be key_id.secret, with a dot between the two.")]
    public async Task The_rule_is_told_and_not_that_nothing_was_sent(string command, string rule)
    {
        var ran = await Purecrypto.RunAsync(command.Split(' '), stdin: [], new Dictionary<string, string>(StringComparer.Ordinal) { ["S"] = "nodot" });
        Assert.Equal((2, "", rule), (ran.Code, ran.Text, ran.Error.Trim()));
    }

    /// <summary>The command line has a name for every scheme of the registry: its own, or with further words behind it.</summary>
    [Fact]
    public async Task Every_scheme_of_the_registry_can_be_signed_verified_and_explained()
    {
        Assert.All(Schemes.All, static scheme => Assert.Contains(scheme.Name.Split(' ')[0], Typed));
        foreach (string verb in new[] { "sign", "verify", "explain" })
        {
            foreach (string scheme in Typed)
            {
                var ran = await Purecrypto.RunAsync(verb, scheme, "--help");
                Assert.Equal((0, ""), (ran.Code, ran.Error));
                Assert.Contains($"purecrypto {verb} {scheme} ", ran.Text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_provider_without_quotas_has_no_tier_to_plan_with()
    {
        var ran = await Purecrypto.RunAsync("limits", "plan", "btcmix", "requests=1");
        Assert.Equal((2, "The document of btcmix states no quota, so there is no --tier to choose."), (ran.Code, ran.Error.Trim()));
    }

    [Fact]
    public void What_goes_to_a_file_or_another_program_has_no_control_sequences()
    {
        var console = Terminal.ConsoleOf(isRedirected: true);
        Assert.False(console.Profile.Capabilities.Ansi);
        Assert.Equal(ColorSystem.NoColors, console.Profile.Capabilities.ColorSystem);
    }
}
