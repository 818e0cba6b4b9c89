using System.Net;
using System.Net.Sockets;

namespace PureCrypto.Http.Tests.Support;

/// <summary>A place where somebody listens and has no room for another connection: connecting there goes on until its time is over.</summary>
internal sealed class FullListener : IDisposable
{
    private const int MostConnections = 64;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<Socket> _waiting = [];

    private FullListener() => _listener.Start(1);

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public static async Task<FullListener> StartAsync()
    {
        var full = new FullListener();
        while (full._waiting.Count < MostConnections)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            full._waiting.Add(socket);
            using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
            try
            {
                await socket.ConnectAsync(full._listener.LocalEndpoint, patience.Token);
            }
            catch (OperationCanceledException)
            {
                return full;
            }
        }

        full.Dispose();
        throw new InvalidOperationException("There is always room for another connection on this platform.");
    }

    public void Dispose()
    {
        foreach (var socket in _waiting) socket.Dispose();
        _listener.Dispose();
    }
}
