using System.Runtime.CompilerServices;

namespace PureCrypto.Cli.Verify;

/// <summary>A line of a log.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Bytes">Without its line end; good until the next line is read.</param>
/// <param name="IsWhole">False if it was longer than <see cref="Lines.MaxLength"/>; then the bytes are only its end.</param>
internal readonly record struct Line(long Number, ReadOnlyMemory<byte> Bytes, bool IsWhole);

/// <summary>Reads a log of any length line by line, in memory that does not grow with it.</summary>
internal static class Lines
{
    /// <summary>The longest line: 8 MiB, enough for a body of 1 MiB of which every character is escaped.</summary>
    public const int MaxLength = 8 << 20;

    public static async IAsyncEnumerable<Line> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        byte[] buffer = new byte[1 << 16];
        (int held, long number, bool isWhole) = (0, 0, true);
        while (true)
        {
            int read = await stream.ReadAsync(buffer.AsMemory(held), cancellation).ConfigureAwait(false);
            (int start, int from, int end) = (0, held, held + read);
            for (int length; (length = buffer.AsSpan(from, end - from).IndexOf((byte)'\n')) >= 0; start = from)
            {
                yield return new Line(++number, Trimmed(buffer.AsMemory(start, from + length - start)), isWhole);
                from += length + 1;
                isWhole = true;
            }

            held = end - start;
            buffer.AsSpan(start, held).CopyTo(buffer);
            if (read == 0)
            {
                if (held > 0 || !isWhole) yield return new Line(number + 1, Trimmed(buffer.AsMemory(0, held)), isWhole);
                yield break;
            }

            if (held < buffer.Length) continue;
            if (buffer.Length < MaxLength) Array.Resize(ref buffer, 2 * buffer.Length);
            else (held, isWhole) = (0, false);
        }
    }

    private static ReadOnlyMemory<byte> Trimmed(Memory<byte> line) => line.Span is [.., (byte)'\r'] ? line[..^1] : line;
}
