using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PureCrypto.Http.Tests.Support;

/// <summary>A server that reads whole requests off the socket and answers each as the test says: with bytes, or by hanging up.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<string> _arrivals = [];
    private readonly Func<int, string?> _answer;
    private readonly Task _loop;

    /// <param name="answer">The raw answer to the n-th arrival, from 1; null hangs up without one, the empty text never answers.</param>
    public RawServer(Func<int, string?> answer)
    {
        _answer = answer;
        _listener.Start();
        _loop = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

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
            while (true) served.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
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
                while (await HeadAsync(stream) is { } head)
                {
                    int number;
                    lock (_arrivals)
                    {
                        _arrivals.Add(head);
                        number = _arrivals.Count;
                    }

                    if (_answer(number) is not { } answer) return;
                    if (answer.Length == 0) await Task.Delay(Timeout.Infinite, _stop.Token);
                    await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), _stop.Token);
                }
            }
            catch (Exception e) when (e is OperationCanceledException or IOException)
            {
                // The test is over, or the client hung up.
            }
        }
    }

    private async Task<string?> HeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        byte[] one = new byte[1];
        while (await stream.ReadAsync(one, _stop.Token) == 1)
        {
            head.Append((char)one[0]);
            if (head.Length >= 4 && head.ToString(head.Length - 4, 4) == "\r\n\r\n") return head.ToString();
        }

        return null;
    }
}
