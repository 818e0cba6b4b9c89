using System.Net.Sockets;

namespace PureCrypto.Http.Tests.Support;

/// <summary>A server that answers every request without content with the same bytes, and counts its connections.</summary>
internal sealed class BytesServer : IAsyncDisposable
{
    private readonly byte[] _answer;
    private readonly Loopback _loopback;

    public BytesServer(byte[] answer)
    {
        _answer = answer;
        _loopback = new Loopback(ServeAsync);
    }

    public Uri Address => _loopback.Address;

    public int Connections => _loopback.Connections;

    public ValueTask DisposeAsync() => _loopback.DisposeAsync();

    private async Task ServeAsync(TcpClient client, CancellationToken stop)
    {
        var stream = client.GetStream();
        byte[] last = new byte[4];
        byte[] one = new byte[1];
        while (await stream.ReadAsync(one, stop) == 1)
        {
            (last[0], last[1], last[2], last[3]) = (last[1], last[2], last[3], one[0]);
            if (last.AsSpan().SequenceEqual("\r\n\r\n"u8)) await stream.WriteAsync(_answer, stop);
        }
    }
}
