using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Orders;

namespace PureCrypto.Providers.Mintarex;

/// <summary>An accepted quote: the answer of <c>POST /v1/rfq/{quote_id}/accept</c>.</summary>
/// <param name="TradeId">Names the trade, such as <c>tr_550e8400e29b41d4a716446655440001</c>.</param>
/// <param name="Status">How it stands; normally filled at once.</param>
/// <param name="Base">As quoted.</param>
/// <param name="Quoted">As quoted.</param>
/// <param name="Side">As quoted.</param>
/// <param name="Price">As quoted.</param>
/// <param name="BaseAmount">How much of the base currency changed hands.</param>
/// <param name="QuoteAmount">How much of the other currency changed hands.</param>
/// <param name="FilledAt">When; none until it is filled.</param>
public sealed record Trade(
    string TradeId,
    [property: JsonConverter(typeof(TradeStatusConverter))] OpenStatus<TradeStatus> Status,
    string Base,
    [property: JsonPropertyName("quote")] string Quoted,
    Side Side,
    Amount Price,
    Amount BaseAmount,
    Amount QuoteAmount,
    Option<DateTimeOffset> FilledAt = default);
