using LanguageExt;
using PureCrypto.Destinations;
using PureCrypto.Orders;

namespace PureCrypto.Providers.Mistex;

/// <summary>An exchange order: the answer of both order endpoints.</summary>
/// <param name="Id">Its UUID.</param>
/// <param name="ShortId">Its short id, which finds it too.</param>
/// <param name="Status">How it stands, by <see cref="MistexMachines.Order"/>; a text that the table does not know is kept as it came.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="ExpiresAt">When it expires without a deposit: 30 minutes later.</param>
/// <param name="CoinFrom">As asked.</param>
/// <param name="NetworkFrom">As asked.</param>
/// <param name="CoinTo">As asked.</param>
/// <param name="NetworkTo">As asked.</param>
/// <param name="AmountFromExpected">How much is to be sent.</param>
/// <param name="AmountToExpected">How much is received for it. What was really sent and received is in no field (M7).</param>
/// <param name="RateType">Floating, fixed, or a word of which the document knows nothing.</param>
/// <param name="RateQuoted">What one unit of the first coin is worth in the second.</param>
/// <param name="DepositAddress">Where to send, with the memo or tag that goes with it: on <paramref name="NetworkFrom"/>.</param>
/// <param name="RecipientAddress">As asked, without its tag.</param>
/// <param name="DepositTxid">The deposit's transaction on its chain; none until it was seen.</param>
/// <param name="DepositConfirmations">Confirmations that it has; none until it was seen.</param>
/// <param name="DepositConfirmationsRequired">Confirmations that it needs.</param>
/// <param name="PayoutTxid">The payout's transaction on its chain; none until it was sent.</param>
public sealed record Order(
    OrderId Id,
    OrderId ShortId,
    OpenStatus<OrderStatus> Status,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt,
    string CoinFrom,
    string NetworkFrom,
    string CoinTo,
    string NetworkTo,
    Amount AmountFromExpected,
    Amount AmountToExpected,
    OpenStatus<RateType> RateType,
    Amount RateQuoted,
    StatedDeposit DepositAddress,
    string RecipientAddress,
    Option<string> DepositTxid,
    Option<int> DepositConfirmations,
    Option<int> DepositConfirmationsRequired,
    Option<string> PayoutTxid);
