using System.Net.Sockets;
using System.Text;

namespace PureCrypto.Http;

/// <summary>A message that remembers whether any of it can have left, as far as <see cref="Transport.Handler"/> sends it. Spec: spec/calls.md, CAL-28.</summary>
/// <remarks>The platform has no exception for a time that was over before there was a connection. What is known here is: a connection was begun
/// for this message, and its first header was not written yet. Everything else is doubt.</remarks>
internal sealed class OutgoingMessage(HttpMethod verb, Uri address) : HttpRequestMessage(verb, address)
{
    private volatile bool _isAwaited;
    private volatile bool _isWritten;

    /// <summary>Whether it was written, at least in part, to a connection: it may have arrived.</summary>
    public bool IsWritten => _isWritten;

    /// <summary>Whether it surely was not sent: a connection was begun for it, and it was written to none.</summary>
    public bool IsUnsent => _isAwaited && !_isWritten;

    /// <summary>Connects as the platform does, and notes for whom.</summary>
    public static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        if (context.InitialRequestMessage is OutgoingMessage message) message._isAwaited = true;
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Asked by the platform for each header when it writes it to a connection, pooled or new: leaves the encoding to the platform,
    /// and notes that the message is on its way.</summary>
    public static Encoding? Write(string header, HttpRequestMessage message)
    {
        if (message is OutgoingMessage outgoing) outgoing._isWritten = true;
        return null;
    }
}
