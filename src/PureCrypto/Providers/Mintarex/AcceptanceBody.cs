using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;

namespace PureCrypto.Providers.Mintarex;

/// <summary>What of an <see cref="Acceptance"/> stands in the body: all but the quote's name, which stands in the path.</summary>
internal sealed record AcceptanceBody(
    string Base,
    [property: JsonPropertyName("quote")] string Quoted,
    Side Side,
    IdempotencyKey IdempotencyKey,
    Amount QuotedPrice,
    Amount QuotedBaseAmount,
    Amount QuotedQuoteAmount,
    [property: JsonConverter(typeof(MillisecondConverter))] DateTimeOffset QuoteTimestamp,
    string QuoteSignature)
{
    public static AcceptanceBody Of(Acceptance acceptance) => new(
        acceptance.Base,
        acceptance.Quoted,
        acceptance.Side,
        acceptance.IdempotencyKey,
        acceptance.QuotedPrice,
        acceptance.QuotedBaseAmount,
        acceptance.QuotedQuoteAmount,
        acceptance.QuoteTimestamp,
        acceptance.QuoteSignature);

    /// <summary>The acceptance; refused if header and body name it differently.</summary>
    public static Either<Fault, Acceptance> Join(string quoteId, IdempotencyKey key, AcceptanceBody body) => key == body.IdempotencyKey
        ? new Acceptance(
            quoteId,
            key,
            body.Base,
            body.Quoted,
            body.Side,
            body.QuotedPrice,
            body.QuotedBaseAmount,
            body.QuotedQuoteAmount,
            body.QuoteTimestamp,
            body.QuoteSignature)
        : new Fault("idempotency_key", $"must be the same as {MintarexHeaders.IdempotencyKey}");
}
