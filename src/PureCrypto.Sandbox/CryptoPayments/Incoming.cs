using LanguageExt;
using PureCrypto.Destinations;
using PureCrypto.Providers.CryptoPayments;

namespace PureCrypto.Sandbox.CryptoPayments;

/// <summary>A payment or a deposit.</summary>
/// <param name="number">Which order of the sandbox it is, from 0.</param>
/// <param name="asset">The asset.</param>
/// <param name="asked">How much is to be paid; none for a deposit, which the first transaction completes.</param>
/// <param name="externalId">The merchant's own name for it.</param>
/// <param name="created">When it was made.</param>
internal sealed class Incoming(int number, AssetId asset, Option<Amount> asked, Option<string> externalId, DateTimeOffset created)
    : Booking(number, asset, externalId, created)
{
    /// <summary>How long an order waits for its money.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(20);

    /// <summary>How long the 19 confirmations take here: Tron makes a block every three seconds.</summary>
    public static readonly TimeSpan Confirming = TimeSpan.FromSeconds(19 * 3);

    /// <summary>Whether any amount completes it.</summary>
    public bool IsDeposit { get; } = asked.IsNone;

    /// <summary>Where the payer sends to.</summary>
    public string Address => MadeUpAddress.OnTron(Chain.HashOf(Id.Text, "address"));

    /// <summary>The same, checked.</summary>
    public DepositAddress Deposit => DepositAddress.Of(Networks.Tron, Address, default).OrThrow();

    /// <inheritdoc/>
    /// <remarks>What comes after the lifetime is not seen; what came within it is waited for until it is confirmed.</remarks>
    public override Order At(DateTimeOffset now, Chain chain)
    {
        var deposits = InTime(chain);
        var shown = deposits.Map((place, deposit) => Shown(
            place, Address, Figures.Received(Asset, deposit.Amount, deposit.At),
            IsConfirmed(deposit, now) ? TransactionStatus.Completed : TransactionStatus.InProgress,
            deposit.At, IsConfirmed(deposit, now) ? deposit.At + Confirming : deposit.At, deposit.Txid)).ToArray().ToSeq();
        var paid = PaidAt(deposits);
        var last = deposits.IsEmpty ? Created : deposits.Last().At;
        return paid.Match(
            Some: at => at <= now ? Standing(OrderStatus.Completed, at, shown) : Standing(OrderStatus.InProgress, last, shown),
            None: () => now < Created + Lifetime ? Standing(OrderStatus.InProgress, last, shown) : Standing(OrderStatus.Failed, Created + Lifetime, shown));
    }

    /// <inheritdoc/>
    public override decimal Effect(DateTimeOffset now, Chain chain)
    {
        var order = At(now, chain);
        return order.Status.Is(OrderStatus.Completed)
            ? order.Transactions.Filter(static transaction => transaction.Status.Is(TransactionStatus.Completed)).Sum(static transaction => transaction.TotalAmount.Map(static total => total.Amount.Value).IfNone(0m))
            : 0m;
    }

    /// <summary>What was received so far, confirmed: the most that can be refunded.</summary>
    public Amount Received(DateTimeOffset now, Chain chain) =>
        Amount.Sum(InTime(chain).Filter(deposit => IsConfirmed(deposit, now)).Map(static deposit => deposit.Amount)).OrThrow();

    private static bool IsConfirmed(SandboxDeposit deposit, DateTimeOffset now) => now >= deposit.At + Confirming;

    private Seq<SandboxDeposit> InTime(Chain chain) => chain.Arrived(Deposit).Filter(deposit => deposit.At < Created + Lifetime).ToArray().ToSeq();

    /// <summary>When enough is confirmed.</summary>
    private Option<DateTimeOffset> PaidAt(Seq<SandboxDeposit> deposits)
    {
        decimal sum = 0m;
        foreach (var deposit in deposits)
        {
            sum += deposit.Amount.Value;
            if (asked.ForAll(amount => sum >= amount.Value)) return deposit.At + Confirming;
        }

        return default;
    }
}
