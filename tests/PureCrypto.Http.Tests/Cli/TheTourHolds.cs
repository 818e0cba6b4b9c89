using System.Text.Json;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Sandbox;

namespace PureCrypto.Http.Tests.Cli;

public sealed class TheTourHolds
{
    [Fact]
    public async Task The_tour_shows_what_was_signed_and_ends_in_success()
    {
        var ran = await Purecrypto.RunAsync("tour");

        Assert.Equal(0, ran.Code);
        Assert.Contains("/v1/account/balances?currency_type=crypto&include_empty=false⏎", ran.Text, StringComparison.Ordinal);
        Assert.Contains("NONCE_REPLAY", ran.Text, StringComparison.Ordinal);
        Assert.Contains("10 after 00:01:01", ran.Text, StringComparison.Ordinal);
        foreach (string end in new[] { "the swap is completed", "the transaction is complete", "the payment is completed", "the refund is completed" })
        {
            Assert.Matches($"✓ +{end}", ran.Text);
        }

        Assert.DoesNotContain("✗", ran.Text, StringComparison.Ordinal);
        Assert.Matches("All [0-9]+ checks of [0-9]+ steps held", ran.Text);
    }

    [Fact]
    public async Task As_json_it_holds_the_same_steps()
    {
        var ran = await Purecrypto.RunAsync("tour", "--json");

        Assert.Equal(0, ran.Code);
        using var json = JsonDocument.Parse(ran.Text);
        Assert.True(json.RootElement.GetProperty("held").GetBoolean());
        Assert.All(
            json.RootElement.GetProperty("steps").EnumerateArray(),
            static step => Assert.NotEmpty(step.GetProperty("checks").EnumerateArray()));
    }

    [Fact]
    public async Task No_secret_is_ever_printed()
    {
        var ran = await Purecrypto.RunAsync("tour", "--json");

        Assert.NotEmpty(SandboxAccounts.Published.Mintarex);
        Assert.DoesNotContain("sandbox-mintarex-secret", ran.AllText, StringComparison.Ordinal);
    }
}
