using System.Buffers;
using System.Net.Sockets;
using System.Text;
using PureCrypto.Http.Tests.Support;

namespace PureCrypto.Http.Tests.Faults;

/// <summary>Stands between a client and a server on loopback, and does to each exchange what it is told.</summary>
/// <remarks>An exchange is one request, read up to its declared length, and one answer. The server's side gets a connection for each
/// exchange, so that what is done to one cannot leak into the next.</remarks>
internal sealed class FaultyProxy : IAsyncDisposable
{
    private readonly Uri _server;
    private readonly Func<Fault> _next;
    private readonly Action _silent;
    private readonly Loopback _loopback;

    /// <param name="server">Where the server is.</param>
    /// <param name="next">The fault of the next exchange.</param>
    /// <param name="silent">Called when nothing more will come of an exchange.</param>
    public FaultyProxy(Uri server, Func<Fault> next, Action silent)
    {
        (_server, _next, _silent) = (server, next, silent);
        _loopback = new Loopback(ServeAsync);
    }

    public Uri Address => _loopback.Address;

    public ValueTask DisposeAsync() => _loopback.DisposeAsync();

    private async Task ServeAsync(TcpClient client, CancellationToken stop)
    {
        client.NoDelay = true;
        var stream = client.GetStream();
        while (await MessageAsync(stream, stop) is { Length: > 0 } request && await ExchangeAsync(client, stream, request, _next(), stop))
        {
        }
    }

    /// <summary>Whether the connection can be used for another exchange.</summary>
    private async Task<bool> ExchangeAsync(TcpClient client, NetworkStream stream, byte[] request, Fault fault, CancellationToken stop)
    {
        using var server = new TcpClient { NoDelay = true };
        await server.ConnectAsync(_server.Host, _server.Port, stop);
        var behind = server.GetStream();
        // A request that arrives whole is carried out before anything strikes: later it would be taken for the next schedule's doing.
        if (fault is { OnRequest: true, Kind: not (FaultKind.Delay or FaultKind.Drip) } && fault.At >= request.Length) fault = fault with { OnRequest = false, At = 0 };
        if (fault.OnRequest && !await PassAsync(behind, request, fault, server, client, stop)) return false;
        if (!fault.OnRequest) await behind.WriteAsync(request, stop);

        byte[] answer = (await MessageAsync(behind, stop)).Framed(fault.Framing);
        if (fault.OnRequest) await stream.WriteAsync(answer, stop);
        return fault.OnRequest || await PassAsync(stream, answer, fault, client, server, stop);
    }

    /// <summary>Writes a message as the fault has it; whether all went on in order.</summary>
    private async Task<bool> PassAsync(NetworkStream to, byte[] message, Fault fault, TcpClient receiver, TcpClient sender, CancellationToken stop)
    {
        int at = Math.Min(fault.At, message.Length);
        await to.WriteAsync(message.AsMemory(0, at), stop);
        var rest = message.AsMemory(at);
        switch (fault.Kind)
        {
            case FaultKind.None:
                await to.WriteAsync(rest, stop);
                return true;
            case FaultKind.Delay:
                await Task.Delay(2, stop);
                await to.WriteAsync(rest, stop);
                return true;
            case FaultKind.Drip:
                for (int i = 0; i < rest.Length; i++)
                {
                    await to.WriteAsync(rest.Slice(i, 1), stop);
                    if (i % 64 == 0) await Task.Yield();
                }

                return true;
            case FaultKind.Duplicate:
                await to.WriteAsync(rest.ToArray().Concat(message).ToArray(), stop);
                return true;
            case FaultKind.Garbage:
                await to.WriteAsync(Garbage(rest.Length, fault.At), stop);
                Finish(receiver);
                return fault.OnRequest && await ForwardAsync(to, sender, stop);
            case FaultKind.Truncation:
                Finish(receiver);
                return fault.OnRequest && await ForwardAsync(to, sender, stop);
            case FaultKind.Reset:
                Reset(receiver);
                Reset(sender);
                return false;
            case FaultKind.Silence:
                await IgnoreAsync(fault.OnRequest ? sender : receiver, stop);
                return false;
            default:
                throw new ArgumentOutOfRangeException(nameof(fault));
        }
    }

    // What a server says to a damaged request goes back to the client, and then the connection ends.
    private static async Task<bool> ForwardAsync(NetworkStream server, TcpClient client, CancellationToken stop)
    {
        await client.GetStream().WriteAsync(await MessageAsync(server, stop), stop);
        return false;
    }

    // Whatever the client still says on this connection is heard by nobody, and its time for an answer passes.
    private async Task IgnoreAsync(TcpClient client, CancellationToken stop)
    {
        byte[] unheard = new byte[4_096];
        do _silent();
        while (await client.GetStream().ReadAsync(unheard, stop) > 0);
    }

    private static void Finish(TcpClient client) => client.Client.Shutdown(SocketShutdown.Send);

    private static void Reset(TcpClient client)
    {
        client.LingerState = new LingerOption(true, 0);
        client.Close();
    }

    private static byte[] Garbage(int length, int seed)
    {
        byte[] bytes = new byte[Math.Max(1, length)];
        new Random(seed).NextBytes(bytes);
        for (int i = 0; i < bytes.Length; i++) bytes[i] |= 0x80;
        return bytes;
    }

    /// <summary>One message: a head, and as many bytes as its Content-Length says; what came, if the other side ends before.</summary>
    private static async Task<byte[]> MessageAsync(NetworkStream stream, CancellationToken stop)
    {
        var message = new ArrayBufferWriter<byte>();
        int end = -1;
        while (end < 0 || message.WrittenCount < end)
        {
            int read = await stream.ReadAsync(message.GetMemory(4_096), stop);
            if (read == 0) break;
            message.Advance(read);
            int head = end < 0 ? message.WrittenSpan.IndexOf("\r\n\r\n"u8) : -1;
            if (head >= 0) end = head + 4 + ContentLength(Encoding.ASCII.GetString(message.WrittenSpan[..head]));
        }

        return message.WrittenSpan.ToArray();
    }

    private static int ContentLength(string head)
    {
        const string Name = "\r\nContent-Length: ";
        int at = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return 0;
        string rest = head[(at + Name.Length)..];
        int line = rest.IndexOf('\r', StringComparison.Ordinal);
        return int.Parse(line < 0 ? rest : rest[..line], System.Globalization.CultureInfo.InvariantCulture);
    }
}
