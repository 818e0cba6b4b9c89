using System.Globalization;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Destinations;
using PureCrypto.Orders;
using PureCrypto.Providers.BtcMix;

namespace PureCrypto.Sandbox.BtcMix;

/// <summary>The made-up mixer: every customer's transactions, and what it charges.</summary>
/// <remarks>Thread safe. The fee is 2 % of the payouts and 0.0001 BTC, which are the document's 0.00016 for its 0.003.</remarks>
internal sealed class BtcMixMixer(Chain chain, TimeProvider time, Ledger ledger, Option<BtcMixAccount> host)
{
    private const int DefaultLimit = 30;

    private static readonly FeeSchedule Fees = FeeSchedule.Of(
        Assets.Bitcoin,
        new[]
        {
            new Fee("service", new FeeRule.Proportional(FeeRate.OfPercent(2m).OrThrow()), Rounding.Up),
            new Fee("network", new FeeRule.Flat(Amount.Parse("0.0001").OrThrow()), Rounding.Up),
        }.ToSeq()).OrThrow();

    private readonly Lock _lock = new();
    private readonly List<(BtcMixAccount Owner, Mix Mix)> _mixes = [];

    /// <summary>A new transaction. Its payouts are echoed as zeros, as the document shows (B7).</summary>
    public Either<ProviderError, CreatedTransaction> Create(BtcMixAccount owner, TransactionRequest request)
    {
        if (!FeeOf(request).TryGet(out var fee, out _)) return BtcMixRefusals.Of(400, "The payouts are too small or too large.");
        if (!DepositToMake.Of(request.Payouts.Map(static payout => payout.Amount), fee).TryGet(out var deposit, out _)) return BtcMixRefusals.Of(400, "The payouts are too large.");

        var mix = Add(owner, request, Trimmed(fee), new DepositToMake(Trimmed(deposit.Amount)));
        chain.Await(mix.DepositAddress.Checked.OrThrow(), mix.Deposit.Amount, Assets.Bitcoin.Decimals.IfNone(0));
        var made = mix.At(mix.Created, default);
        return new CreatedTransaction(
            made.Id, made.Status, made.DepositAddress, mix.Deposit, made.Payouts.Map(static payout => payout with { Amount = Amount.Zero }), made.Fee,
            made.DelayHours, made.RefCode, made.Updated, made.Created);
    }

    /// <summary>One of the owner's. What the provider answers to an unknown id is not documented; 404 is assumed.</summary>
    public Either<ProviderError, Transaction> Find(BtcMixAccount owner, TransactionId id) =>
        All(owner).Find(transaction => transaction.Id == id).ToEither(BtcMixRefusals.Of(404, "Transaction not found."));

    /// <summary>A part of the owner's list, newest first.</summary>
    public Either<ProviderError, TransactionsPage> List(BtcMixAccount owner, TransactionsQuery query)
    {
        var (limit, offset) = (query.Limit.IfNone(DefaultLimit), query.Offset.IfNone(0));
        var all = All(owner);
        return new TransactionsPage(all.Skip(offset).Take(limit).Select(Listed).ToArray().ToSeq(), all.Count, limit, offset);
    }

    private static Either<FeeError, Amount> FeeOf(TransactionRequest request) =>
        from sum in Amount.Sum(request.Payouts.Map(static payout => payout.Amount)).Bind(static total => Money.Of(total, Assets.Bitcoin)).MapLeft(static error => (FeeError)new FeeError.NoAmount(error))
        from charged in Fees.Apply(sum)
        from fee in Amount.Sum(charged.Fees.Map(static line => line.Charged)).MapLeft(static error => (FeeError)new FeeError.NoAmount(error))
        select fee;

    // PHP prints a number without zeros at its end; dividing by one with many decimals drops them.
    private static Amount Trimmed(Amount amount) => Amount.From(amount.Value / 1.0000000000000000000000000000m).OrThrow();

    private Mix Add(BtcMixAccount owner, TransactionRequest request, Amount fee, DepositToMake deposit)
    {
        lock (_lock)
        {
            string hash = Chain.HashOf("btcmix", _mixes.Count.ToString(CultureInfo.InvariantCulture));
            var id = TransactionId.Parse(hash[..16].ToUpperInvariant()).IfNone(static () => throw new InvalidOperationException("A hash is not empty."));
            var mix = new Mix(id, request, fee, deposit, StatedDeposit.Of(Networks.BitcoinTestnet.Name, MadeUpAddress.OnBitcoinTestnet(hash[16..])), time.GetUtcNow());
            _mixes.Add((owner, mix));
            ledger.Enter(BtcMixProvider.Value, BtcMixEndpoints.CreateTransaction, id.Text);
            return mix;
        }
    }

    /// <summary>The owner's, newest first; the document's examples are the first customer's oldest.</summary>
    private Seq<Transaction> All(BtcMixAccount owner)
    {
        var now = time.GetUtcNow();
        lock (_lock)
        {
            return _mixes.Where(entry => ReferenceEquals(entry.Owner, owner))
                .Reverse()
                .Select(entry => entry.Mix.At(now, chain.Arrived(entry.Mix.DepositAddress.Checked.OrThrow())))
                .Concat(host.Exists(first => ReferenceEquals(first, owner)) ? MadeUpTransactions.All : default)
                .ToArray()
                .ToSeq();
        }
    }

    private static ListedTransaction Listed(Transaction transaction) => new(
        transaction.Id,
        transaction.Status,
        transaction.DepositAddress,
        transaction.Status.Is(TransactionStatus.Expired) ? default : transaction.AmountReceived.IsSome ? transaction.AmountReceived : transaction.AmountToDeposit,
        transaction.Payouts,
        transaction.Fee,
        transaction.DelayHours,
        transaction.Updated,
        transaction.Created);
}
