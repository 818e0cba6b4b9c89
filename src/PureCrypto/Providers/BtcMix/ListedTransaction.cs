using System.Linq;
using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Calls.Json;
using PureCrypto.Destinations;
using PureCrypto.Orders;

namespace PureCrypto.Providers.BtcMix;

/// <summary>A transaction as a list shows it: not signed, and so a type of its own (B6). Proof comes with <see cref="BtcMixEndpoints.Transaction"/>.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Status">How it stands, by <see cref="BtcMixMachines.Transaction"/>; a text that the table does not know is kept as it came.</param>
/// <param name="DepositAddress">Where the deposit goes.</param>
/// <param name="DepositAmount">The provider's <c>depositAmount</c>: what is to be deposited where nothing came yet, by the
/// document's example; what it is later is not stated. None on an expired one.</param>
/// <param name="Payouts">What each address is to get, in the order of the answer.</param>
/// <param name="Fee">All fees.</param>
/// <param name="DelayHours">Hours before it starts; on the wire <c>delay</c>, a number or a string.</param>
/// <param name="Updated">When it last changed.</param>
/// <param name="Created">When it was created.</param>
/// <param name="DepositTxid">The deposit's transaction on the chain, where the list shows it.</param>
/// <param name="Txid">The payout's transaction on the chain, where the list shows it.</param>
/// <param name="RefCode">The affiliate's code, where the list shows it.</param>
public sealed record ListedTransaction(
    [property: JsonRequired] TransactionId Id,
    [property: JsonRequired, JsonConverter(typeof(TransactionStatusConverter))] OpenStatus<TransactionStatus> Status,
    [property: JsonRequired, JsonConverter(typeof(DepositConverter))] StatedDeposit DepositAddress,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault), JsonConverter(typeof(OptionalAmountAsNumber))] Option<Amount> DepositAmount,
    [property: JsonRequired, JsonConverter(typeof(PayoutsConverter))] Seq<StatedPayout> Payouts,
    [property: JsonRequired, JsonConverter(typeof(AmountAsNumber))] Amount Fee,
    [property: JsonRequired, JsonPropertyName("delay"), JsonConverter(typeof(WholeTextConverter))] int DelayHours,
    [property: JsonRequired] DateTimeOffset Updated,
    [property: JsonRequired] DateTimeOffset Created,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Option<string> DepositTxid = default,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Option<string> Txid = default,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Option<string> RefCode = default)
{
    /// <summary>Whether this can be what came of the request: the same payouts in any order, the same delay, and the same code if it shows one (BMT-2).</summary>
    public bool Answers(TransactionRequest request) =>
        Payouts.Count == request.Payouts.Count
        && request.Payouts.ForAll(payout => Payouts.Exists(stated => stated.Is(payout)))
        && DelayHours == request.DelayHours
        && (RefCode.IsNone || RefCode == request.RefCode);
}
