using System.Net;

namespace PureCrypto.Http;

/// <summary>The platform's handler, told not to act by itself.</summary>
public static class Transport
{
    /// <summary>A handler that follows no redirection, keeps no cookie, answers no challenge, decompresses, lets no connection grow old, and
    /// knows what it has not sent.</summary>
    /// <remarks>Spec: spec/calls.md, CAL-12 to CAL-17 and CAL-28.</remarks>
    public static SocketsHttpHandler Handler(TransportOptions? options = null)
    {
        var chosen = options ?? new TransportOptions();
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PreAuthenticate = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = chosen.ConnectionLifetime,
            ConnectTimeout = chosen.ConnectTimeout,
            ConnectCallback = OutgoingMessage.Connect,
            RequestHeaderEncodingSelector = OutgoingMessage.Write,
        };
    }

    /// <summary>What stands before every target: scheme, host and path, if what is sent there is secret on its way: https, or this machine.</summary>
    /// <exception cref="ArgumentException">It is neither, or has a query or a fragment, which nothing can come after.</exception>
    internal static string Root(Uri address)
    {
        if (!address.IsAbsoluteUri || !(Speaks(address, Uri.UriSchemeHttps) || (Speaks(address, Uri.UriSchemeHttp) && address.IsLoopback)))
        {
            throw new ArgumentException("The address must be https, or http on this machine.", nameof(address));
        }

        return address.OriginalString.AsSpan().ContainsAny('?', '#')
            ? throw new ArgumentException("The address must have no query and no fragment: paths are put behind it.", nameof(address))
            : address.GetLeftPart(UriPartial.Path).TrimEnd('/');
    }

    private static bool Speaks(Uri address, string scheme) => string.Equals(address.Scheme, scheme, StringComparison.Ordinal);
}
