using System.Net.Http.Headers;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Sandbox;
using PureCrypto.Signing;

namespace PureCrypto.Http.Tests.Sandbox;

/// <summary>BtcMix in the sandbox: transactions that run through their machine by the clock, customers apart from each other (BME-1, BMA-1 to BMA-3).</summary>
public sealed class BtcMixTransactionsAdvance
{
    private static readonly TransactionRequest Request = new(
        1,
        new[]
        {
            new Payout(BtcMixAddresses.Parse("mr9if7VDsVfEZ1qUo2u3trv6rU9eH7Yx4u").OrThrow(), Amount.Parse("0.001").OrThrow()),
            new Payout(BtcMixAddresses.Parse("mia3h2FdYvR2LbDR1to9u6TC62hiTbDKM9").OrThrow(), Amount.Parse("0.002").OrThrow()),
        }.ToSeq(),
        "qljncygz");

    [Fact]
    public async Task A_transaction_runs_to_its_payout_and_every_answer_is_proven()
    {
        var clock = new SandboxClock();
        await using var sandbox = await Sandboxed.StartAsync(new SandboxOptions { Time = clock });
        var client = sandbox.BtcMix(sandbox.Server.Accounts.BtcMix[0]);

        Verified<CreatedTransaction> created = (await client.Call(BtcMixEndpoints.CreateTransaction, Request)).OrThrow().Value;
        Assert.True(created.Value.Answers(Request));
        Assert.Equal(("0.00316", "0.00016"), (created.Value.Deposit.Amount.ToString(), created.Value.Fee.ToString()));
        Assert.All(created.Value.EchoedPayouts, static payout => Assert.True(payout.Amount.IsZero));

        var seen = new List<string> { await Status(client, created.Value.Id) };
        Assert.True(sandbox.Server.Deposit(created.Value.DepositAddress.Checked.OrThrow()).IsSome);
        foreach (int minutes in new[] { 0, 91, 10 })
        {
            clock.Advance(TimeSpan.FromMinutes(minutes));
            seen.Add(await Status(client, created.Value.Id));
        }

        Assert.Equal(["pending", "confirming", "processing", "complete"], seen);
        var done = (await client.Call(BtcMixEndpoints.Transaction, created.Value.Id)).OrThrow().Value.Value;
        Assert.Equal(done.AmountToDeposit, done.AmountReceived);
        Assert.True(done.Payouts.Count == 2 && done.Payouts.Zip(Request.Payouts).ForAll(static pair => pair.Item1.Is(pair.Item2)));
        Assert.True(done.Txid.IsSome && done.DepositTxid.IsSome);
    }

    [Fact]
    public async Task Part_of_a_deposit_is_waited_on_and_expires_in_the_end()
    {
        var clock = new SandboxClock();
        await using var sandbox = await Sandboxed.StartAsync(new SandboxOptions { Time = clock });
        var client = sandbox.BtcMix(sandbox.Server.Accounts.BtcMix[0]);
        var created = (await client.Call(BtcMixEndpoints.CreateTransaction, Request)).OrThrow().Value.Value;

        sandbox.Server.Deposit(created.DepositAddress.Checked.OrThrow(), Amount.Parse("0.001").OrThrow());
        Assert.Equal("pending", await Status(client, created.Id));
        clock.Advance(TimeSpan.FromHours(73));
        Assert.Equal("expired", await Status(client, created.Id));
    }

    [Fact]
    public async Task A_customer_sees_its_own_transactions_only_newest_first()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        var (one, other) = (sandbox.BtcMix(sandbox.Server.Accounts.BtcMix[0]), sandbox.BtcMix(sandbox.Server.Accounts.BtcMix[1]));
        var created = (await one.Call(BtcMixEndpoints.CreateTransaction, Request)).OrThrow().Value.Value;

        var page = (await one.Call(BtcMixEndpoints.Transactions, new TransactionsQuery(2, 0))).OrThrow().Value;
        Assert.Equal((4, 2, 0), (page.TotalTransactions, page.Limit, page.Offset));
        Assert.Equal([created.Id.Text, "Y9ANXDCJMHG2J6GD"], page.Transactions.Select(static item => item.Id.Text).ToArray());
        Assert.Equal(created.Deposit.Amount, page.Transactions[0].DepositAmount);
        Assert.Equal(0, (await other.Call(BtcMixEndpoints.Transactions, new TransactionsQuery())).OrThrow().Value.TotalTransactions);
        Assert.Equal(404, Status(await other.Call(BtcMixEndpoints.Transaction, created.Id)));
    }

    [Fact]
    public async Task Documented_refusals_are_given()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        using var http = new HttpClient();

        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(sandbox.Server.BaseAddress, "/api/createTransaction")) { Content = new StringContent("""{"delay":"1","payouts":{"nonsense":"0.1"}}""") };
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "sandbox-btcmix-token");
        Assert.Contains("payouts[0].address", await (await http.SendAsync(message)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(403, Status(await sandbox.BtcMix(sandbox.Server.Accounts.BtcMix[2]).Call(BtcMixEndpoints.CreateTransaction, Request)));
        Assert.Equal(404, (int)(await http.GetAsync(new Uri(sandbox.Server.BaseAddress, "/api/nothing"))).StatusCode);
        Assert.Equal("""{"code":401,"description":"Missing or invalid API key."}""", await (await http.GetAsync(new Uri(sandbox.Server.BaseAddress, "/api/transactions"))).Content.ReadAsStringAsync());
    }

    private static async Task<string> Status(ProviderClient client, TransactionId id) =>
        (await client.Call(BtcMixEndpoints.Transaction, id)).OrThrow().Value.Value.Status.Text;

    private static int Status<T>(Either<CallError, Answer<T>> result) =>
        result.Match(Right: static _ => 200, Left: static error => error is CallError.Rejected rejected ? rejected.Error.Status : 0);
}
