using System.Net;
using System.Net.Sockets;

namespace PureCrypto.Http.Tests.Support;

/// <summary>A server that answers every request without content with the same bytes, and counts its connections.</summary>
internal sealed class BytesServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly byte[] _answer;
    private readonly Task _loop;
    private int _connections;

    public BytesServer(byte[] answer)
    {
        _answer = answer;
        _listener.Start();
        _loop = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public int Connections => Volatile.Read(ref _connections);

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
                    if (last.AsSpan().SequenceEqual("\r\n\r\n"u8)) await stream.WriteAsync(_answer, _stop.Token);
                }
            }
            catch (Exception e) when (e is OperationCanceledException or IOException)
            {
                // The test is over, or the client hung up.
            }
        }
    }
}
