using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Destinations;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;
using PureCrypto.Sandbox;

namespace PureCrypto.Http.Tests.Faults;

/// <summary>
/// Whatever a network does to a call that moves money, nothing is done twice, and what the caller believes at the end is what
/// the ledger says (ATT-28). Time is virtual: sleeping moves it, and silence moves it to the timeout.
/// </summary>
public sealed class LedgerAndCallerAgree
{
    private const string Sender = "TEX8xhRqrpMp73rHktGV8mUpfkSrbxa6Qt";
    private const string Receiver = "TLpYCfo8m77QBu97Xkn1U8nJjcTSfzZpfe";

    private static readonly Amount Small = Amount.Parse("0.01").OrThrow();

    private static readonly MoneyMover[] Movers =
    [
        MoneyMover.Of("mintarex accept-quote", MintarexEndpoints.AcceptQuote, static (sandbox, effects) => sandbox.Mintarex(sandbox.Trader, effects), AcceptanceAsync, static trade => trade.TradeId),
        MoneyMover.Of("mistex create-order", MistexEndpoints.CreateOrder, static (sandbox, effects) => sandbox.Mistex(sandbox.Server.Accounts.Mistex[0], effects: effects), OrderAsync, static order => order.Id.Text),
        MoneyMover.Of("btcmix create-transaction", BtcMixEndpoints.CreateTransaction, static (sandbox, effects) => sandbox.BtcMix(sandbox.Server.Accounts.BtcMix[0], effects), TransactionAsync, static made => made.Id.Text),
        MoneyMover.Of("cryptopayments create-refund", CryptoPaymentsEndpoints.CreateRefund, Merchant, RefundAsync, static order => order.OrderId.Text),
        MoneyMover.Of("cryptopayments create-withdrawal", CryptoPaymentsEndpoints.CreateWithdrawal, Merchant, WithdrawalAsync, static order => order.OrderId.Text),
        MoneyMover.Of("cryptopayments send-crypto", CryptoPaymentsEndpoints.SendCrypto, Merchant, TransferAsync, static sent => sent.OrderId.Text),
    ];

    public static TheoryData<string> Names => [.. Movers.Select(static mover => $"{mover}")];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Under_every_schedule_nothing_is_done_twice_and_the_caller_knows_what_was_done(string name)
    {
        var mover = Movers.Single(m => $"{m}" == name);
        var time = new ManualTime(new DateTimeOffset(2026, 4, 9, 12, 0, 0, TimeSpan.Zero));
        await using var sandbox = await Sandboxed.StartAsync(new SandboxOptions { Time = time });
        var struck = new System.Collections.Generic.HashSet<(FaultKind, Framing)>();
        for (int seed = 0; seed < Schedule.Count; seed++)
        {
            var schedule = Schedule.Of(seed);
            struck.UnionWith(schedule.Faults.Select(static fault => (fault.Kind, fault.Framing)));
            int before = sandbox.Server.Movements.Count;

            var belief = await RunAsync(mover, sandbox, time, schedule);

            string[] done = [.. sandbox.Server.Movements.Skip(before).Select(static movement => movement.Id)];
            Assert.True(Agrees(belief, done) && (belief is not Belief.Unknown || !mover.IsSettleable), $"{schedule}\nThe ledger has [{string.Join(", ", done)}], the caller believes {belief}.");
            time.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.Equal(Enum.GetValues<FaultKind>().Length * Enum.GetValues<Framing>().Length, struck.Count);
    }

    private static bool Agrees(Belief belief, string[] done) => belief switch
    {
        Belief.Done one => done is [var id] && id == one.Id,
        Belief.NotDone => done is [],
        _ => done.Length <= 1,
    };

    private static async Task<Belief> RunAsync(MoneyMover mover, Sandboxed sandbox, ManualTime time, Schedule schedule)
    {
        var faults = new Queue<Fault>(schedule.Faults);
        await using var proxy = new FaultyProxy(
            sandbox.Server.BaseAddress,
            () =>
            {
                lock (faults) return faults.TryDequeue(out var fault) ? fault : Fault.None;
            },
            () => time.AdvanceToNextTimer());
        using var http = new HttpClient(Transport.Handler());
        var jitter = new Random(schedule.Seed);
        Task Wait(TimeSpan span)
        {
            time.Advance(span);
            return Task.CompletedTask;
        }

        var sound = sandbox.Effects with { Sleep = (span, _) => Wait(span) };
        var faulty = HttpEffects.Of(proxy.Address, () => http, time) with { Sleep = (span, _) => Wait(span), Jitter = () => (uint)jitter.Next() };
        return await mover.Run(sandbox, sound, faulty, Wait);
    }

    private static ProviderClient Merchant(Sandboxed sandbox, Effects effects) => sandbox.CryptoPayments(sandbox.Server.Accounts.CryptoPayments[0], effects);

    private static Task<OrderRequest> OrderAsync(Stage stage) => Task.FromResult(new OrderRequest(
        "BTC", "BTC", "USDT", "TRC20", Amount.Parse("0.05").OrThrow(), RateType.Float, Destination.Parse("TRC20", "TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE").OrThrow()));

    // The list holds the transactions of the schedules before, alike but for the amount: none of them may be taken for this one.
    private static async Task<TransactionRequest> TransactionAsync(Stage stage)
    {
        int made = (await stage.Client.Call(BtcMixEndpoints.Transactions, new TransactionsQuery())).OrThrow().Value.TotalTransactions;
        var amount = Amount.From(0.001m + (0.00000001m * made)).OrThrow();
        return new TransactionRequest(0, new[] { new Payout(BtcMixAddresses.Parse("mr9if7VDsVfEZ1qUo2u3trv6rU9eH7Yx4u").OrThrow(), amount) }.ToSeq());
    }

    // Paid anew each time, so that the schedules before leave something to refund.
    private static async Task<RefundRequest> RefundAsync(Stage stage)
    {
        var payment = new PaymentRequest(Integration(stage), Small, AssetId.Trx);
        var made = (await stage.Client.Call(CryptoPaymentsEndpoints.CreatePayment, payment)).OrThrow().Value;
        stage.Sandbox.Server.Deposit(made.PaymentAddress.IfNone(""));
        await stage.Wait(TimeSpan.FromMinutes(1));
        return new RefundRequest(Small, AssetId.Trx, AssetId.Trx.At(Receiver).OrThrow(), made.OrderId);
    }

    private static Task<WithdrawalRequest> WithdrawalAsync(Stage stage) =>
        Task.FromResult(new WithdrawalRequest(Small, AssetId.Trx, AssetId.Trx.At(Receiver).OrThrow(), Integration(stage)));

    private static Task<TransferRequest> TransferAsync(Stage stage) =>
        Task.FromResult(new TransferRequest(Small, AssetId.Trx, Sender, AssetId.Trx.At(Receiver).OrThrow(), Integration(stage)));

    private static IntegrationId Integration(Stage stage) => stage.Sandbox.Server.Accounts.CryptoPayments[0].Integration.Id;

    private static async Task<Acceptance> AcceptanceAsync(Stage stage)
    {
        var request = new QuoteRequest("BTC", "USD", Side.Buy, Amount.Parse("1000.00").OrThrow(), AmountType.Quoted);
        var quote = (await stage.Client.Call(MintarexEndpoints.RequestQuote, request)).OrThrow().Value;
        return Acceptance.Of(quote, IdempotencyKey.Of(Guid.NewGuid())).IfNone(static () => throw new InvalidOperationException("The quote has no life."));
    }
}
