using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Limits;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;
using PureCrypto.Sandbox;
using PureCrypto.Signing;

namespace PureCrypto.Http.Tests.Sandbox;

/// <summary>Two partners of each provider: neither sees, reads or moves what is the other's, and each has its own quotas (SBX-11).</summary>
public sealed class PartnersAreKeptApart : IAsyncLifetime
{
    private Sandboxed _sandbox = null!;

    private SandboxAccounts Accounts => _sandbox.Server.Accounts;

    public async Task InitializeAsync()
    {
        var published = SandboxAccounts.Published;
        var second = new MintarexAccount("mx_test_000000000000000000000003", Secret.OfText("the secret of a second trader"), published.Mintarex[0].Scopes);
        _sandbox = await Sandboxed.StartAsync(new SandboxOptions
        {
            Time = new ManualTime(new DateTimeOffset(2026, 4, 9, 12, 0, 0, TimeSpan.Zero)), // no quota comes back meanwhile
            Accounts = published with
            {
                Mintarex = new[] { published.Mintarex[0], second }.ToSeq(),
                Mistex = published.Mistex.Map(static partner => partner with { Tier = MistexTiers.PartnerOf(5) }).ToArray().ToSeq(),
            },
        });
    }

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    [Fact]
    public async Task Of_mintarex()
    {
        var (one, other) = (Once(_sandbox.Mintarex(Accounts.Mintarex[0])), Once(_sandbox.Mintarex(Accounts.Mintarex[1])));
        var acceptance = await Asked.AcceptanceAsync(one);

        Assert.Equal((410, "QUOTE_EXPIRED_OR_NOT_FOUND"), Code(await other.Call(MintarexEndpoints.AcceptQuote, acceptance)));
        Assert.Empty(_sandbox.Server.Movements);
        Assert.True((await one.Call(MintarexEndpoints.AcceptQuote, acceptance)).IsRight);
        Assert.Equal((410, "QUOTE_EXPIRED_OR_NOT_FOUND"), Code(await other.Call(MintarexEndpoints.AcceptQuote, acceptance)));

        // An idempotency key is its sender's: the other may use the same one.
        var own = await Asked.AcceptanceAsync(other) with { IdempotencyKey = acceptance.IdempotencyKey };
        Assert.True((await other.Call(MintarexEndpoints.AcceptQuote, own)).IsRight);
        Assert.Equal(2, _sandbox.Server.Movements.Count);
    }

    [Fact]
    public async Task Of_mistex()
    {
        var (one, other) = (Once(_sandbox.Mistex(Accounts.Mistex[0])), Once(_sandbox.Mistex(Accounts.Mistex[1])));
        var order = (await one.Call(MistexEndpoints.CreateOrder, Asked.Swap)).OrThrow().Value;

        Assert.Equal((404, "", "Order not found"), Asked.Refusal(await other.Call(MistexEndpoints.Order, order.Id)));
        Assert.Equal((404, "", "Order not found"), Asked.Refusal(await other.Call(MistexEndpoints.Order, order.ShortId)));
        Assert.Equal(order.Id, (await one.Call(MistexEndpoints.Order, order.ShortId)).OrThrow().Value.Id);
    }

    [Fact]
    public async Task Of_btcmix()
    {
        var (one, other) = (Once(_sandbox.BtcMix(Accounts.BtcMix[0])), Once(_sandbox.BtcMix(Accounts.BtcMix[1])));
        var made = (await one.Call(BtcMixEndpoints.CreateTransaction, Asked.Mix)).OrThrow().Value.Value;

        Assert.Equal((404, "404", "Transaction not found."), Asked.Refusal(await other.Call(BtcMixEndpoints.Transaction, made.Id)));
        Assert.Empty((await other.Call(BtcMixEndpoints.Transactions, new TransactionsQuery())).OrThrow().Value.Transactions);
    }

