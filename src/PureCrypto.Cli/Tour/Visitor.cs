using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Destinations;
using PureCrypto.Http;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Sandbox;
using PureCrypto.Signing;

namespace PureCrypto.Cli.Tour;

/// <summary>Calls endpoints and keeps what went over the wire.</summary>
internal sealed class Visitor
{
    private readonly Effects _effects;
    private readonly SandboxServer _sandbox;
    private readonly SandboxClock _clock;
    private readonly List<SignedRequest> _sent = [];

    /// <param name="sandbox">Whom to visit.</param>
    /// <param name="clock">The sandbox's clock, which the visitor's timestamps follow.</param>
    /// <param name="effects">How to reach it.</param>
    public Visitor(SandboxServer sandbox, SandboxClock clock, Effects effects)
    {
        (_sandbox, _clock) = (sandbox, clock);
        _effects = effects with
        {
            Send = (request, cancellation) =>
            {
                _sent.Add(request);
                return effects.Send(request, cancellation);
            },
        };
    }

    /// <summary>Who may call.</summary>
    public SandboxAccounts Accounts => _sandbox.Accounts;

    /// <summary>The raw body of the last proven answer.</summary>
    public string LastBody { get; private set; } = "";

    /// <summary>Sends an order what it waits for.</summary>
    public void Pay(DepositAddress deposit) => _sandbox.Deposit(deposit);

    /// <summary>Puts the clock of everybody forward.</summary>
    public void Wait(TimeSpan span) => _clock.Advance(span);

    /// <summary>A call that should succeed.</summary>
    public async Task<Step> Visit<TIn, TOut>(
        string title, Provider provider, Credential credential, Endpoint<TIn, TOut> endpoint, TIn input,
        Func<TOut, string> describe, Func<TOut, IReadOnlyList<Check>> check, CancellationToken cancellation)
        where TOut : notnull
    {
        var (request, result) = await Call(provider, credential, endpoint, input, cancellation).ConfigureAwait(false);
        return result.Match(
            Right: answer => Of(title, request, describe(answer.Value), check(answer.Value)),
            Left: error => Of(title, request, error.Describe(), [new Check("the call succeeds", false)]));
    }

    /// <summary>A call whose answer should be proven genuine. Shows the text that the provider signed.</summary>
    public async Task<Step> Proven<TIn, TOut>(
        string title, Provider provider, Credential credential, ProvenEndpoint<TIn, TOut> endpoint, TIn input,
        Func<Verified<TOut>, string> describe, Func<Verified<TOut>, IReadOnlyList<Check>> check, CancellationToken cancellation)
        where TOut : notnull
    {
        var result = await new ProviderClient(provider, credential, _effects).Call(endpoint, input, cancellation).ConfigureAwait(false);
        return result.Match(
            Right: answer =>
            {
                LastBody = answer.Raw.Text;
                var step = Of(title, _sent[^1], describe(answer.Value), check(answer.Value));
                string canonical = BtcMixCanonical.Of(answer.Raw.Bytes.Span, BtcMixRecipe.Documented).IfLeft("");
                return step with { Canonical = canonical };
            },
            Left: error => Of(title, null, error.Describe(), [new Check("the call succeeds", false)]));
    }

    /// <summary>A call that should be refused in a certain way.</summary>
    public async Task<Step> Refused<TIn, TOut>(
        string title, Provider provider, Credential credential, Endpoint<TIn, TOut> endpoint, TIn input,
        string what, Func<CallError, bool> expected, CancellationToken cancellation)
    {
        var (request, result) = await Call(provider, credential, endpoint, input, cancellation).ConfigureAwait(false);
        return result.Match(
            Right: _ => Of(title, request, "It succeeded.", [new Check(what, false)]),
            Left: error => Of(title, request, error.Describe(), [new Check(what, expected(error))]));
    }

    /// <summary>The first signed request a second time, as an eavesdropper could send it.</summary>
    public async Task<Step> Replayed(string title, CancellationToken cancellation)
    {
        var old = _sent.First(static r => r.Signature.IsSome);
        var response = await _effects.Send(old, cancellation).ConfigureAwait(false);
        var refusal = response.Map(MintarexProvider.Value.Errors.Read);
        return Of(
            title,
            old,
            refusal.Match(Right: static e => e.Describe(), Left: static e => e.Describe()),
            [new Check("the provider refuses with NONCE_REPLAY", refusal.Exists(static e => e.Code == "NONCE_REPLAY"))]);
    }

    private async Task<(SignedRequest? Request, Either<CallError, Answer<TOut>> Result)> Call<TIn, TOut>(
        Provider provider, Credential credential, Endpoint<TIn, TOut> endpoint, TIn input, CancellationToken cancellation)
    {
        int before = _sent.Count;
        var result = await new ProviderClient(provider, credential, _effects).Call(endpoint, input, cancellation).ConfigureAwait(false);
        return (_sent.Skip(before).SingleOrDefault(), result);
    }

    private Step Of(string title, SignedRequest? request, string answer, IReadOnlyList<Check> checks) => new(
        title,
        request?.ToString(),
        request is null ? null : OrNull(request.Canonical.Map(static c => c.Text)),
        request is null ? null : OrNull(request.Signature.Map(static s => s.ToLowerHex())),
        answer,
        request is null ? checks : [Arrived(request.Request), .. checks]);

    private Check Arrived(Request request)
    {
        var arrival = _sandbox.Arrivals[^1].Request;
        return new Check(
            "target and body arrived byte for byte as they were sent",
            string.Equals(arrival.Target, request.Target, StringComparison.Ordinal) && arrival.Body.Equals(request.Body));
    }

    private static string? OrNull(Option<string> text) => text.IsSome ? text.IfNone("") : null;
}
