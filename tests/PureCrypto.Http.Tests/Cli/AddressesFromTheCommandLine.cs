using System.Text.Json;
using PureCrypto.Http.Tests.Support;

namespace PureCrypto.Http.Tests.Cli;

/// <summary><c>address</c>: what can be sent to, and why not. DST-19.</summary>
public sealed class AddressesFromTheCommandLine
{
    private const string Tron = "TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeL";

    [Theory]
    [InlineData("TRC20 " + Tron, "A valid address of tron: an account; the checksum holds.")]
    [InlineData("trx " + Tron + " --strict", "A valid address of tron: an account; the checksum holds.")]
    [InlineData("BTC BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", "A valid address of bitcoin: the hash of a public key (P2WPKH); the checksum holds.")]
    [InlineData("xrp rA --tag 7", "Not known: no rule for the addresses of xrp is known here.")]
    [InlineData("xrp rA --untagged", "Not known: no rule for the addresses of xrp is known here.")]
    public async Task What_can_be_sent_to_exits_0_and_says_what_is_known(string arguments, string said)
    {
        var ran = await RunAsync(arguments);
        Assert.Equal((0, said, ""), (ran.Code, ran.Text.TrimEnd(), ran.Error));
    }

    [Theory]
    [InlineData("tron TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeM", "No address of tron: the checksum does not hold.")]
    [InlineData("bitcoin " + Tron, "No address of bitcoin: it is of another network or another use.")]
    [InlineData("xrp rA", "A tag is missing: without one, money sent to a common address on xrp may be lost.")]
    [InlineData("xrp rA --tag seven", "A tag on xrp is a whole number from 0 to 4294967295.")]
    [InlineData("tron " + Tron + " --tag 7", "No tag is used on tron: it would be lost.")]
    public async Task What_cannot_exits_1_with_the_reason(string arguments, string reason)
    {
        var ran = await RunAsync(arguments);
        Assert.Equal((1, "", reason), (ran.Code, ran.Text, ran.Error.TrimEnd()));
    }

    [Fact]
    public async Task What_is_not_known_is_said_and_fails_under_strict()
    {
        var ran = await RunAsync("xrp rA --tag 7 --strict");
        Assert.Equal((1, "Not known: no rule for the addresses of xrp is known here."), (ran.Code, ran.Text.TrimEnd()));
    }

    [Theory]
    [InlineData("tron")]
    [InlineData("tr\u00f6n " + Tron)]
    [InlineData("xrp rA --tag 7 --untagged")]
    [InlineData("xrp rA --tag=")]
    public async Task Misuse_exits_2(string arguments) => Assert.Equal(2, (await RunAsync(arguments)).Code);

    [Fact]
    public async Task Json_holds_the_destination_as_it_is_stored()
    {
        var ran = await RunAsync("xrp rA --tag 7 --json");
        var root = JsonDocument.Parse(ran.Text).RootElement;
        Assert.Equal((0, "NotKnown", "7"), (ran.Code, root.GetProperty("outcome").GetString(), root.GetProperty("destination").GetProperty("tag").GetString()));
    }

    private static Task<Ran> RunAsync(string arguments) => Purecrypto.RunAsync(["address", .. arguments.Split(' ')]);
}
