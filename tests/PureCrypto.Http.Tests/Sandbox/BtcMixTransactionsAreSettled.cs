using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Sandbox;
using PureCrypto.Signing;

namespace PureCrypto.Http.Tests.Sandbox;

/// <summary>Whether a transaction was made, found out by the list, which nobody signed, and proven by the detail, which is signed (BMT-1 to BMT-3, ATT-29).</summary>
public sealed class BtcMixTransactionsAreSettled
{
    private static readonly TransactionRequest Request = new(
        1,
        new[]
        {
            new Payout(BtcMixAddresses.Parse("mr9if7VDsVfEZ1qUo2u3trv6rU9eH7Yx4u").OrThrow(), Amount.Parse("0.001").OrThrow()),
            new Payout(BtcMixAddresses.Parse("mia3h2FdYvR2LbDR1to9u6TC62hiTbDKM9").OrThrow(), Amount.Parse("0.002").OrThrow()),
        }.ToSeq(),
        "qljncygz");

    private readonly SandboxClock _clock = new();

    [Fact]
    public async Task What_the_list_names_is_proven_by_its_detail()
    {
        await using var sandbox = await StartAsync();
        var client = sandbox.BtcMix(sandbox.Server.Accounts.BtcMix[0]);
        var doubt = new Doubt(_clock.GetUtcNow(), _clock.GetUtcNow());
        var made = (await client.Call(BtcMixEndpoints.CreateTransaction, Request)).OrThrow().Value.Value;

        var found = Assert.IsType<Settled<CreatedTransaction>.Found>((await client.Settle(BtcMixEndpoints.CreateTransaction, Request, doubt)).OrThrow());
        var id = TransactionId.Parse(found.Id).IfNone(static () => throw new InvalidOperationException("An id is not empty."));
        Verified<Transaction> proven = (await client.Call(BtcMixEndpoints.Transaction, id)).OrThrow().Value;

        Assert.Equal(made.Id, id);
        Assert.Equal((made.DepositAddress, Request.RefCode), (proven.Value.DepositAddress, proven.Value.RefCode));
        Assert.Equal(Request.Payouts.Map(static payout => new StatedPayout(payout.Recipient.Address, payout.Amount)), proven.Value.Payouts);
    }

    [Fact]
    public async Task Two_that_are_alike_are_ambiguous_until_the_first_was_made_long_before()
    {
        await using var sandbox = await StartAsync();
        var client = sandbox.BtcMix(sandbox.Server.Accounts.BtcMix[0]);
        var doubt = new Doubt(_clock.GetUtcNow(), _clock.GetUtcNow());
        var first = (await client.Call(BtcMixEndpoints.CreateTransaction, Request)).OrThrow().Value.Value;
        _clock.Advance(TimeSpan.FromMinutes(3));
        var second = (await client.Call(BtcMixEndpoints.CreateTransaction, Request)).OrThrow().Value.Value;

        var both = Assert.IsType<Settled<CreatedTransaction>.Ambiguous>((await client.Settle(BtcMixEndpoints.CreateTransaction, Request, doubt)).OrThrow());
        Assert.Equal([second.Id.Text, first.Id.Text], both.Ids.ToArray());

        var later = new Doubt(_clock.GetUtcNow(), _clock.GetUtcNow());
        Assert.Equal(new Settled<CreatedTransaction>.Found(second.Id.Text), (await client.Settle(BtcMixEndpoints.CreateTransaction, Request, later)).OrThrow());
    }

    [Fact]
    public async Task None_is_believed_after_five_minutes()
    {
        await using var sandbox = await StartAsync();
        var (one, other) = (sandbox.BtcMix(sandbox.Server.Accounts.BtcMix[0]), sandbox.BtcMix(sandbox.Server.Accounts.BtcMix[1]));
        var doubt = new Doubt(_clock.GetUtcNow(), _clock.GetUtcNow());
        (await other.Call(BtcMixEndpoints.CreateTransaction, Request)).OrThrow(); // somebody else's is not in one's own list

        Assert.IsType<Settled<CreatedTransaction>.NotYet>((await one.Settle(BtcMixEndpoints.CreateTransaction, Request, doubt)).OrThrow());
        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(new Settled<CreatedTransaction>.NotDone(default), (await one.Settle(BtcMixEndpoints.CreateTransaction, Request, doubt)).OrThrow());
    }

    private Task<Sandboxed> StartAsync() => Sandboxed.StartAsync(new SandboxOptions { Time = _clock });
}
