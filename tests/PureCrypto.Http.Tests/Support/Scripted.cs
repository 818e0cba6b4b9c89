using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Sandbox;
using PureCrypto.Signing;

namespace PureCrypto.Http.Tests.Support;

/// <summary>A world in which each sending has the outcome that the test wrote down, and time passes only by sleeping.</summary>
internal sealed class Scripted
{
    private readonly Queue<Func<Either<CallError, Response>>> _outcomes = new();
    private readonly ManualTime _time = new(new DateTimeOffset(2026, 4, 9, 12, 0, 0, TimeSpan.Zero));
    private readonly List<SignedRequest> _sent = [];
    private readonly List<TimeSpan> _slept = [];
    private int _nonces;

    public IReadOnlyList<SignedRequest> Sent => _sent;

    public IReadOnlyList<TimeSpan> Slept => _slept;

    public ManualTime Time => _time;

    public static MintarexAccount Account => SandboxAccounts.Published.Mintarex[0];

    /// <summary>An acceptance of a made-up quote.</summary>
    public static Acceptance Acceptance { get; } = new(
        "550e8400-e29b-41d4-a716-446655440000", IdempotencyKey.Of(Guid.Parse("550e8400-e29b-41d4-a716-446655440001")), "BTC", "USD", Side.Buy,
        Amount.Parse("72014.25").OrThrow(), Amount.Parse("0.01").OrThrow(), Amount.Parse("720.14").OrThrow(), DateTimeOffset.UnixEpoch, "mark");

    public static Response Trade { get; } = Write.From(MintarexEndpoints.AcceptQuote, new Trade(
        "tr_1", MintarexMachines.Trade.Write(TradeStatus.Filled), "BTC", "USD", Side.Buy, Acceptance.QuotedPrice, Acceptance.QuotedBaseAmount,
        Acceptance.QuotedQuoteAmount));

    public static Response Balances { get; } = Write.From(MintarexEndpoints.Balances, new Balances(default, DateTimeOffset.UnixEpoch));

    public Scripted Then(params Either<CallError, Response>[] outcomes)
    {
        foreach (var outcome in outcomes) _outcomes.Enqueue(() => outcome);
        return this;
    }

    public Scripted Then(Func<Either<CallError, Response>> outcome)
    {
        _outcomes.Enqueue(outcome);
        return this;
    }

    public static Response Refusal(int status, string code, params Header[] headers)
    {
        var written = Write.From(MintarexProvider.Value, new ProviderError(status, code, "", Body.Empty));
        return written with { Headers = written.Headers + headers.ToSeq() };
    }

    public Effects Effects => new(
        (signed, _) =>
        {
            _sent.Add(signed);
            return Task.FromResult(_outcomes.Dequeue()());
        },
        _time.GetUtcNow,
        () => Nonce.Parse($"nonce-{_nonces++}").IfNone(static () => throw new InvalidOperationException("no nonce")))
    {
        Ticks = _time.GetTimestamp,
        Sleep = (span, cancellation) =>
        {
            cancellation.ThrowIfCancellationRequested();
            _slept.Add(span);
            _time.Advance(span);
            return Task.CompletedTask;
        },
        Jitter = static () => 1u << 31,
    };

    public ProviderClient Client(Limiter? limiter = null, RepeatPolicy? policy = null, ClientMemory? memory = null) =>
        new(MintarexProvider.Value, Account.Credential, Effects, limiter, policy: policy, memory: memory);
}
