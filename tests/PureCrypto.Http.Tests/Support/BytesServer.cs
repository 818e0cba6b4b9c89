using System.Net.Sockets;

namespace PureCrypto.Http.Tests.Support;

/// <summary>A server that answers every request head with the same bytes, and counts its connections and the heads.</summary>
internal sealed class BytesServer : IAsyncDisposable
{
    private readonly byte[] _answer;
    private readonly bool _hangsUp;
    private readonly Loopback _loopback;
    private int _arrivals;

    /// <param name="answer">What is answered.</param>
    /// <param name="hangsUp">Whether the connection ends after it, in order.</param>
    public BytesServer(byte[] answer, bool hangsUp = false)
    {
        (_answer, _hangsUp) = (answer, hangsUp);
        _loopback = new Loopback(ServeAsync);
    }

    public Uri Address => _loopback.Address;

    public int Connections => _loopback.Connections;

    public int Arrivals => Volatile.Read(ref _arrivals);

    public ValueTask DisposeAsync() => _loopback.DisposeAsync();

    private async Task ServeAsync(TcpClient client, CancellationToken stop)
    {
        var stream = client.GetStream();
        byte[] last = new byte[4];
        byte[] one = new byte[1];
        while (await stream.ReadAsync(one, stop) == 1)
        {
            (last[0], last[1], last[2], last[3]) = (last[1], last[2], last[3], one[0]);
            if (!last.AsSpan().SequenceEqual("\r\n\r\n"u8)) continue;
            Interlocked.Increment(ref _arrivals);
            await stream.WriteAsync(_answer, stop);
            if (_hangsUp) client.Client.Shutdown(SocketShutdown.Send);
        }
    }
}
