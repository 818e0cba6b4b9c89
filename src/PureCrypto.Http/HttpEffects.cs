using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Signing;

namespace PureCrypto.Http;

/// <summary>The effects of a real client: HTTP, the platform's clocks, timers and randomness.</summary>
public static class HttpEffects
{
    /// <summary>Effects that send through a client of their own, over <see cref="Transport.Handler"/>.</summary>
    /// <param name="baseAddress">Where to send to, as below.</param>
    /// <param name="time">The clocks and timers; the system's if none are given.</param>
    /// <param name="options">Timeouts, size and lifetime of connections; the usual ones if not given.</param>
    /// <remarks>For one address and as long as the process lives: nothing disposes of the client, whose idle connections close by
    /// themselves. Who makes effects again and again shares one client among them.</remarks>
    /// <exception cref="ArgumentException">The address is refused, as below.</exception>
    public static Effects Of(Uri baseAddress, TimeProvider? time = null, TransportOptions? options = null)
    {
        var http = new HttpClient(Transport.Handler(options)) { Timeout = Timeout.InfiniteTimeSpan };
        return Of(baseAddress, () => http, time, options);
    }

    /// <summary>Effects that send through the client that <paramref name="http"/> gives for each request.</summary>
    /// <param name="baseAddress">Where to send to, such as <c>https://institutional.mintarex.com</c>. A path, as of a gateway, stands before every
    /// target, and is no part of what is signed (CAL-25, CAL-26).</param>
    /// <param name="http">Asked once for each request, so that a factory can rotate its handlers. Best over <see cref="Transport.Handler"/>.</param>
    /// <param name="time">The clocks and timers; the system's if none are given.</param>
    /// <param name="options">Timeout and size; the usual ones if not given.</param>
    /// <exception cref="ArgumentException">The address is neither https nor on this machine, or has a query or a fragment.</exception>
    public static Effects Of(Uri baseAddress, Func<HttpClient> http, TimeProvider? time = null, TransportOptions? options = null)
    {
        string root = Transport.Root(baseAddress);
        var (clock, chosen) = (time ?? TimeProvider.System, options ?? new TransportOptions());
        long origin = clock.GetTimestamp();
        return new Effects(
            (request, cancellation) => Send(http(), root, request, clock, chosen, cancellation),
            clock.GetUtcNow,
            static () => Nonce.Of(Guid.NewGuid()))
        {
            Ticks = () => clock.GetElapsedTime(origin).Ticks,
            Sleep = (span, cancellation) => Task.Delay(span, clock, cancellation),
        };
    }

    private static async Task<Either<CallError, Response>> Send(
        HttpClient http, string root, SignedRequest request, TimeProvider time, TransportOptions options, CancellationToken cancellation)
    {
        using var deadline = new CancellationTokenSource(options.Timeout, time);
        using var linked = cancellation.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation) : null;
        var either = linked?.Token ?? deadline.Token;
        using var message = Wire.Message(root, request);
        try
        {
            var asked = message.RequestUri;
            using var received = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either).ConfigureAwait(false);

            // A client whose own handler follows redirections changes the address of the message.
            return message.RequestUri == asked
                ? await Reception.Read(received, options.MaxResponse, either, cancellation).ConfigureAwait(false)
                : new CallError.Lost("A redirection was followed, and another address answered.");
        }
        catch (HttpRequestException e)
        {
            return Fate(e, message);
        }
        catch (IOException e)
        {
            return new CallError.Lost(e.Message);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return message.IsUnsent ? new CallError.NotSent("The time for a connection is over.") : new CallError.Lost("The time for an answer is over.");
        }
    }

    // A handler of the caller's that sends twice can fail to connect after the message has left.
    private static CallError Fate(HttpRequestException e, OutgoingMessage message) => e.HttpRequestError switch
    {
        _ when message.IsWritten => new CallError.Lost(e.Message),
        _ when message.IsUnsent => new CallError.NotSent(e.Message),
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError or HttpRequestError.VersionNegotiationError => new CallError.NotSent(e.Message),
        _ => new CallError.Lost(e.Message),
    };
}
