using System.Text.Json;
using PureCrypto.Http.Tests.Support;

namespace PureCrypto.Http.Tests.Cli;

/// <summary>LIM-51: <c>limits</c> and <c>limits plan</c>.</summary>
public sealed class LimitsFromTheCommandLine
{
    [Fact]
    public async Task The_quotas_of_every_tier_are_printed()
    {
        var ran = await Purecrypto.RunAsync("limits", "mintarex");

        Assert.Equal(0, ran.Code);
        Assert.Matches(@"starter\s+│ withdraw\s+│ 3\s+│ 00:01:00\s+│ sliding", ran.Text);
        Assert.Matches(@"enterprise\s+│ read\s+│ 300\s+│ 00:01:00\s+│ sliding", ran.Text);
    }

    [Fact]
    public async Task One_tier_alone_is_printed_as_json()
    {
        var ran = await Purecrypto.RunAsync("limits", "mintarex", "--tier", "professional", "--json");

        using var json = JsonDocument.Parse(ran.Text);
        var tier = Assert.Single(json.RootElement.GetProperty("tiers").EnumerateArray());
        Assert.Equal([120, 40, 20, 10, 5], tier.GetProperty("quotas").EnumerateArray().Select(static q => q.GetProperty("permits").GetInt32()));
    }

    [Fact]
    public async Task A_provider_whose_document_states_none_says_so()
    {
        var ran = await Purecrypto.RunAsync("limits", "btcmix");

        Assert.Equal(0, ran.Code);
        Assert.Contains("states no quota", ran.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_assumed_is_said()
    {
        var ran = await Purecrypto.RunAsync("limits", "mistex");
        Assert.Matches(@"partner\s+│ requests\s+│ 60\s+│ 00:01:00\s+│ sliding", ran.Text);
        Assert.Contains("60 are assumed", ran.Text, StringComparison.Ordinal);

        using var json = JsonDocument.Parse((await Purecrypto.RunAsync("limits", "cryptofuse", "--json")).Text);
        Assert.Contains("version 0.9", json.RootElement.GetProperty("tiers")[0].GetProperty("assumed").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_says_when_the_last_answer_is_there()
    {
        var ran = await Purecrypto.RunAsync("limits", "plan", "mintarex", "quote=25", "read=10", "--latency", "1000");

        Assert.Equal(0, ran.Code);
        Assert.Matches(@"quote\s+│ 25\s+│ 00:00:00\s+│ 00:02:02", ran.Text);
        Assert.Matches(@"read\s+│ 10\s+│ 00:00:00\s+│ 00:00:00", ran.Text);
        Assert.Contains("Tier starter: the last answer is there after 00:02:03.", ran.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_says_what_is_assumed()
    {
        var ran = await Purecrypto.RunAsync("limits", "plan", "mistex", "requests=2", "--tier", "partner");
        Assert.Contains("60 are assumed", ran.Text, StringComparison.Ordinal);

        using var json = JsonDocument.Parse((await Purecrypto.RunAsync("limits", "plan", "mistex", "requests=2", "--tier", "partner", "--json")).Text);
        Assert.Contains("60 are assumed", json.RootElement.GetProperty("assumed").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_json_a_plan_is_in_milliseconds()
    {
        var ran = await Purecrypto.RunAsync("limits", "plan", "mintarex", "quote=61", "--tier", "enterprise", "--json");

        using var json = JsonDocument.Parse(ran.Text);
        Assert.Equal(60_000, json.RootElement.GetProperty("doneMs").GetInt64());
    }

    [Theory]
    [InlineData("limits", "PROVIDER")]
    [InlineData("limits acme", "PROVIDER")]
    [InlineData("limits mintarex --tier gold", "starter, professional, enterprise")]
    [InlineData("limits btcmix --tier gold", "--tier")]
    [InlineData("limits plan mintarex", "plan")]
    [InlineData("limits plan mintarex quote", "BUCKET=N")]
    [InlineData("limits plan mintarex quote=0", "BUCKET=N")]
    [InlineData("limits plan mintarex quote=-1", "BUCKET=N")]
    [InlineData("limits plan mintarex gold=1", "read, write, quote, execute, withdraw")]
    [InlineData("limits plan mintarex read=1000001", "1000000")]
    [InlineData("limits plan mintarex read=1 --latency -1", "--latency")]
    [InlineData("limits plan btcmix read=1", "states no quota")]
    public async Task What_cannot_be_used_is_named_and_ends_in_2(string args, string named)
    {
        var ran = await Purecrypto.RunAsync(args.Split(' '));

        Assert.Equal(2, ran.Code);
        Assert.Contains(named, ran.Error, StringComparison.Ordinal);
        Assert.Empty(ran.Text);
    }
}
