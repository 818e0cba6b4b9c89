using System.Globalization;
using System.Net.Http.Headers;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Signing;

namespace PureCrypto.Http;

/// <summary>The effects of a real client: HTTP, the platform's clock and random nonces.</summary>
public static class HttpEffects
{
    /// <summary>Effects that send through the client that <paramref name="http"/> gives for each request.</summary>
    /// <param name="baseAddress">Scheme and host to send to, such as <c>https://institutional.mintarex.com</c>; a path is not kept,
    /// because targets start at the root.</param>
    /// <param name="http">Asked once for each request, so that a factory can rotate its handlers.</param>
    /// <param name="time">The wall clock; the system's if none is given.</param>
    public static Effects Of(Uri baseAddress, Func<HttpClient> http, TimeProvider? time = null) => new(
        (request, cancellation) => Send(http(), baseAddress, request, cancellation),
        (time ?? TimeProvider.System).GetUtcNow,
        static () => Nonce.Of(Guid.NewGuid()));

    private static async Task<Either<CallError, Response>> Send(
        HttpClient http, Uri baseAddress, SignedRequest request, CancellationToken cancellation)
    {
        try
        {
            using var message = Wire.Message(baseAddress, request);
            using var received = await http.SendAsync(message, HttpCompletionOption.ResponseContentRead, cancellation).ConfigureAwait(false);
            byte[] body = await received.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
            return new Response((int)received.StatusCode, Wire.Headers(received), Body.OfBytes(body));
        }
        catch (HttpRequestException e)
        {
            return Fate(e);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new CallError.Lost("The client's timeout passed without an answer.");
        }
    }

    private static CallError Fate(HttpRequestException e) => e.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError or HttpRequestError.VersionNegotiationError => new CallError.NotSent(e.Message),
        _ => new CallError.Lost(e.Message),
    };
}
