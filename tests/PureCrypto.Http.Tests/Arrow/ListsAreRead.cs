using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Sandbox;
using PureCrypto.Signing;

namespace PureCrypto.Http.Tests.Arrow;

/// <summary>Lists as sequences: page by page, each item once, and an interruption that can be taken up again (CAL-22, CAL-23).</summary>
public sealed class ListsAreRead
{
    private static readonly TransactionsQuery ByTwo = new(2);

    [Fact]
    public async Task Every_transaction_is_given_once_while_new_ones_come()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        var client = sandbox.BtcMix(sandbox.Server.Accounts.BtcMix[0]);
        for (int n = 0; n < 4; n++) await Add(client);
        string[] before = [.. (await client.Call(BtcMixEndpoints.Transactions, new TransactionsQuery(100))).OrThrow().Value.Transactions.Select(static item => item.Id.Text)];

        var given = new List<string>();
        await foreach (var item in client.List(BtcMixEndpoints.TransactionPages, ByTwo))
        {
            given.Add(item.OrThrow().Id.Text);
            if (given.Count is 2 or 4) await Add(client);
        }

        Assert.Equal(before, given);
    }

    [Fact]
    public async Task An_error_is_last_and_its_cursor_goes_on()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        var account = sandbox.Server.Accounts.BtcMix[0];
        var client = sandbox.BtcMix(account);
        for (int n = 0; n < 3; n++) await Add(client);
        int calls = 0;
        var failing = new ProviderClient(BtcMixProvider.Value, account.Credential, sandbox.Effects with
        {
            Send = (request, cancellation) => ++calls == 3 ? Task.FromResult((Either<CallError, Response>)new Response(403, default, Body.OfText("{\"code\":403,\"description\":\"blocked\"}"))) : sandbox.Effects.Send(request, cancellation),
        });

        var first = new List<Either<CallError, ListedTransaction>>();
        await foreach (var item in failing.List(BtcMixEndpoints.TransactionPages, ByTwo)) first.Add(item);
        Assert.False(first[^1].TryGet(out _, out var error));
        var interrupted = Assert.IsType<CallError.Interrupted>(error);
        Assert.IsType<CallError.Rejected>(interrupted.Reason);
        Assert.Contains("blocked", error.Describe(), StringComparison.Ordinal);

        var rest = new List<string>();
        await foreach (var item in client.List(BtcMixEndpoints.TransactionPages, ByTwo, interrupted.Cursor)) rest.Add(item.OrThrow().Id.Text);
        string[] all = [.. first.SkipLast(1).Select(static item => item.OrThrow().Id.Text), .. rest];
        Assert.Equal((6, 6), (all.Length, all.Distinct(StringComparer.Ordinal).Count()));
    }

    private static async Task Add(ProviderClient client) => (await client.Call(
        BtcMixEndpoints.CreateTransaction,
        new TransactionRequest(0, new[] { new Payout(BtcMixAddresses.Parse("mfuAKvSsAMrC7gjbEEb521uc1myeF9BSsc").OrThrow(), Amount.Parse("0.01").OrThrow()) }.ToSeq()))).OrThrow();
}
