using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Limits;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Signing;

namespace PureCrypto.Http.Tests.Attempts;

/// <summary>The client does what the table and the policy say, and the whole sentence each time (ATT-22, ATT-23).</summary>
public sealed class CallsAreRepeated
{
    private static readonly CallError Lost = new CallError.Lost("hung up");
    private static readonly CallError NotSent = new CallError.NotSent("no route");

    private readonly Scripted _world = new();

    [Fact]
    public async Task Each_attempt_has_its_own_clock_reading_nonce_and_signature_and_the_same_idempotency_key()
    {
        _world.Then(Lost, Scripted.Refusal(503, "x"), Scripted.Trade);

        (await _world.Client().Call(MintarexEndpoints.AcceptQuote, Scripted.Acceptance)).OrThrow();

        string[] Values(string name) => [.. _world.Sent.Select(signed => signed.Headers.Single(name).IfNone("absent"))];
        Assert.Equal(["nonce-0", "nonce-1", "nonce-2"], Values(MintarexSigning.NonceHeader));
        Assert.Equal(3, Values(MintarexSigning.SignatureHeader).Distinct(StringComparer.Ordinal).Count());
        Assert.Single(Values(MintarexHeaders.IdempotencyKey).Distinct(StringComparer.Ordinal));
        Assert.Single(_world.Sent.Select(static signed => signed.Request.Body.Text).Distinct(StringComparer.Ordinal));
        Assert.All(_world.Sent, static signed => Assert.True(MintarexSigning.Scheme.Verifies(
            signed.Request, StampOf(signed), Scripted.Account.Secret, Signature.OfLowerHex(signed.Headers.Single(MintarexSigning.SignatureHeader).IfNone(""))
                .IfNone(static () => throw new InvalidOperationException("no signature")))));
    }

    [Fact]
    public async Task It_waits_between_attempts_as_the_policy_says()
    {
        _world.Then(Lost, Lost, Scripted.Refusal(429, "RATE_LIMIT_EXCEEDED", Header.Of("Retry-After", "7")), Scripted.Balances);

        (await _world.Client().Call(MintarexEndpoints.Balances, BalancesQuery.All)).OrThrow();

        Assert.Equal([TimeSpan.FromMilliseconds(125), TimeSpan.FromMilliseconds(250), TimeSpan.FromMilliseconds(7_500)], _world.Slept);
    }

    [Fact]
    public async Task After_the_last_attempt_the_error_is_the_last_ones()
    {
        _world.Then(Lost, Lost, Lost, NotSent);

        Assert.Equal(NotSent, await ErrorOf(_world.Client().Call(MintarexEndpoints.Balances, BalancesQuery.All)));
    }

    [Fact]
    public async Task What_may_never_be_repeated_is_not_repeated_in_doubt_and_without_money_it_is_just_lost()
    {
        _world.Then(Lost);
        var request = new QuoteRequest("BTC", "USD", Side.Buy, Amount.Parse("1").OrThrow(), AmountType.Base);

        Assert.Equal(Lost, await ErrorOf(_world.Client().Call(MintarexEndpoints.RequestQuote, request)));
        Assert.Single(_world.Sent);
    }

    [Fact]
    public async Task A_success_that_cannot_be_read_is_kept_and_never_repeated()
    {
        _world.Then(new Response(200, default, Body.OfText("<html>")), new Response(200, default, Body.OfText("<html>")));

        var reading = await ErrorOf(_world.Client().Call(MintarexEndpoints.Balances, BalancesQuery.All));
        var moving = await ErrorOf(_world.Client().Call(MintarexEndpoints.AcceptQuote, Scripted.Acceptance));

        Assert.Equal("<html>", Assert.IsType<CallError.Unreadable>(reading).Response.Body.Text);
        Assert.Equal("<html>", Assert.IsType<CallError.Unreadable>(Assert.IsType<CallError.Unsettled>(moving).Last).Response.Body.Text);
        Assert.Equal(2, _world.Sent.Count);
    }

    [Theory]
    [InlineData(401, "INVALID_SIGNATURE")]
    [InlineData(403, "INSUFFICIENT_SCOPE")]
    [InlineData(404, "NOT_FOUND")]
    [InlineData(422, "CONFLICT")]
    public async Task A_refusal_is_not_repeated(int status, string code)
    {
        _world.Then(Scripted.Refusal(status, code));

        Assert.IsType<CallError.Rejected>(await ErrorOf(_world.Client().Call(MintarexEndpoints.Balances, BalancesQuery.All)));
    }

    [Fact]
    public async Task A_call_that_moves_money_and_ends_in_doubt_says_how_it_is_settled_and_since_when()
    {
        var start = _world.Time.GetUtcNow();
        _world.Then(Lost, NotSent, NotSent, NotSent);

        var error = Assert.IsType<CallError.Unsettled>(await ErrorOf(_world.Client().Call(MintarexEndpoints.AcceptQuote, Scripted.Acceptance)));

        Assert.Equal(NotSent, error.Last);
        Assert.Equal(new Means.ByRepeat(TimeSpan.FromHours(12)), error.Means);
        Assert.Equal(new Doubt(start, _world.Time.GetUtcNow()), error.Doubt);
        Assert.True(error.Doubt.Last > start);
    }

