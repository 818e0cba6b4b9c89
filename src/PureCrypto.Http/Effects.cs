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
    Func<Nonce> Nonce);
