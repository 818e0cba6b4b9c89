using System.Text.Json.Serialization;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>A new refund or withdrawal: the answer of <c>POST /order/refund</c> and <c>/order/withdrawal</c>.</summary>
/// <param name="OrderId">Names the order that sends the money; followed like any other.</param>
public sealed record OutgoingOrder([property: JsonRequired] OrderId OrderId);

/// <summary>A new transfer: the answer of "send crypto".</summary>
/// <param name="OrderId">Names the order that sends the money.</param>
/// <param name="TransactionId">Names its transaction.</param>
public sealed record Transfer(
    [property: JsonRequired] OrderId OrderId,
    [property: JsonRequired] TransactionId TransactionId);
