using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace PureCrypto.Http.Tests.Faults;

/// <summary>How a body is written down on its way. A gateway may choose another way than the server behind it.</summary>
internal enum Framing
{
    /// <summary>As it is, with its length.</summary>
    Plain,

    /// <summary>In chunks of no even size.</summary>
    Chunks,

    /// <summary>Compressed, with its length.</summary>
    Gzip,

    /// <summary>Compressed, with its length.</summary>
    Deflate,

    /// <summary>Compressed, with its length.</summary>
    Brotli,

    /// <summary>Compressed, in chunks.</summary>
    BrotliInChunks,
}

/// <summary>Writes a whole answer down in another way.</summary>
internal static class Framings
{
    /// <summary>The same answer, framed anew: one with a body and its length. Any other is left as it is.</summary>
    public static byte[] Framed(this byte[] answer, Framing framing)
    {
        int end = answer.AsSpan().IndexOf("\r\n\r\n"u8);
        if (framing is Framing.Plain || end < 0 || end + 4 == answer.Length) return answer;

        string[] lines = Encoding.ASCII.GetString(answer.AsSpan(0, end)).Split("\r\n");
        byte[] body = Packed(answer[(end + 4)..], framing);
        bool inChunks = framing is Framing.Chunks or Framing.BrotliInChunks;
        string head = string.Join("\r\n", [
            .. lines.Where(static line => !line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)),
            .. Named(framing),
            inChunks ? "Transfer-Encoding: chunked" : string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}"),
        ]);
        return [.. Encoding.ASCII.GetBytes(head + "\r\n\r\n"), .. inChunks ? Chunked(body) : body];
    }

    private static string[] Named(Framing framing) => framing switch
    {
        Framing.Gzip => ["Content-Encoding: gzip"],
        Framing.Deflate => ["Content-Encoding: deflate"],
        Framing.Brotli or Framing.BrotliInChunks => ["Content-Encoding: br"],
        _ => [],
    };

    private static byte[] Packed(byte[] body, Framing framing)
    {
        using var packed = new MemoryStream();
        using (Stream packing = framing switch
        {
            Framing.Gzip => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            Framing.Deflate => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            Framing.Brotli or Framing.BrotliInChunks => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => packed,
        })
        {
            packing.Write(body);
        }

        return packed.ToArray();
    }

    private static byte[] Chunked(byte[] body)
    {
        var chunks = new List<byte>();
        for (int at = 0, size = 7; at < body.Length; at += size, size = (size * 3) + 1)
        {
            byte[] chunk = body[at..Math.Min(at + size, body.Length)];
            chunks.AddRange(Encoding.ASCII.GetBytes($"{chunk.Length:x}\r\n"));
            chunks.AddRange(chunk);
            chunks.AddRange("\r\n"u8);
        }

        return [.. chunks, .. "0\r\n\r\n"u8];
    }
}
