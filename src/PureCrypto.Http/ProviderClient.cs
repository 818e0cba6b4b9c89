using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Limits;
using PureCrypto.Signing;

namespace PureCrypto.Http;

/// <summary>Calls a provider's endpoints: prepare, wait for the rate limit, sign, send, read; and the whole of it again where that is safe.</summary>
/// <remarks>Thread safe; holds no state of its own but what its memory holds. Every decision is made by pure functions of the core.
/// Spec: spec/attempts.md, ATT-22 to ATT-27.</remarks>
public sealed partial class ProviderClient
{
    private readonly Func<Identity> _identity;
    private readonly Effects _effects;
    private readonly Limiter? _limiter;
    private readonly TimeSpan? _patience;
    private readonly RepeatPolicy _policy;

    /// <summary>A client that asks who it is once per attempt.</summary>
    /// <param name="provider">Whom to call.</param>
    /// <param name="identity">Gives who is calling; asked once per attempt, when it is signed, so a key can be rotated while calls are made. It must
    /// be thread safe, and must not wait. Whoever gave a secret disposes of it, once the attempts that used it have ended.</param>
    /// <param name="effects">How to reach the world.</param>
    /// <param name="limiter">What keeps the key within its quotas; none for a key that nobody limits. Clients of one key share one.</param>
    /// <param name="patience">The longest that a call waits for the limiter; none waits as long as it takes.</param>
    /// <param name="policy">How often and how long a call is repeated; <see cref="RepeatPolicy.Default"/> if not given.</param>
    /// <param name="memory">What is learnt from answers; a new one if not given. Clients of one key share one.</param>
    public ProviderClient(
        Provider provider,
        Func<Identity> identity,
        Effects effects,
        Limiter? limiter = null,
        TimeSpan? patience = null,
        RepeatPolicy? policy = null,
        ClientMemory? memory = null)
    {
        (Provider, _identity, _effects, _limiter, _patience) = (provider, identity, effects, limiter, patience);
        (_policy, Memory) = (policy ?? RepeatPolicy.Default, memory ?? new ClientMemory());
    }

    /// <summary>A client that shows one credential for as long as it lives.</summary>
    /// <param name="provider">Whom to call.</param>
    /// <param name="credential">What to show. The caller keeps it and disposes of its secrets when the client is done.</param>
    /// <param name="effects">How to reach the world.</param>
    /// <param name="limiter">What keeps the key within its quotas; none for a key that nobody limits. Clients of one key share one.</param>
    /// <param name="patience">The longest that a call waits for the limiter; none waits as long as it takes.</param>
    /// <param name="policy">How often and how long a call is repeated; <see cref="RepeatPolicy.Default"/> if not given.</param>
    /// <param name="memory">What is learnt from answers; a new one if not given. Clients of one key share one.</param>
    public ProviderClient(
        Provider provider,
        Credential credential,
        Effects effects,
        Limiter? limiter = null,
        TimeSpan? patience = null,
        RepeatPolicy? policy = null,
        ClientMemory? memory = null)
        : this(provider, Constantly(Identity.Of(credential)), effects, limiter, patience, policy, memory)
    {
    }

    /// <summary>Whom this client calls.</summary>
    public Provider Provider { get; }

    /// <summary>What this client has learnt from answers, and the place to unlock it.</summary>
    public ClientMemory Memory { get; }

    private DateTimeOffset Now => Memory.Clock.Read(new Moment(_effects.Ticks(), _effects.Now()));

    /// <summary>The same client, whose calls would rather fail at once with <see cref="CallError.Limited"/> than wait longer for the limiter.</summary>
    /// <example><c>await client.Within(TimeSpan.FromSeconds(2)).Call(endpoint, input)</c></example>
    public ProviderClient Within(TimeSpan longest) => new(Provider, _identity, _effects, _limiter, longest, _policy, Memory);

    /// <summary>The same client, whose calls are repeated by another policy.</summary>
    /// <example><c>await client.Repeating(RepeatPolicy.Once).Call(endpoint, input)</c></example>
    public ProviderClient Repeating(RepeatPolicy policy) => new(Provider, _identity, _effects, _limiter, _patience, policy, Memory);

    private static Func<Identity> Constantly(Identity who) => () => who;
}
