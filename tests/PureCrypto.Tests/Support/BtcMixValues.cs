using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Destinations;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Tests.Laws;

namespace PureCrypto.Tests.Support;

/// <summary>Values of BtcMix, as the provider could send them.</summary>
public static class BtcMixValues
{
    private const string Base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    public static Arbitrary<TransactionId> Ids() =>
        Word(Base58).Select(static text => TransactionId.Parse(text).IfNone(() => throw new InvalidOperationException(text))).ToArbitrary();

    public static Arbitrary<Payout> Payouts() => (
        from address in Sound
        from amount in Amounts
        select new Payout(BtcMixAddresses.Parse(address).OrThrow(), amount)).ToArbitrary();

    /// <summary>What answers say, also of addresses that are none.</summary>
    public static Arbitrary<StatedPayout> StatedPayouts() => (
        from address in Gen.OneOf(Sound, Word(Base58))
        from amount in Amounts
        select new StatedPayout(address, amount)).ToArbitrary();

    public static Arbitrary<StatedDeposit> Deposits() => Gen.OneOf(Sound, Word(Base58).Select(static word => "tb1q" + word), Word(Base58))
        .Select(static address => StatedDeposit.Of(address[0] is 'm' or 'n' or '2' or 't' or 'T' ? "bitcoin-testnet" : "bitcoin", address)).ToArbitrary();

    public static Arbitrary<Transaction> Transactions() => (
        from id in Ids().Generator
        from status in Gen.Elements("pending", "confirming", "processing", "complete", "expired", "on-hold")
        from deposit in Deposits().Generator
        from received in Maybe(Amounts)
        from depositTxid in Maybe(Word("0123456789abcdef").Select(static hex => "a" + hex))
        from payouts in StatedPayouts().Generator.ListOf()
        from txid in Maybe(Word("0123456789abcdef").Select(static hex => "b" + hex))
        from fee in Amounts
        from delay in Gen.Choose(0, 72)
        from created in Gen.Choose(0, int.MaxValue).Select(static s => DateTimeOffset.FromUnixTimeSeconds(s))
        from age in Gen.Choose(0, 100_000)
        from refCode in Maybe(Word(Base58))
        select new Transaction(
            id, BtcMixMachines.Transaction.Parse(status).OrThrow(), deposit, received, depositTxid, payouts.DistinctBy(static p => p.Address).ToArray().ToSeq(), txid, fee, delay,
            created.AddSeconds(age), created, refCode)).ToArbitrary();

    public static Arbitrary<TransactionRequest> Requests() => (
        from delay in Gen.Choose(-1, 72)
        from payouts in Payouts().Generator.ListOf()
        from refCode in Maybe(Word(Base58))
        select new TransactionRequest(delay, payouts.DistinctBy(static p => p.Recipient.Address).Where(static p => !p.Amount.IsZero).ToArray().ToSeq(), refCode)).ToArbitrary();

    public static Arbitrary<TransactionsQuery> Queries() => (
        from limit in Maybe(Gen.Choose(0, 200))
        from offset in Maybe(Gen.Choose(-1, int.MaxValue))
        select new TransactionsQuery(limit, offset)).ToArbitrary();

    public static Arbitrary<CreatedTransaction> Created() => Transactions().Generator.SelectMany(static t => Amounts.Select(deposit => new CreatedTransaction(
        t.Id, t.Status, t.DepositAddress, new DepositToMake(deposit), t.Payouts, t.Fee, t.DelayHours, t.RefCode, t.Updated, t.Created))).ToArbitrary();

    private static Gen<string> Sound => DrawnAddresses.Written().Generator
        .Where(static written => written.Network == Networks.Bitcoin || written.Network == Networks.BitcoinTestnet).Select(static written => written.Text);

    private static Gen<Amount> Amounts =>
        from satoshi in Gen.OneOf(Gen.Choose(0, 100), Gen.Choose(0, int.MaxValue))
        from scale in Gen.Choose(0, 8)
        select Amount.From(new decimal(satoshi, 0, 0, false, (byte)scale)).OrThrow();

    private static Gen<string> Word(string alphabet) =>
        Gen.Elements<char>(alphabet.ToCharArray()).NonEmptyListOf().Select(static chars => string.Concat(chars));

    private static Gen<Option<T>> Maybe<T>(Gen<T> some) => Gen.OneOf(Gen.Constant(Option<T>.None), some.Select(Option<T>.Some));
}
