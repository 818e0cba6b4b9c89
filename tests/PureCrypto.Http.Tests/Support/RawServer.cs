using System.Net.Sockets;
using System.Text;

namespace PureCrypto.Http.Tests.Support;

/// <summary>A server that reads whole requests off the socket and answers each as the test says: with bytes, or by hanging up.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly List<string> _arrivals = [];
    private readonly Func<int, string?> _answer;
    private readonly Loopback _loopback;

    /// <param name="answer">The raw answer to the n-th arrival, from 1; null hangs up without one, the empty text never answers.</param>
    public RawServer(Func<int, string?> answer)
    {
        _answer = answer;
        _loopback = new Loopback(ServeAsync);
    }

    public Uri Address => _loopback.Address;

    /// <summary>The request head of each arrival.</summary>
    public IReadOnlyList<string> Arrivals
    {
        get
        {
            lock (_arrivals) return [.. _arrivals];
        }
    }

    public static string Ok(string body, string contentType = "application/json") =>
        $"HTTP/1.1 200 OK\r\nContent-Type: {contentType}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    public ValueTask DisposeAsync() => _loopback.DisposeAsync();

    private async Task ServeAsync(TcpClient client, CancellationToken stop)
    {
        var stream = client.GetStream();
        while (await HeadAsync(stream, stop) is { } head)
        {
            int number;
            lock (_arrivals)
            {
                _arrivals.Add(head);
                number = _arrivals.Count;
            }

            if (_answer(number) is not { } answer) return;
            if (answer.Length == 0) await Task.Delay(Timeout.Infinite, stop);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), stop);
        }
    }

    private static async Task<string?> HeadAsync(NetworkStream stream, CancellationToken stop)
    {
        var head = new StringBuilder();
        byte[] one = new byte[1];
        while (await stream.ReadAsync(one, stop) == 1)
        {
            head.Append((char)one[0]);
            if (head.Length >= 4 && head.ToString(head.Length - 4, 4) == "\r\n\r\n") return head.ToString();
        }

        return null;
    }
}
