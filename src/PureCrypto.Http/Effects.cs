using System.Security.Cryptography;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Signing;

namespace PureCrypto.Http;

/// <summary>Everything a client does to the world, as functions. Tests pass lambdas; <see cref="HttpEffects"/> passes the platform.</summary>
/// <param name="Send">Sends exactly the bytes it is given, once. The world's failures come back as values; only the caller's
/// cancellation throws.</param>
/// <param name="Now">Reads the wall clock, once for each attempt.</param>
/// <param name="Nonce">Gives a nonce that was never given before, once for each attempt.</param>
public sealed record Effects(
    Func<SignedRequest, CancellationToken, Task<Either<CallError, Response>>> Send,
    Func<DateTimeOffset> Now,
    Func<Nonce> Nonce)
{
    /// <summary>Reads the monotonic clock, in ticks of 100 ns from any origin.</summary>
    public Func<long> Ticks { get; init; } = static () => TimeProvider.System.GetElapsedTime(0).Ticks;

    /// <summary>Waits so long, or until the caller cancels, which throws.</summary>
    public Func<TimeSpan, CancellationToken, Task> Sleep { get; init; } = static (span, cancellation) => Task.Delay(span, cancellation);

    /// <summary>Gives any number, each as likely as the others: how much of a delay is waited.</summary>
    public Func<uint> Jitter { get; init; } = static () => (uint)RandomNumberGenerator.GetInt32(int.MaxValue) << 1;
}
