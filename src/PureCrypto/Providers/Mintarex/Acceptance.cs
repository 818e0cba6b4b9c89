using System.Linq;
using LanguageExt;
using PureCrypto.Attempts;

namespace PureCrypto.Providers.Mintarex;

/// <summary>Takes the price of a quote, which makes it a trade. It echoes the quote, so that both sides mean the same.</summary>
/// <param name="QuoteId">The quote's name.</param>
/// <param name="IdempotencyKey">Names this acceptance across its attempts; a version 4 UUID. It goes into the header and into the body (MX3).</param>
/// <param name="Base">As in the quote.</param>
/// <param name="Quoted">As in the quote.</param>
/// <param name="Side">As in the quote.</param>
/// <param name="QuotedPrice">As in the quote, digit by digit.</param>
/// <param name="QuotedBaseAmount">As in the quote, digit by digit.</param>
/// <param name="QuotedQuoteAmount">As in the quote, digit by digit.</param>
/// <param name="QuoteTimestamp">When the quote was made, in whole milliseconds (MX1).</param>
/// <param name="QuoteSignature">The quote's own mark.</param>
public sealed record Acceptance(
    string QuoteId,
    IdempotencyKey IdempotencyKey,
    string Base,
    string Quoted,
    Side Side,
    Amount QuotedPrice,
    Amount QuotedBaseAmount,
    Amount QuotedQuoteAmount,
    DateTimeOffset QuoteTimestamp,
    string QuoteSignature)
{
    /// <summary>The acceptance of a quote; none if the quote's own times lead out of the calendar.</summary>
    /// <param name="quote">What to accept.</param>
    /// <param name="key">Made once for this acceptance, and kept for as long as it is not known what became of it.</param>
    public static Option<Acceptance> Of(Quote quote, IdempotencyKey key) => QuoteLife.Of(quote.ExpiresAt, quote.ExpiresInMs).Map(life => new Acceptance(
        quote.QuoteId,
        key,
        quote.Base,
        quote.Quoted,
        quote.Side,
        quote.Price,
        quote.BaseAmount,
        quote.QuoteAmount,
        life.QuotedAt.AddTicks(-(life.QuotedAt.Ticks % TimeSpan.TicksPerMillisecond)),
        quote.Signature));
}
