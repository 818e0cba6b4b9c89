using LanguageExt;
using Microsoft.Extensions.DependencyInjection;
using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Limits;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Sandbox;
using PureCrypto.Signing;

namespace PureCrypto.Http.Tests.Limits;

/// <summary>LIM-6, LIM-9, LIM-43: what becomes of a call's permit, by what became of the call.</summary>
public sealed class PermitsEndWithTheirCalls
{
    private readonly ManualTime _time = new(new DateTimeOffset(2026, 4, 9, 12, 0, 0, TimeSpan.Zero));
    private readonly Limiter _limiter;

    public PermitsEndWithTheirCalls() => _limiter = Limiter.Open(MintarexTiers.Starter, _time);

    [Fact]
    public async Task An_answer_dates_it()
    {
        await Call(static () => new Response(500, default, Body.Empty));
        AssertUsed(dated: 1);
    }

    [Fact]
    public async Task A_call_that_is_lost_may_have_been_counted()
    {
        await Call(static () => new CallError.Lost("timeout"));
        AssertUsed(dated: 1);
    }

    [Fact]
    public async Task A_call_that_was_not_sent_gives_it_back()
    {
        await Call(static () => new CallError.NotSent("no route"));
        AssertUsed(dated: 0);
    }

    [Fact]
    public async Task A_caller_who_cancels_does_not_get_it_back()
    {
        await Assert.ThrowsAsync<OperationCanceledException>(() => Call(static () => throw new OperationCanceledException()));
        AssertUsed(dated: 1);
    }

    [Fact]
    public async Task Input_that_breaks_rules_asks_for_none()
    {
        var result = await Client(static () => new Response(200, default, Body.Empty)).Call(
            MintarexEndpoints.RequestQuote, new QuoteRequest("btc", "U", Side.Sell, Amount.Zero, AmountType.Base));

        Assert.IsType<CallError.Refused>(result.TryGet(out _, out var error) ? null : error);
        Assert.Empty(((Window.Sliding)_limiter.Budget.Of(MintarexBuckets.Quote).Windows[0]).Dates);
    }

    [Fact]
    public async Task A_credential_that_lacks_something_gives_it_back()
    {
        var client = new ProviderClient(MintarexProvider.Value, Credential.Nobody, Effects(static () => new Response(200, default, Body.Empty)), _limiter);

        Assert.True((await client.Call(MintarexEndpoints.Balances, BalancesQuery.All)).IsLeft);
        AssertUsed(dated: 0);
    }

    [Fact]
    public async Task A_client_of_little_patience_fails_at_once_and_says_by_how_much()
    {
        for (int i = 0; i < 60; i++) await Call(static () => new Response(500, default, Body.Empty));

        var result = await Client(static () => throw new InvalidOperationException("Nothing is sent.")).Within(TimeSpan.FromSeconds(59))
            .Call(MintarexEndpoints.Balances, BalancesQuery.All);

        Assert.False(result.TryGet(out _, out var error));
        Assert.Equal(TimeSpan.FromMinutes(1), Assert.IsType<CallError.Limited>(error).Wait);
        Assert.Equal("Not sent: the provider's rate limit asks for a wait of 00:01:00, longer than the caller allows.", error.Describe());
    }

    [Fact]
    public async Task A_call_is_signed_when_it_goes_and_not_when_it_queues()
    {
        for (int i = 0; i < 60; i++) await Call(static () => new Response(500, default, Body.Empty));
        Stamp? stamped = null;
        var waiting = Client(() => new Response(500, default, Body.Empty), signed => stamped = StampOf(signed)).Call(MintarexEndpoints.Balances, BalancesQuery.All);

        _time.Advance(TimeSpan.FromMinutes(1));
        await waiting;

        Assert.Equal(_time.GetUtcNow(), stamped?.At);
    }

    [Fact]
    public void Registered_clients_share_the_limiter_of_their_tier()
    {
        using var secret = Secret.OfText("s");
        var services = new ServiceCollection();
        services.AddPureCrypto(MintarexProvider.Value, _ => Credential.Signing("mx_test_0", secret), tier: MintarexTiers.Professional);
        services.AddPureCrypto(BtcMixProvider.Value, static _ => Credential.Nobody);
        using var container = services.BuildServiceProvider();

        Assert.Equal(120, container.GetRequiredKeyedService<Limiter>("mintarex").Budget.Of(MintarexBuckets.Read).Windows[0].Quota.Permits);
        Assert.Null(container.GetKeyedService<Limiter>("btcmix"));
        Assert.NotNull(container.GetRequiredKeyedService<ProviderClient>("btcmix"));
    }

    private static Stamp StampOf(SignedRequest signed) => new(
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(signed.Headers.Single(MintarexSigning.TimestampHeader).IfNone("0"), System.Globalization.CultureInfo.InvariantCulture)),
        Nonce.Of(Guid.Empty));

    private Task<Either<CallError, Answer<Balances>>> Call(Func<Either<CallError, Response>> answer) =>
        Client(answer).Call(MintarexEndpoints.Balances, BalancesQuery.All);

    private ProviderClient Client(Func<Either<CallError, Response>> answer, Action<SignedRequest>? see = null) =>
        new(MintarexProvider.Value, SandboxAccounts.Published.Mintarex[0].Credential, Effects(answer, see), _limiter, policy: RepeatPolicy.Once);

    private Effects Effects(Func<Either<CallError, Response>> answer, Action<SignedRequest>? see = null) => new(
        (signed, _) =>
        {
            see?.Invoke(signed);
            return Task.FromResult(answer());
        },
        _time.GetUtcNow,
        static () => Nonce.Of(Guid.NewGuid()));

    private void AssertUsed(int dated)
    {
        var window = Assert.IsType<Window.Sliding>(_limiter.Budget.Of(MintarexBuckets.Read).Windows[0]);
        Assert.Equal((dated, 0), (window.Dates.Count, window.Held));
    }
}
