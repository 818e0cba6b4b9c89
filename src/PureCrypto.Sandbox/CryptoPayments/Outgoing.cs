using LanguageExt;
using PureCrypto.Providers.CryptoPayments;

namespace PureCrypto.Sandbox.CryptoPayments;

/// <summary>A refund, a withdrawal or a transfer: sent at once, confirmed after a while, never failing.</summary>
/// <param name="number">Which order of the sandbox it is, from 0.</param>
/// <param name="asset">The asset.</param>
/// <param name="amount">How much the receiver gets.</param>
/// <param name="receiver">Who gets it.</param>
/// <param name="refunds">The order that it refunds; none for a withdrawal or a transfer.</param>
/// <param name="externalId">The merchant's own name for it.</param>
/// <param name="created">When it was made.</param>
internal sealed class Outgoing(int number, AssetId asset, Amount amount, string receiver, Option<OrderId> refunds, Option<string> externalId, DateTimeOffset created)
    : Booking(number, asset, externalId, created)
{
    /// <summary>How long sending takes here.</summary>
    public static readonly TimeSpan Sending = TimeSpan.FromMinutes(1);

    public Amount Amount { get; } = amount;

    public Option<OrderId> Refunds { get; } = refunds;

    /// <summary>Its one transaction.</summary>
    public TransactionId Transaction => TransactionAt(0);

    /// <inheritdoc/>
    public override Order At(DateTimeOffset now, Chain chain)
    {
        bool isSent = now >= Created + Sending;
        var changed = isSent ? Created + Sending : Created;
        var transaction = Shown(
            0, receiver, Figures.Sent(Asset, Amount, Created), isSent ? TransactionStatus.Completed : TransactionStatus.InProgress,
            Created, changed, isSent ? Chain.HashOf(Id.Text, "sent") : default(Option<string>));
        return Standing(isSent ? OrderStatus.Completed : OrderStatus.InProgress, changed, new[] { transaction }.ToSeq());
    }

    /// <inheritdoc/>
    public override decimal Effect(DateTimeOffset now, Chain chain) => -Figures.Sent(Asset, Amount, Created).Total.Value;
}
