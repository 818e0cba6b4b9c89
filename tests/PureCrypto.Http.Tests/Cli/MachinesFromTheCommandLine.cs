using System.Text.Json;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Orders;
using PureCrypto.Providers;
using PureCrypto.Providers.Mistex;

namespace PureCrypto.Http.Tests.Cli;

/// <summary><c>machine</c>: what runs how, and what observed statuses say.</summary>
public sealed class MachinesFromTheCommandLine
{
    [Fact]
    public async Task Without_a_name_all_are_listed()
    {
        var (text, json) = (await Purecrypto.RunAsync("machine"), await Purecrypto.RunAsync("machine", "--json"));

        string[] names = Machines.All.Map(static m => m.Name).ToArray();
        Assert.Equal((0, 0), (text.Code, json.Code));
        Assert.Equal(names, Lines(text));
        Assert.Equal(names, JsonSerializer.Deserialize<string[]>(json.Text));
    }

    [Theory]
    [InlineData("waiting_deposit  awaiting deposit  open                               initial")]
    [InlineData("expired          expired           final unless late deposit")]
    [InlineData("sending          completed   payout sent        stated")]
    [InlineData("failed           refunding   refund begun       inferred  refund after failure")]
    [InlineData("mistex-order (30 minutes)")]
    [InlineData("longest path: waiting_deposit → expired → confirming → exchanging → sending → refunding → failed → refunded")]
    public async Task Statuses_transitions_and_phases_are_printed(string line)
    {
        var ran = await Purecrypto.RunAsync("machine", "mistex-order");

        Assert.Equal(0, ran.Code);
        Assert.Contains(line, Lines(ran));
    }

    [Theory]
    [InlineData("cryptofuse-payment", "waiting = pending    awaiting deposit  open                       initial")]
    [InlineData("mintarex-quote", "accepted  processing        final                                  continues in mintarex-trade")]
    [InlineData("mintarex-crypto-withdrawal", "withdrawal.status        its own status")]
    [InlineData("mintarex-fiat-deposit", "mintarex-fiat-deposit (until its expires_at)")]
    [InlineData("cryptofuse-payment", "cryptofuse-payment (as many minutes as its expiry_minutes)")]
    [InlineData("btcmix-transaction", "btcmix-transaction (4320 minutes after its delay (inferred))")]
    [InlineData("mintarex-trade", "mintarex-trade (no deadline)")]
    public async Task Other_spellings_events_and_lifetimes_are_printed(string name, string line) =>
        Assert.Contains(line, Lines(await Purecrypto.RunAsync("machine", name)));

    [Fact]
    public async Task As_json_the_machine_is_whole()
    {
        var ran = await Purecrypto.RunAsync("machine", "mistex-order", "--json");

        using var json = JsonDocument.Parse(ran.Text);
        Assert.Equal(9, json.RootElement.GetProperty("statuses").GetArrayLength());
        Assert.Equal(MistexMachines.Order.Table.Transitions.Count, json.RootElement.GetProperty("transitions").GetArrayLength());
        Assert.Equal("late deposit", json.RootElement.GetProperty("transitions").EnumerateArray().First(static t => t.GetProperty("from").GetString() == "expired").GetProperty("exception").GetString());
    }

    [Fact]
    public async Task Mermaid_prints_exactly_the_diagram()
    {
        var ran = await Purecrypto.RunAsync("machine", "mistex-order", "--mermaid");

        Assert.Equal((0, Mermaid.Of(MistexMachines.Order)), (ran.Code, ran.Text));
    }

    [Fact]
    public async Task Observed_statuses_are_folded_and_each_verdict_is_explained()
    {
        var ran = await Purecrypto.RunAsync("machine", "mistex-order", "--observe", "waiting_deposit,exchanging,confirming,aml,completed,completed");

        Assert.Equal(0, ran.Code);
        Assert.Equal(
            [
                "seen             verdict",
                "waiting_deposit  advanced   nothing → waiting_deposit.",
                "exchanging       advanced   waiting_deposit → exchanging, unseen in between: confirming.",
                "confirming       stale      confirming came before exchanging, which stands.",
                "aml              unplaced   aml is not in the table; it is kept, and is neither an end nor a success.",
                "completed        advanced   exchanging → completed, unseen in between: sending.",
                "completed        unchanged  completed was known already.",
                "",
                "completed: completed, over, the money arrived, a person must look.",
            ],
            Lines(ran));
    }

    [Theory]
    [InlineData("mistex-order", "completed,failed", "No way leads from completed to failed, nor back; both are kept, and a person must look.")]
    [InlineData(
        "mistex-order",
        "confirming@2026-04-07T12:40:00Z,waiting_deposit@2026-04-07T12:50:00Z",
        "The times put waiting_deposit and confirming in the order that the table excludes; both are kept, and a person must look.")]
    public async Task What_is_impossible_ends_in_1(string name, string statuses, string explanation)
    {
        var ran = await Purecrypto.RunAsync("machine", name, "--observe", statuses, "--json");

        using var json = JsonDocument.Parse(ran.Text);
        var last = json.RootElement.GetProperty("verdicts").EnumerateArray().Last();
        Assert.Equal(1, ran.Code);
        Assert.Equal(("impossible", explanation), (last.GetProperty("verdict").GetString(), last.GetProperty("explanation").GetString()));
        Assert.True(json.RootElement.GetProperty("outlook").GetProperty("needsPerson").GetBoolean());
    }

    [Theory]
    [InlineData("disabled@2026-04-09T12:00:00+02:00,active@2026-04-09T09:00:00Z", "disabled: processing, not over, may still change.")]
    [InlineData("disabled,active", "active or disabled (ambiguous): processing, not over, may still change, a person must look.")]
    [InlineData("suspended", "no status that the table knows: unknown, not over, may still change, a person must look.")]
    public async Task A_time_after_an_at_sign_orders_a_cycle(string statuses, string outlook)
    {
        var ran = await Purecrypto.RunAsync("machine", "mintarex-withdrawal-address", "--observe", statuses);

        Assert.Equal((0, outlook), (ran.Code, Lines(ran)[^1]));
    }

    [Theory]
    [InlineData("mistex-order", "no-such-machine")]
    [InlineData("NAME", "--mermaid")]
    [InlineData("--observe", "mistex-order", "--observe", "confirming,,completed")]
    [InlineData("--observe", "mistex-order", "--observe", "confirming@2026-04-07T12:40:00")]
    [InlineData("--observe", "mistex-order", "--observe", "confirming@soon")]
    [InlineData("exclude", "mistex-order", "--mermaid", "--observe", "confirming")]
    public async Task What_cannot_be_used_is_named_and_ends_in_2(string named, params string[] args)
    {
        var ran = await Purecrypto.RunAsync(["machine", .. args]);

        Assert.Equal(2, ran.Code);
        Assert.Contains(named, ran.Error, StringComparison.Ordinal);
        Assert.Empty(ran.Text);
    }

    private static string[] Lines(Ran ran) => ran.Text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
