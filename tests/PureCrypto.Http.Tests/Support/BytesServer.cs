using System.Net;
using System.Net.Sockets;

namespace PureCrypto.Http.Tests.Support;

/// <summary>A server that answers every request head with the same bytes, and counts its connections and the heads.</summary>
internal sealed class BytesServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly byte[] _answer;
    private readonly bool _hangsUp;
    private readonly Task _loop;
    private int _connections;
    private int _arrivals;

    /// <param name="answer">What is answered.</param>
    /// <param name="hangsUp">Whether the connection ends after it, in order.</param>
    public BytesServer(byte[] answer, bool hangsUp = false)
    {
        (_answer, _hangsUp) = (answer, hangsUp);
        _listener.Start();
        _loop = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public int Connections => Volatile.Read(ref _connections);

    public int Arrivals => Volatile.Read(ref _arrivals);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var served = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                served.Add(ServeAsync(client));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(served);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                byte[] last = new byte[4];
                byte[] one = new byte[1];
                while (await stream.ReadAsync(one, _stop.Token) == 1)
                {
                    (last[0], last[1], last[2], last[3]) = (last[1], last[2], last[3], one[0]);
                    if (!last.AsSpan().SequenceEqual("\r\n\r\n"u8)) continue;
                    Interlocked.Increment(ref _arrivals);
                    await stream.WriteAsync(_answer, _stop.Token);
                    if (_hangsUp) client.Client.Shutdown(SocketShutdown.Send);
                }
            }
            catch (Exception e) when (e is OperationCanceledException or IOException)
            {
                // The test is over, or the client hung up.
            }
        }
    }
}
