using PureCrypto.Calls;
using PureCrypto.Signing;

namespace PureCrypto.Http;

/// <summary>Signs every request that passes, each time it passes: for those who keep their own <see cref="HttpClient"/>.</summary>
/// <remarks>
/// What stands inside of a handler that repeats is signed anew each time, and what was signed before is replaced. It reads the whole
/// body and gives a request without content an empty one, because the platform repeats those by itself with the same nonce.
/// Whether repeating is safe, limits and settling stay with the caller. Spec: spec/attempts.md, ATT-27.
/// </remarks>
/// <param name="provider">Whose scheme signs.</param>
/// <param name="credential">The key.</param>
/// <param name="time">The wall clock; the system's if none is given.</param>
/// <param name="baseAddress">Where a gateway's path stands before the provider's own: the address with that path, which is then no part of what is
/// signed (CAL-26), and every request must be under it. If none is given, the whole path is signed.</param>
/// <exception cref="ArgumentException">The address is neither https nor on this machine, or has a query or a fragment.</exception>
public sealed class SigningHandler(Provider provider, Credential credential, TimeProvider? time = null, Uri? baseAddress = null) : DelegatingHandler
{
    private readonly string? _root = baseAddress is null ? null : Transport.Root(baseAddress);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The credential lacks something, or the request cannot be signed, or is not under the address.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Content ??= new ByteArrayContent([]);
        byte[] body = await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        foreach (var header in Signed(request, body))
        {
            request.Headers.Remove(header.Name);
            request.Headers.TryAddWithoutValidation(header.Name, header.OnTheWire());
        }

        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: a request that is sent without a task would leave unsigned.</exception>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Use SendAsync: requests are signed there.");

    private IEnumerable<Header> Signed(HttpRequestMessage message, byte[] body)
    {
        Access access = provider.Scheme.IsSome ? new Access.Signed(default) : new Access.Bearer(default);
        string target = Target(message.RequestUri ?? throw new InvalidOperationException("The request has no address."));
        var stamp = new Stamp((time ?? TimeProvider.System).GetUtcNow(), Nonce.Of(Guid.NewGuid()));
        var signed =
            from verb in Verbs.Parse(message.Method.Method).ToEither(static () => (CallError)new CallError.Refused(new[] { new Fault("method", "must be one that is signed") }.ToSeq()))
            from request in Request.Parse(verb, target, Body.OfBytes(body))
            from one in Prepare.Authorised(provider, access, request, credential, stamp)
            select one.Headers;
        return signed.IfLeft(static error => throw new InvalidOperationException(error.Describe()));
    }

    private string Target(Uri address)
    {
        if (_root is null) return address.PathAndQuery;
        string whole = address.GetLeftPart(UriPartial.Authority) + address.PathAndQuery;
        return whole.StartsWith(_root + "/", StringComparison.Ordinal)
            ? whole[_root.Length..]
            : throw new InvalidOperationException("The request is not under the base address.");
    }
}