    [Fact]
    public async Task Of_cryptopayments()
    {
        var (one, other) = (Once(_sandbox.CryptoPayments(Accounts.CryptoPayments[0])), Once(_sandbox.CryptoPayments(Accounts.CryptoPayments[1])));
        var (shop, strange) = (Accounts.CryptoPayments[0].Integration.Id, Accounts.CryptoPayments[1].Integration.Id);
        var sent = (await one.Call(CryptoPaymentsEndpoints.SendCrypto, new TransferRequest(
            Amount.Parse("1").OrThrow(), AssetId.Trx, "TEX8xhRqrpMp73rHktGV8mUpfkSrbxa6Qt", Asked.Receiver, shop))).OrThrow().Value;
        var refund = new RefundRequest(Amount.Parse("1").OrThrow(), AssetId.Trx, Asked.Receiver, sent.OrderId);

        Assert.Equal((404, "", "Order not found."), Asked.Refusal(await other.Call(CryptoPaymentsEndpoints.Order, sent.OrderId)));
        Assert.Equal((404, "", "Transaction not found."), Asked.Refusal(await other.Call(CryptoPaymentsEndpoints.Transaction, sent.TransactionId)));
        Assert.Equal((404, "", "Order not found."), Asked.Refusal(await other.Call(CryptoPaymentsEndpoints.CreateRefund, refund)));
        Assert.Equal((400, "", "Unknown integration."), Asked.Refusal(await one.Call(CryptoPaymentsEndpoints.CreateWithdrawal, Asked.Withdrawal(strange))));
        Assert.Empty((await other.Call(CryptoPaymentsEndpoints.Orders, new OrdersQuery())).OrThrow().Value.Data);
        Assert.Single(_sandbox.Server.Movements);
    }

    [Fact]
    public async Task Each_key_has_its_own_quota()
    {
        var (trader, second) = (Once(_sandbox.Mintarex(Accounts.Mintarex[0])), Once(_sandbox.Mintarex(Accounts.Mintarex[1])));
        for (int call = 0; call < 10; call++) Assert.True((await trader.Call(MintarexEndpoints.RequestQuote, Asked.Quote)).IsRight);
        Assert.Equal((429, "RATE_LIMIT_EXCEEDED"), Code(await trader.Call(MintarexEndpoints.RequestQuote, Asked.Quote)));
        Assert.NotEmpty(_sandbox.Server.Arrivals[^1].Response.Headers.Where(static header => header.Is("Retry-After")));
        Assert.True((await second.Call(MintarexEndpoints.RequestQuote, Asked.Quote)).IsRight);

        var (alpha, beta) = (Once(_sandbox.Mistex(Accounts.Mistex[0])), Once(_sandbox.Mistex(Accounts.Mistex[1])));
        for (int call = 0; call < 5; call++) Assert.True((await alpha.Call(MistexEndpoints.CreateOrder, Asked.Swap)).IsRight);
        Assert.Equal((429, "", "Rate limit exceeded"), Asked.Refusal(await alpha.Call(MistexEndpoints.CreateOrder, Asked.Swap)));
        Assert.True((await beta.Call(MistexEndpoints.CreateOrder, Asked.Swap)).IsRight);

        _sandbox.Server.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await trader.Call(MintarexEndpoints.RequestQuote, Asked.Quote)).IsRight);
        Assert.True((await alpha.Call(MistexEndpoints.CreateOrder, Asked.Swap)).IsRight);
    }

    [Fact]
    public async Task Where_a_document_states_no_quota_none_is_enforced()
    {
        var (customer, merchant) = (Once(_sandbox.BtcMix(Accounts.BtcMix[0])), Once(_sandbox.CryptoPayments(Accounts.CryptoPayments[0])));
        for (int call = 0; call < 200; call++)
        {
            Assert.True((await customer.Call(BtcMixEndpoints.Transactions, new TransactionsQuery())).IsRight);
            Assert.True((await merchant.Call(CryptoPaymentsEndpoints.Assets, default)).IsRight);
        }
    }

    private static ProviderClient Once(ProviderClient client) => client.Repeating(RepeatPolicy.Once);

    private static (int Status, string Code) Code<T>(Either<CallError, Answer<T>> result)
    {
        var (status, code, _) = Asked.Refusal(result);
        return (status, code);
    }
}
