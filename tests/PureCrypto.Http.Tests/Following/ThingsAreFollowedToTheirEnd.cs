using PureCrypto.Destinations;
using PureCrypto.Following;
using PureCrypto.Orders;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mistex;
using PureCrypto.Signing;
using CryptoOrderStatus = PureCrypto.Providers.CryptoPayments.OrderStatus;
using OrderStatus = PureCrypto.Providers.Mistex.OrderStatus;

namespace PureCrypto.Http.Tests.Following;

/// <summary>One call follows a thing to its end, over real HTTP and in virtual time (ORD-38, ORD-39, ORD-41, ORD-43, ORD-45, ORD-46).</summary>
public sealed class ThingsAreFollowedToTheirEnd
{
    private static readonly OrderRequest Swap = new(
        "BTC", "BTC", "USDT", "TRC20", Amount.Parse("0.05").OrThrow(), RateType.Float,
        Destination.Parse("TRC20", "TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE").OrThrow());

    [Fact]
    public async Task A_swap_is_followed_to_its_payout()
    {
        await using var followed = await Followed.StartAsync();
        var sandbox = followed.Sandbox;
        var client = sandbox.Mistex(sandbox.Server.Accounts.Mistex[0], effects: followed.Effects);
        var order = (await client.Call(MistexEndpoints.CreateOrder, Swap)).OrThrow().Value;

        var told = new List<string>();
        await foreach (var sighting in client.Follow(MistexFollowing.Order, order.Id))
        {
            told.Add(Followed.Line(sighting));
            if (told.Count == 1) sandbox.Server.Deposit(order.DepositAddress.Checked.OrThrow());
            if (sighting is not Sighting<Providers.Mistex.Order, OrderStatus>.Ended ended) continue;
            Assert.True(ended.Outlook.MoneyArrived);
            Assert.True(ended.Last.Exists(static last => last.Value.PayoutTxid.IsSome));
        }

        Assert.Equal(
            ["00:00:00 waiting_deposit 0/2", "00:00:10 confirming 0/2", "00:01:00 confirming 1/2", "00:02:03 exchanging 2/2", "00:03:03 sending 2/2", "00:04:03 completed 2/2", "00:04:03 ended: Over"],
            told);
        var asked = sandbox.Server.Arrivals.Skip(1).Select(static arrival => arrival.At).ToArray();
        Assert.All(asked.Zip(asked.Skip(1)), static pair => Assert.True(pair.Item2 - pair.Item1 >= TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task A_swap_that_nobody_pays_is_asked_about_on_its_expiry()
    {
        await using var followed = await Followed.StartAsync();
        var client = followed.Sandbox.Mistex(followed.Sandbox.Server.Accounts.Mistex[0], effects: followed.Effects);
        var order = (await client.Call(MistexEndpoints.CreateOrder, Swap)).OrThrow().Value;

        var told = await client.Follow(MistexFollowing.Order, order.ShortId).Select(Followed.Line).ToListAsync();

        Assert.Equal(["00:00:00 waiting_deposit 0/2", "00:30:00 expired 0/2", "00:30:00 ended: Over"], told);
    }

    [Fact]
    public async Task A_transaction_is_followed_by_proven_answers_alone()
    {
        await using var followed = await Followed.StartAsync();
        var sandbox = followed.Sandbox;
        var client = sandbox.BtcMix(sandbox.Server.Accounts.BtcMix[0], followed.Effects);
        var request = new TransactionRequest(0, new[] { new Payout(BtcMixAddresses.Parse("mr9if7VDsVfEZ1qUo2u3trv6rU9eH7Yx4u").OrThrow(), Amount.Parse("0.001").OrThrow()) }.ToSeq());
        var created = (await client.Call(BtcMixEndpoints.CreateTransaction, request)).OrThrow().Value.Value;
        sandbox.Server.Deposit(created.DepositAddress.Checked.OrThrow());

        var last = default(Verified<Providers.BtcMix.Transaction>);
        var told = new List<string>();
        await foreach (var sighting in client.Follow(BtcMixFollowing.Transaction, created.Id))
        {
            told.Add(Followed.Line(sighting));
            if (sighting is Sighting<Verified<Providers.BtcMix.Transaction>, Providers.BtcMix.TransactionStatus>.Seen seen) last = seen.Answer.Value;
        }

        Assert.Equal(["00:00:00 confirming", "00:32:52 processing", "00:40:52 complete", "00:40:52 ended: Over"], told);
        Assert.Equal("btcmix", last?.Proof.Recipe);
        Assert.Equal(last?.Value.AmountToDeposit, last?.Value.AmountReceived);
    }

    [Fact]
    public async Task A_payment_in_two_parts_is_told_part_by_part()
    {
        await using var followed = await Followed.StartAsync();
        var (sandbox, merchant) = (followed.Sandbox, followed.Sandbox.Server.Accounts.CryptoPayments[0]);
        var client = sandbox.CryptoPayments(merchant, followed.Effects);
        var made = (await client.Call(CryptoPaymentsEndpoints.CreatePayment, new PaymentRequest(merchant.Integration.Id, Amount.Parse("1").OrThrow(), AssetId.Trx))).OrThrow().Value;

        var told = new List<string>();
        await foreach (var sighting in client.Follow(CryptoPaymentsFollowing.Order, made.OrderId))
        {
            if (sighting is not Sighting<Providers.CryptoPayments.Order, CryptoOrderStatus>.Seen seen) continue;
            told.Add($"{Followed.Line(sighting)}, {seen.Answer.Value.Transactions.Count} parts, {seen.Verdict.Kind}");
            if (told.Count <= 2) sandbox.Server.Deposit(made.PaymentAddress.IfNone(""), Amount.Parse("0.5").OrThrow());
        }

        Assert.Equal(
            [
                "00:00:00 inProgress, 0 parts, Advanced", "00:00:10 inProgress, 1 parts, Unchanged", "00:00:20 inProgress, 2 parts, Unchanged",
                "00:01:00 inProgress, 2 parts, Unchanged", "00:01:10 completed, 2 parts, Advanced",
            ],
            told);
    }

    [Fact]
    public async Task A_payment_that_nobody_makes_fails_and_a_person_must_look()
    {
        await using var followed = await Followed.StartAsync();
        var merchant = followed.Sandbox.Server.Accounts.CryptoPayments[0];
        var client = followed.Sandbox.CryptoPayments(merchant, followed.Effects);
        var made = (await client.Call(CryptoPaymentsEndpoints.CreatePayment, new PaymentRequest(merchant.Integration.Id, Amount.Parse("1").OrThrow(), AssetId.Trx))).OrThrow().Value;

        var last = await client.Follow(CryptoPaymentsFollowing.Order, made.OrderId).LastAsync();

        Assert.Equal("00:20:00 ended: Over", Followed.Line(last));
        Assert.True(last.Outlook is { Phase: Phase.Failed, MoneyArrived: false, NeedsPerson: true });
    }
}
