using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Calls.Json;
using PureCrypto.Destinations;
using PureCrypto.Orders;

namespace PureCrypto.Providers.BtcMix;

/// <summary>A transaction: the answer of <c>GET /api/transaction/{id}</c>. Amounts are in BTC.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Status">How it stands, by <see cref="BtcMixMachines.Transaction"/>; a text that the table does not know is kept as it came.</param>
/// <param name="DepositAddress">Where the deposit goes.</param>
/// <param name="AmountReceived">What arrived there; none until something has. The wire calls it <c>depositAmount</c>, as it
/// calls the amount to deposit in the answer to <c>createTransaction</c>; here they are two fields.</param>
/// <param name="DepositTxid">The deposit's transaction on the chain.</param>
/// <param name="Payouts">What each address is to get, in the order of the answer.</param>
/// <param name="Txid">The payout's transaction on the chain.</param>
/// <param name="Fee">All fees.</param>
/// <param name="DelayHours">Hours before it starts; on the wire <c>delay</c>, a number or a string.</param>
/// <param name="Updated">When it last changed.</param>
/// <param name="Created">When it was created.</param>
/// <param name="RefCode">The affiliate's code.</param>
public sealed record Transaction(
    [property: JsonRequired] TransactionId Id,
    [property: JsonRequired, JsonConverter(typeof(TransactionStatusConverter))] OpenStatus<TransactionStatus> Status,
    [property: JsonRequired, JsonConverter(typeof(DepositConverter))] StatedDeposit DepositAddress,
    [property: JsonPropertyName("depositAmount"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Option<Amount> AmountReceived,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Option<string> DepositTxid,
    [property: JsonRequired, JsonConverter(typeof(PayoutsConverter))] Seq<StatedPayout> Payouts,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Option<string> Txid,
    [property: JsonRequired, JsonConverter(typeof(AmountAsNumber))] Amount Fee,
    [property: JsonRequired, JsonPropertyName("delay"), JsonConverter(typeof(WholeTextConverter))] int DelayHours,
    [property: JsonRequired] DateTimeOffset Updated,
    [property: JsonRequired] DateTimeOffset Created,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Option<string> RefCode)
{
    /// <summary>What is to be deposited: the payouts and the fee together (BMA-1, BTM-1). None if the sum is no amount.</summary>
    [JsonIgnore]
    public Option<Amount> AmountToDeposit => DepositToMake.Of(Payouts.Map(static payout => payout.Amount), Fee)
        .Map(static deposit => deposit.Amount).ToOption();
}
