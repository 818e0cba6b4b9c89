using System.Text.Json.Serialization;

namespace PureCrypto.Providers.Mintarex;

/// <summary>Asks for a locked price.</summary>
/// <param name="Base">The currency traded, such as <c>BTC</c>: 2 to 10 capital letters and digits.</param>
/// <param name="Quoted">The currency it is priced in, such as <c>USD</c>: 2 to 10 capital letters and digits.</param>
/// <param name="Side">Whether the base is bought or sold.</param>
/// <param name="Amount">How much: more than 0, at most 18 decimals.</param>
/// <param name="AmountType">Which of the two currencies the amount is in.</param>
public sealed record QuoteRequest(
    string Base,
    [property: JsonPropertyName("quote")] string Quoted,
    Side Side,
    Amount Amount,
    AmountType AmountType);

/// <summary>Which way the base currency goes.</summary>
[JsonConverter(typeof(NamesAlone<Side>))]
public enum Side
{
    /// <summary>The caller gets the base currency.</summary>
    [JsonStringEnumMemberName("buy")]
    Buy,

    /// <summary>The caller gives the base currency.</summary>
    [JsonStringEnumMemberName("sell")]
    Sell,
}

/// <summary>Which currency of a pair an amount is in.</summary>
[JsonConverter(typeof(NamesAlone<AmountType>))]
public enum AmountType
{
    /// <summary>The base currency.</summary>
    [JsonStringEnumMemberName("base")]
    Base,

    /// <summary>The currency that the base is priced in.</summary>
    [JsonStringEnumMemberName("quote")]
    Quoted,
}

/// <summary>A price that is held until it expires: the answer of <c>POST /v1/rfq</c>.</summary>
/// <param name="QuoteId">Names the quote when it is accepted.</param>
/// <param name="Base">As asked.</param>
/// <param name="Quoted">As asked.</param>
/// <param name="Side">As asked.</param>
/// <param name="Price">All in: the spread is part of it, and no fee comes on top. The scale is kept for the echo.</param>
/// <param name="BaseAmount">How much of the base currency changes hands.</param>
/// <param name="QuoteAmount">How much of the other currency changes hands.</param>
/// <param name="ExpiresAt">When the price stops being held.</param>
/// <param name="ExpiresInMs">Milliseconds from the quote to its expiry; typically 30000.</param>
/// <param name="Signature">The provider's own mark, echoed when the quote is accepted; not a signature that a client can check.</param>
public sealed record Quote(
    string QuoteId,
    string Base,
    [property: JsonPropertyName("quote")] string Quoted,
    Side Side,
    Amount Price,
    Amount BaseAmount,
    Amount QuoteAmount,
    DateTimeOffset ExpiresAt,
    long ExpiresInMs,
    string Signature);
