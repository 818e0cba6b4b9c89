using System.Net;
using System.Net.Sockets;
using LanguageExt;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Sandbox;
using PureCrypto.Signing;

namespace PureCrypto.Http.Tests.Cli;

public sealed class TheSandboxCommandServes
{
    [Fact]
    public async Task It_serves_on_the_port_asked_for_until_it_is_stopped()
    {
        int port = FreePort();
        using var stop = new CancellationTokenSource();
        var running = Purecrypto.RunAsync(["sandbox", "--port", $"{port}"], [], new Dictionary<string, string>(), stop.Token);
        using var http = new HttpClient();

        string status = await EventuallyAsync(() => http.GetStringAsync($"http://127.0.0.1:{port}/api/status"));
        await stop.CancelAsync();
        var ran = await running;

        Assert.Contains("\"status\":\"ok\"", status, StringComparison.Ordinal);
        Assert.Equal(0, ran.Code);
        Assert.Contains($"http://127.0.0.1:{port}", ran.Text, StringComparison.Ordinal);
        Assert.All(["mx_test_000000000000000000000001", "dk_test_alpha.", "sandbox-btcmix-token", "sandbox-cryptopayments-alpha"], key => Assert.Contains(key, ran.Text, StringComparison.Ordinal));
        Assert.All(["POST /sandbox/deposits", "POST /sandbox/clock", "POST /sandbox/faults", "DELETE /sandbox/faults"], steered => Assert.Contains(steered, ran.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_keys_that_it_prints_are_those_that_it_knows()
    {
        var known = SandboxAccounts.Published;
        string[] accounts =
        [
            .. known.Mintarex.Select(static a => $"mintarex {a.KeyId} - {a.Secret.Fingerprint}"),
            .. known.Mistex.Select(static a => $"mistex - {a.Key.Whole.Fingerprint} -"),
            .. known.BtcMix.Select(static a => $"btcmix - {a.Token.Fingerprint} {a.Secret.Fingerprint}"),
            .. known.CryptoPayments.Select(static a => $"cryptopayments - {a.Key.Fingerprint} -"),
        ];
        Assert.Equal(accounts, SandboxKey.Published.Select(static key => $"{key.Provider} {key.KeyId.IfNone("-")} {Fingerprint(key.Token)} {Fingerprint(key.Secret)}").ToArray());
    }

    private static string Fingerprint(Option<string> text) => text.Map(static known =>
    {
        using var secret = Secret.OfText(known);
        return secret.Fingerprint;
    }).IfNone("-");

    [Fact]
    public async Task A_port_that_is_taken_is_misuse()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var ran = await Purecrypto.RunAsync("sandbox", "--port", $"{((IPEndPoint)taken.LocalEndpoint).Port}");

        Assert.Equal(2, ran.Code);
        Assert.Contains("--port", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("65536")]
    [InlineData("http")]
    public async Task A_port_that_is_none_is_misuse(string port) =>
        Assert.Equal(2, (await Purecrypto.RunAsync("sandbox", "--port", port)).Code);

    [Theory]
    [InlineData("--help", "tour")]
    [InlineData("sign --help", "mintarex")]
    [InlineData("sign mintarex --help", "--secret-env")]
    public async Task Help_helps(string args, string mentions)
    {
        var ran = await Purecrypto.RunAsync(args.Split(' '));

        Assert.Equal(0, ran.Code);
        Assert.Contains(mentions, ran.Text, StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<string> EventuallyAsync(Func<Task<string>> attempt)
    {
        for (int i = 0; ; i++)
        {
            try
            {
                return await attempt();
            }
            catch (HttpRequestException) when (i < 100)
            {
                await Task.Delay(50);
            }
        }
    }
}
