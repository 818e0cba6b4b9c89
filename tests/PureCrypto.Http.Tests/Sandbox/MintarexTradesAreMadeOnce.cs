using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Sandbox;

namespace PureCrypto.Http.Tests.Sandbox;

/// <summary>Accepting a quote over real HTTP, and the sandbox's ledger (MXT-1 to MXT-3).</summary>
public sealed class MintarexTradesAreMadeOnce : IAsyncLifetime
{
    private readonly FixedTime _time = new(new DateTimeOffset(2026, 4, 9, 14, 31, 48, 250, TimeSpan.Zero));
    private Sandboxed _sandbox = null!;

    public async Task InitializeAsync() => _sandbox = await Sandboxed.StartAsync(new SandboxOptions { Time = _time });

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    [Fact]
    public async Task An_acceptance_is_a_filled_trade_and_echoes_its_quote()
    {
        var acceptance = await AcceptanceAsync();

        var trade = (await AcceptAsync(acceptance)).OrThrow();

        Assert.True(trade.Status.Is(TradeStatus.Filled));
        Assert.Equal(("0.01388614", "1000.00", "72014.25000000"), ($"{trade.BaseAmount}", $"{trade.QuoteAmount}", $"{trade.Price}"));
        Assert.Equal(trade.TradeId, Assert.Single(_sandbox.Server.Movements).Id);
        var arrival = _sandbox.Server.Arrivals[^1].Request;
        Assert.Equal($"/v1/rfq/{acceptance.QuoteId}/accept", arrival.Target);
        Assert.Equal(acceptance.IdempotencyKey.Text, arrival.Headers.Single(MintarexHeaders.IdempotencyKey).IfNone(""));
        Assert.Equal(
            $$"""
            {"base":"BTC","quote":"USD","side":"buy","idempotency_key":"{{acceptance.IdempotencyKey}}","quoted_price":"72014.25000000","quoted_base_amount":"0.01388614","quoted_quote_amount":"1000.00","quote_timestamp":"2026-04-09T14:31:48.000Z","quote_signature":"{{acceptance.QuoteSignature}}"}
            """,
            arrival.Body.Text);
    }

    [Fact]
    public async Task The_same_acceptance_again_is_answered_again_and_done_once_also_after_the_quote()
    {
        var acceptance = await AcceptanceAsync();
        var first = (await AcceptAsync(acceptance)).OrThrow();

        _time.Now += TimeSpan.FromHours(24);
        var second = (await AcceptAsync(acceptance)).OrThrow();

        Assert.Equal(first, second);
        Assert.Single(_sandbox.Server.Movements);
    }

    [Fact]
    public async Task A_key_for_two_acceptances_is_refused()
    {
        var acceptance = await AcceptanceAsync();
        (await AcceptAsync(acceptance)).OrThrow();

        var error = ErrorOf(await AcceptAsync(acceptance with { QuotedPrice = Amount.Parse("1").OrThrow() }));

        Assert.Equal((422, new Refusal.Conflict()), (error.Status, error.Refusal));
    }

    [Fact]
    public async Task A_quote_is_accepted_once()
    {
        var acceptance = await AcceptanceAsync();
        (await AcceptAsync(acceptance)).OrThrow();

        var error = ErrorOf(await AcceptAsync(acceptance with { IdempotencyKey = NewKey() }));

        Assert.Equal((409, new Refusal.Conflict()), (error.Status, error.Refusal));
        Assert.Single(_sandbox.Server.Movements);
    }

    [Fact]
    public async Task A_quote_that_has_expired_or_never_was_is_gone()
    {
        var acceptance = await AcceptanceAsync();
        _time.Now += TimeSpan.FromSeconds(30);

        var late = ErrorOf(await AcceptAsync(acceptance));
        var invented = ErrorOf(await AcceptAsync(acceptance with { QuoteId = "550e8400-e29b-41d4-a716-446655440000" }));

        Assert.All([late, invented], static error => Assert.Equal((410, new Refusal.Expired()), (error.Status, error.Refusal)));
        Assert.Empty(_sandbox.Server.Movements);
    }

    [Fact]
    public async Task An_acceptance_that_does_not_echo_its_quote_is_refused()
    {
        var acceptance = await AcceptanceAsync();

        var error = ErrorOf(await AcceptAsync(acceptance with { Side = Side.Sell }));

        Assert.Equal(400, error.Status);
        Assert.Empty(_sandbox.Server.Movements);
    }

    [Fact]
    public async Task Header_and_body_must_name_the_same_key()
    {
        var acceptance = await AcceptanceAsync();
        var request = Prepare.From(MintarexEndpoints.AcceptQuote, acceptance).OrThrow();
        var other = request.Headers.Map(h => h.Is(MintarexHeaders.IdempotencyKey) ? Header.Of(h.Name, NewKey().Text) : h);
        var rebuilt = other.Fold(Request.Parse(request.Verb, request.Target, request.Body).OrThrow(), static (all, header) => all.With(header));

        var bound = Bind.To(MintarexEndpoints.AcceptQuote, rebuilt);

        Assert.False(bound.TryGet(out _, out var error));
        Assert.Equal("idempotency_key must be the same as MX-IDEMPOTENCY-KEY", $"{Assert.Single(Assert.IsType<CallError.Refused>(error).Faults)}");
    }

    private static IdempotencyKey NewKey() => IdempotencyKey.Of(Guid.NewGuid());

    private static ProviderError ErrorOf(Either<CallError, Trade> result) =>
        Assert.IsType<CallError.Rejected>(result.TryGet(out _, out var error) ? null : error).Error;

    private ProviderClient Client() =>
        _sandbox.Mintarex(_sandbox.Trader, _sandbox.Effects with { Now = _time.GetUtcNow });

    private async Task<Acceptance> AcceptanceAsync()
    {
        var quote = (await Client().Call(
            MintarexEndpoints.RequestQuote, new QuoteRequest("BTC", "USD", Side.Buy, Amount.Parse("1000.00").OrThrow(), AmountType.Quoted))).OrThrow().Value;
        return Acceptance.Of(quote, NewKey()).IfNone(static () => throw new InvalidOperationException("The quote has no life."));
    }

    private async Task<Either<CallError, Trade>> AcceptAsync(Acceptance acceptance) =>
        (await Client().Call(MintarexEndpoints.AcceptQuote, acceptance)).Map(static answer => answer.Value);
}
