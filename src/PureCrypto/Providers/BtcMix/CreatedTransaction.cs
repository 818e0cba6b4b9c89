using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Calls.Json;
using PureCrypto.Destinations;
using PureCrypto.Orders;

namespace PureCrypto.Providers.BtcMix;

/// <summary>A transaction that was just made: the answer of <c>POST /api/createTransaction</c>. Amounts are in BTC.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Status">How it stands, by <see cref="BtcMixMachines.Transaction"/>; a text that the table does not know is kept as it came.</param>
/// <param name="DepositAddress">Where the deposit goes.</param>
/// <param name="Deposit">What is to be deposited. The wire calls it <c>depositAmount</c>, as it calls the amount received in the
/// detail; here they are two types.</param>
/// <param name="EchoedPayouts">The addresses of the request. The amounts beside them are zeros in the document's example and
/// mean nothing (B7): keep the request's own.</param>
/// <param name="Fee">All fees.</param>
/// <param name="DelayHours">Hours before it starts; on the wire <c>delay</c>, a number or a string.</param>
/// <param name="RefCode">The affiliate's code.</param>
/// <param name="Updated">When it last changed.</param>
/// <param name="Created">When it was created.</param>
public sealed record CreatedTransaction(
    [property: JsonRequired] TransactionId Id,
    [property: JsonRequired, JsonConverter(typeof(TransactionStatusConverter))] OpenStatus<TransactionStatus> Status,
    [property: JsonRequired, JsonConverter(typeof(DepositConverter))] StatedDeposit DepositAddress,
    [property: JsonRequired, JsonPropertyName("depositAmount"), JsonConverter(typeof(DepositToMakeConverter))] DepositToMake Deposit,
    [property: JsonRequired, JsonPropertyName("payouts"), JsonConverter(typeof(PayoutsConverter))] Seq<StatedPayout> EchoedPayouts,
    [property: JsonRequired, JsonConverter(typeof(AmountAsNumber))] Amount Fee,
    [property: JsonRequired, JsonPropertyName("delay"), JsonConverter(typeof(WholeTextConverter))] int DelayHours,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Option<string> RefCode,
    [property: JsonRequired] DateTimeOffset Updated,
    [property: JsonRequired] DateTimeOffset Created)
{
    /// <summary>Whether this can be the answer to the request: the same addresses in the same order, the same delay and code (B7).</summary>
    public bool Answers(TransactionRequest request) => Mismatch(request).IsNone;

    internal Option<string> Mismatch(TransactionRequest request) =>
        EchoedPayouts.Count != request.Payouts.Count || !EchoedPayouts.Zip(request.Payouts).ForAll(static pair => pair.Item1.IsTo(pair.Item2)) ? "payouts"
        : DelayHours != request.DelayHours ? "delay"
        : RefCode != request.RefCode ? "refCode"
        : None;
}
