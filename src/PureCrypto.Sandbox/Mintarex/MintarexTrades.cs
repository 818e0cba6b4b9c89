using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Providers.Mintarex;

namespace PureCrypto.Sandbox.Mintarex;

/// <summary>Quotes that one key was given, and the trades that it made of them: each quote once, each idempotency key once.</summary>
/// <remarks>The same key with the same acceptance is answered as the first time for 24 hours, also after the quote has expired; with
/// another acceptance it is refused with 422. Only successes are remembered, <em>assumed</em>. Spec: spec/providers/mintarex.md, MXT-1 to MXT-3.</remarks>
internal sealed class MintarexTrades(TimeProvider time, Ledger ledger)
{
    private static readonly TimeSpan KeyLife = TimeSpan.FromHours(24);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Quote> _open = new(StringComparer.Ordinal);
    private readonly System.Collections.Generic.HashSet<string> _consumed = new(StringComparer.Ordinal);
    private readonly Dictionary<IdempotencyKey, (Acceptance Acceptance, Trade Trade, DateTimeOffset At)> _done = [];

    public Quote Remember(Quote quote)
    {
        lock (_lock) _open[quote.QuoteId] = quote;
        return quote;
    }

    public Either<ProviderError, Trade> Accept(Acceptance acceptance)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_done.TryGetValue(acceptance.IdempotencyKey, out var first) && now - first.At <= KeyLife)
            {
                return first.Acceptance == acceptance ? first.Trade : MintarexRefusals.KeyReused;
            }

            if (_consumed.Contains(acceptance.QuoteId)) return MintarexRefusals.Consumed;
            if (!_open.TryGetValue(acceptance.QuoteId, out var quote) || now >= quote.ExpiresAt) return MintarexRefusals.QuoteGone;
            return Acceptance.Of(quote, acceptance.IdempotencyKey).Exists(echo => echo == acceptance)
                ? Fill(acceptance, now)
                : MintarexRefusals.NotTheQuote;
        }
    }

    private Trade Fill(Acceptance acceptance, DateTimeOffset now)
    {
        var trade = new Trade(
            $"tr_{Guid.NewGuid():N}",
            MintarexMachines.Trade.Write(TradeStatus.Filled),
            acceptance.Base,
            acceptance.Quoted,
            acceptance.Side,
            acceptance.QuotedPrice,
            acceptance.QuotedBaseAmount,
            acceptance.QuotedQuoteAmount,
            now);
        _open.Remove(acceptance.QuoteId);
        _consumed.Add(acceptance.QuoteId);
        _done[acceptance.IdempotencyKey] = (acceptance, trade, now);
        ledger.Enter(MintarexProvider.Value, MintarexEndpoints.AcceptQuote, trade.TradeId);
        return trade;
    }
}