    [Fact]
    public async Task A_call_that_moves_money_and_surely_never_left_is_not_in_doubt()
    {
        _world.Then(NotSent, NotSent, NotSent, NotSent);

        Assert.Equal(NotSent, await ErrorOf(_world.Client().Call(MintarexEndpoints.AcceptQuote, Scripted.Acceptance)));
    }

    [Fact]
    public async Task A_denial_ends_the_doubt()
    {
        _world.Then(Lost, Scripted.Refusal(410, "quote_expired_or_not_found"));

        Assert.IsType<CallError.Rejected>(await ErrorOf(_world.Client().Call(MintarexEndpoints.AcceptQuote, Scripted.Acceptance)));
    }

    [Fact]
    public async Task Settling_repeats_with_the_same_key_and_gives_the_first_answer()
    {
        _world.Then(Lost, Lost, Lost, Lost, Scripted.Refusal(503, "x"), Scripted.Trade);
        var client = _world.Client();
        var error = Assert.IsType<CallError.Unsettled>(await ErrorOf(client.Call(MintarexEndpoints.AcceptQuote, Scripted.Acceptance)));

        var settled = (await client.Settle(MintarexEndpoints.AcceptQuote, Scripted.Acceptance, error.Doubt)).OrThrow();

        Assert.Equal("tr_1", Assert.IsType<Settled<Trade>.Done>(settled).Answer.Value.TradeId);
        Assert.Single(_world.Sent.Select(static s => s.Headers.Single(MintarexHeaders.IdempotencyKey).IfNone("")).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Settling_too_late_asks_nothing()
    {
        var settled = (await _world.Client().Settle(
            MintarexEndpoints.AcceptQuote, Scripted.Acceptance, new Doubt(_world.Time.GetUtcNow().AddHours(-13), _world.Time.GetUtcNow()))).OrThrow();

        Assert.IsType<Settled<Trade>.Unsettleable>(settled);
        Assert.Empty(_world.Sent);
    }

    [Fact]
    public async Task What_moves_no_money_cannot_be_settled() => await Assert.ThrowsAsync<ArgumentException>(() => _world.Client().Settle(
        MintarexEndpoints.Balances, BalancesQuery.All, new Doubt(default, default)));

    /// <summary>ATT-25.</summary>
    [Fact]
    public async Task Only_the_callers_cancellation_throws_also_between_attempts()
    {
        using var cancel = new CancellationTokenSource();
        _world.Then(() =>
        {
            cancel.Cancel();
            return Lost;
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _world.Client().Call(MintarexEndpoints.Balances, BalancesQuery.All, cancel.Token));
        Assert.Single(_world.Sent);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task A_permit_comes_back_only_for_what_was_not_sent(bool isSent, int dated)
    {
        var limiter = Limiter.Open(MintarexTiers.Starter, _world.Time);
        _world.Then(isSent ? NotSent : Lost, Scripted.Balances);

        (await _world.Client(limiter).Call(MintarexEndpoints.Balances, BalancesQuery.All)).OrThrow();

        var window = Assert.IsType<Window.Sliding>(limiter.Budget.Of(MintarexBuckets.Read).Windows[0]);
        Assert.Equal((dated, 0), (window.Dates.Count, window.Held));
    }

    [Fact]
    public async Task A_repetition_does_not_wait_for_the_limiter_longer_than_the_policy_allows()
    {
        var limiter = Limiter.Open(MintarexTiers.Starter, _world.Time);
        for (int i = 0; i < 4; i++) _world.Then(Scripted.Trade);
        var client = _world.Client(limiter, RepeatPolicy.Of(4, TimeSpan.FromSeconds(20), TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero));
        for (int i = 0; i < 4; i++) (await client.Call(MintarexEndpoints.AcceptQuote, Scripted.Acceptance)).OrThrow();
        _world.Then(Lost);

        var error = Assert.IsType<CallError.Unsettled>(await ErrorOf(client.Call(MintarexEndpoints.AcceptQuote, Scripted.Acceptance)));

        Assert.IsType<CallError.Limited>(error.Last);
    }

    private static async Task<CallError> ErrorOf<T>(Task<Either<CallError, T>> call) where T : notnull =>
        (await call).TryGet(out _, out var error) ? throw new InvalidOperationException("It succeeded.") : error;

    private static Stamp StampOf(SignedRequest signed) => new(
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(signed.Headers.Single(MintarexSigning.TimestampHeader).IfNone("0"), System.Globalization.CultureInfo.InvariantCulture)),
        Nonce.Parse(signed.Headers.Single(MintarexSigning.NonceHeader).IfNone("none")).IfNone(static () => throw new InvalidOperationException("no nonce")));
}
