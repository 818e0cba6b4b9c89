using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Calls.Json;

namespace PureCrypto.Providers.BtcMix;

/// <summary>Which transactions to list, newest first.</summary>
/// <param name="Limit">How many: at least 1; the provider's default is 30.</param>
/// <param name="Offset">How many of the newest to pass over: at least 0, which is the default.</param>
public sealed record TransactionsQuery(Option<int> Limit = default, Option<int> Offset = default);

/// <summary>A part of the list: the answer of <c>GET /api/transactions</c>. Nothing in it is signed.</summary>
/// <param name="Transactions">The newest first.</param>
/// <param name="TotalTransactions">How many there are in all.</param>
/// <param name="Limit">As asked.</param>
/// <param name="Offset">As asked.</param>
public sealed record TransactionsPage(
    [property: JsonRequired] Seq<ListedTransaction> Transactions,
    [property: JsonRequired, JsonConverter(typeof(WholeConverter))] int TotalTransactions,
    [property: JsonRequired, JsonConverter(typeof(WholeConverter))] int Limit,
    [property: JsonRequired, JsonConverter(typeof(WholeConverter))] int Offset);
