using System.Buffers;
using System.IO.Compression;
using System.Net;
using System.Text;
using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;
using PureCrypto.Signing;

namespace PureCrypto.Http.Tests.Wire;

/// <summary>An answer whose head is here is an answer, whatever becomes of its body (CAL-16, CAL-27).</summary>
public sealed class AnswersThatBreakOff
{
    private const string Started = """{"id":"0195c3f5-7d2a-7c65-b1d8-4a5b9c0d1e2f","status":"cre""";
    private const string Denied = """{"error":{"code":"QUOTE_EXPIRED_OR_NOT_FOUND","message":"late"}}""";

    /// <summary>The encodings that the platform is told to ask for, and one that nobody asked for.</summary>
    public static TheoryData<string, string> DamagedBodies
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (string encoding in (string[])["gzip", "deflate", "br", "zstd"])
            {
                foreach (string damage in (string[])["flipped", "cut", "strange", "empty"]) all.Add(encoding, damage);
            }

            return all;
        }
    }

    /// <summary>Another platform may ask for more: then it belongs into the theories of this class.</summary>
    [Fact]
    public async Task These_are_the_encodings_that_are_asked_for()
    {
        await using var server = new RawServer(static _ => RawServer.Ok(Denied));
        using var http = new HttpClient(Transport.Handler());

        await http.GetStringAsync(server.Address);

        string line = server.Arrivals[0].Split("\r\n").Single(static line => line.StartsWith("Accept-Encoding: ", StringComparison.Ordinal));
        Assert.Equal(["gzip", "deflate", "br"], line["Accept-Encoding: ".Length..].Split(", "));
        Assert.Equal(["None", "GZip", "Deflate", "Brotli", "All"], Enum.GetNames<DecompressionMethods>());
    }

    /// <summary>CAL-16: a call that moves money, and was answered, never throws and is never lost.</summary>
    [Theory]
    [MemberData(nameof(DamagedBodies))]
    public async Task A_success_that_cannot_be_decompressed_is_unreadable(string encoding, string damage)
    {
        await using var server = Compressed("201 Created", encoding, Damaged(Packed(encoding, Orders(300)), damage));

        var unsettled = Assert.IsType<CallError.Unsettled>(await ErrorOf(server.Address));

        var unreadable = Assert.IsType<CallError.Unreadable>(unsettled.Last);
        Assert.Equal((201, 1), (unreadable.Response.Status, server.Arrivals));
        if (encoding is "gzip" or "deflate" && damage is "flipped" or "cut") Assert.StartsWith(Started, unreadable.Response.Body.Text, StringComparison.Ordinal);
    }

    /// <summary>CAL-16.</summary>
    [Theory]
    [MemberData(nameof(DamagedBodies))]
    public async Task A_refusal_that_cannot_be_decompressed_is_a_refusal_by_its_status(string encoding, string damage)
    {
        await using var server = Compressed("404 Not Found", encoding, Damaged(Packed(encoding, Orders(300)), damage));

        var error = Assert.IsType<CallError.Rejected>(await ErrorOf(server.Address)).Error;

        Assert.Equal((404, true), (error.Status, error.Refusal is Refusal.NotFound));
    }

    /// <summary>CAL-16.</summary>
    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task What_is_compressed_is_read_and_a_bomb_is_cut(string encoding)
    {
        const string Healthy = """{"ok":true,"service":"s","version":"1","timestamp":"2026-04-09T09:33:04Z","uptime_seconds":1}""";
        await using var honest = Compressed("200 OK", encoding, Packed(encoding, Encoding.UTF8.GetBytes(Healthy)));
        await using var bomb = Compressed("201 Created", encoding, Packed(encoding, new byte[50_000_000]));
        using var http = new HttpClient(Transport.Handler());
        var client = new ProviderClient(MintarexProvider.Value, Credential.Nobody, HttpEffects.Of(honest.Address, () => http));

        Assert.True((await client.Call(MintarexEndpoints.Health, default)).IsRight);
        long before = GC.GetTotalAllocatedBytes();
        var error = await ErrorOf(bomb.Address, new TransportOptions { MaxResponse = 100_000 });

        Assert.Equal(100_000, Assert.IsType<CallError.Unreadable>(Assert.IsType<CallError.Unsettled>(error).Last).Response.Body.Bytes.Length);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 20_000_000);
    }

    /// <summary>CAL-27: for this call the bytes may hold the only name that the order has.</summary>
    [Theory]
    [InlineData("Content-Length: 500\r\n\r\n" + Started)]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n3a\r\n" + Started)]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n3a\r\n" + Started + "\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n3a\r\n" + Started + "\r\nno chunk at all\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n3a\r\n" + Started + "\r\n40\r\n")]
    [InlineData("Connection: close\r\n\r\n" + Started)]
    public async Task A_success_that_breaks_off_is_unreadable_and_keeps_what_came(string rest)
    {
        await using var server = Answering("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n" + rest, hangsUp: true);

        var unsettled = Assert.IsType<CallError.Unsettled>(await ErrorOf(server.Address));

        Assert.IsType<Means.Impossible>(unsettled.Means);
        Assert.Equal(Started, Assert.IsType<CallError.Unreadable>(unsettled.Last).Response.Body.Text);
        Assert.Equal(1, server.Arrivals);
    }

    /// <summary>CAL-27: also what may always be repeated is not repeated for it.</summary>
    [Theory]
    [InlineData("Content-Length: 500\r\n\r\n" + Started)]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n3a\r\n" + Started + "\r\n")]
    public async Task A_success_that_stops_until_the_time_is_over_is_unreadable_and_keeps_what_came(string rest)
    {
        await using var server = Answering("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + rest);
        var options = new TransportOptions { Timeout = TimeSpan.FromSeconds(2) };
        using var http = new HttpClient(Transport.Handler(options));
        var client = new ProviderClient(MintarexProvider.Value, Credential.Nobody, HttpEffects.Of(server.Address, () => http, null, options));

        Assert.False((await client.Call(MintarexEndpoints.Health, default)).TryGet(out _, out var error));

        Assert.Equal(Started, Assert.IsType<CallError.Unreadable>(error).Response.Body.Text);
        Assert.Equal(1, server.Arrivals);
    }

    /// <summary>CAL-27.</summary>
    [Fact]
    public async Task A_refusal_that_breaks_off_anywhere_is_a_refusal_and_has_its_code_only_if_its_text_is_whole()
    {
        for (int length = 0; length <= Denied.Length; length++)
        {
            await using var server = Answering($"HTTP/1.1 410 Gone\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{Denied[..length]}", hangsUp: true);

            var error = Assert.IsType<CallError.Rejected>(await ErrorOf(server.Address, new TransportOptions(), MintarexProvider.Value)).Error;

            Assert.Equal((410, length == Denied.Length, Denied[..length]), (error.Status, error.Code.IsSome, error.Raw.Text));
            Assert.IsType<Refusal.Expired>(error.Refusal);
        }
    }

    /// <summary>CAL-27: what waiting the head asks for is heard.</summary>
    [Fact]
    public async Task A_limit_that_breaks_off_still_says_when_to_come_back()
    {
        await using var server = Answering("HTTP/1.1 429 Too Many Requests\r\nRetry-After: 7\r\nContent-Length: 500\r\n\r\n{", hangsUp: true);

        var error = Assert.IsType<CallError.Rejected>(await ErrorOf(server.Address)).Error;

        Assert.Equal(new Refusal.LimitExceeded(TimeSpan.FromSeconds(7)), error.Refusal);
    }

    /// <summary>CAL-27: whatever another handler has made of the body. Memory that was used before shows nothing of what was in it.</summary>
    [Fact]
    public async Task A_body_that_cannot_be_begun_is_empty()
    {
        foreach (int size in (int[])[4_096, 8_192])
        {
            byte[] used = ArrayPool<byte>.Shared.Rent(size);
            used.AsSpan().Fill((byte)'x');
            ArrayPool<byte>.Shared.Return(used);
        }

        using var http = new HttpClient(new Answers());
        using var token = Secret.OfText("k.s");
        var client = new ProviderClient(MistexProvider.Value, Credential.Bearer(token, token), HttpEffects.Of(new Uri("https://localhost"), () => http));

        Assert.False((await client.Call(MistexEndpoints.CreateOrder, Unsettleable.Order)).TryGet(out _, out var error));

        Assert.True(Assert.IsType<CallError.Unreadable>(Assert.IsType<CallError.Unsettled>(error).Last).Response.Body.IsEmpty);
    }

    /// <summary>CAL-9.</summary>
    [Fact]
    public async Task The_callers_cancellation_in_the_middle_of_a_body_throws()
    {
        await using var server = Answering("HTTP/1.1 201 Created\r\nContent-Length: 500\r\n\r\n" + Started);
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ErrorOf(server.Address, cancellation: cancel.Token));
    }

    private static BytesServer Answering(string answer, bool hangsUp = false) => new(Encoding.UTF8.GetBytes(answer), hangsUp);

    private static BytesServer Compressed(string status, string encoding, byte[] body)
    {
        byte[] head = Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Encoding: {encoding}\r\nContent-Length: {body.Length}\r\n\r\n");
        return new BytesServer([.. head, .. body]);
    }

    // Long and different enough that something can be decompressed of its half.
    private static byte[] Orders(int count) => Encoding.UTF8.GetBytes(
        Started + string.Concat(Enumerable.Range(0, count).Select(static n => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{n * 7_919 % 1_009} "))));

    private static byte[] Packed(string encoding, byte[] body)
    {
        if (encoding is "zstd") return body; // nobody asked for it, so nobody unpacks it
        using var packed = new MemoryStream();
        using (Stream packing = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            "deflate" => new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            _ => new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true),
        })
        {
            packing.Write(body);
        }

        return packed.ToArray();
    }

    private static byte[] Damaged(byte[] packed, string damage) => damage switch
    {
        "flipped" => [.. packed.Select((b, i) => i >= packed.Length * 3 / 4 ? (byte)(b ^ 0xff) : b)],
        "cut" => packed[..(packed.Length * 3 / 4)],
        "strange" => "{\"not\":\"compressed at all\""u8.ToArray(),
        _ => [],
    };

    private static async Task<CallError> ErrorOf(
        Uri address, TransportOptions? options = null, Provider? provider = null, CancellationToken cancellation = default)
    {
        using var http = new HttpClient(Transport.Handler(options));
        using var token = Secret.OfText("k.s");
        var client = new ProviderClient(provider ?? MistexProvider.Value, Credential.Bearer(token, token), HttpEffects.Of(address, () => http, null, options), policy: RepeatPolicy.Once);
        var result = provider is null
            ? (await client.Call(MistexEndpoints.CreateOrder, Unsettleable.Order, cancellation)).Map(static _ => Unit.Default)
            : (await client.Call(MintarexEndpoints.Health, default, cancellation)).Map(static _ => Unit.Default);
        return result.TryGet(out _, out var error) ? throw new InvalidOperationException("It succeeded.") : error;
    }

    private sealed class Answers : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.Created) { Content = new Closed(), RequestMessage = request });
    }

    private sealed class Closed : HttpContent
    {
        protected override Task<Stream> CreateContentReadStreamAsync() => throw new NotSupportedException("Another handler's doing.");

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new NotSupportedException("Another handler's doing.");

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
