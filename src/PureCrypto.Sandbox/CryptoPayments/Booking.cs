using System.Globalization;
using LanguageExt;
using PureCrypto.Orders;
using PureCrypto.Providers.CryptoPayments;

namespace PureCrypto.Sandbox.CryptoPayments;

/// <summary>An order that somebody made. How it stands is a function of what was deposited and of the time.</summary>
/// <param name="number">Which order of the sandbox it is, from 0.</param>
/// <param name="asset">The asset.</param>
/// <param name="externalId">The merchant's own name for it.</param>
/// <param name="created">When it was made, in whole seconds, as the provider dates.</param>
internal abstract class Booking(int number, AssetId asset, Option<string> externalId, DateTimeOffset created)
{
    private const int FirstTransaction = 705;
    private const int TransactionsPerOrder = 1000;

    public AssetId Asset { get; } = asset;

    public DateTimeOffset Created { get; } = created;

    /// <summary>A UUID of version 6, like those of the document, and the same in every run.</summary>
    public OrderId Id { get; } = OrderId.Parse(UuidOf(Chain.HashOf("cryptopayments", number.ToString(CultureInfo.InvariantCulture))))
        .IfNone(static () => throw new InvalidOperationException("It is made by the rule."));

    /// <summary>The order at a time.</summary>
    public abstract Order At(DateTimeOffset now, Chain chain);

    /// <summary>What it adds to the balance, or takes from it.</summary>
    public abstract decimal Effect(DateTimeOffset now, Chain chain);

    protected TransactionId TransactionAt(int place) =>
        TransactionId.Parse(((number * TransactionsPerOrder) + FirstTransaction + place).ToString(CultureInfo.InvariantCulture))
            .IfNone(static () => throw new InvalidOperationException("It is not empty."));

    protected Transaction Shown(int place, string receiver, OrderAmounts amounts, TransactionStatus status, DateTimeOffset seen, DateTimeOffset changed, Option<string> hash) => new(
        TransactionAt(place),
        OrderId: default,
        CryptoPaymentsMachines.Transaction.Write(status),
        Whole(seen),
        Whole(changed),
        receiver,
        In(amounts.Primary),
        new CurrencyAmount(amounts.Secondary, CryptoPaymentsMarket.Euro),
        In(amounts.ServiceFee),
        In(amounts.Total),
        hash,
        ExternalId: default);

    protected Order Standing(OrderStatus status, DateTimeOffset changed, Seq<Transaction> transactions)
    {
        var sum = Figures.Sum(transactions.Bind(static transaction => transaction.Amounts.ToSeq()));
        return new Order(
            Id,
            CryptoPaymentsMachines.Order.Write(status),
            Created,
            Whole(changed),
            transactions,
            In(sum.Primary),
            new CurrencyAmount(sum.Secondary, CryptoPaymentsMarket.Euro),
            In(sum.ServiceFee),
            In(sum.Total),
            externalId);
    }

    private static DateTimeOffset Whole(DateTimeOffset at) => DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds());

    private static string UuidOf(string hash) => $"{hash[..8]}-{hash[8..12]}-6{hash[13..16]}-8{hash[17..20]}-{hash[20..32]}";

    private CurrencyAmount In(Amount amount) => new(amount, CryptoPaymentsMarket.CodeOf(Asset));
}
