using System.Text;
using PureCrypto.Cli.Verify;

namespace PureCrypto.Http.Tests.Cli;

/// <summary>A log is read line by line, however its bytes arrive, in memory that does not grow with it (SIG-38).</summary>
public sealed class LinesOfALog
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "1:a")]
    [InlineData("a\n", "1:a")]
    [InlineData("a\r\nbc\r\n", "1:a 2:bc")]
    [InlineData("\n\na\n\nb", "1: 2: 3:a 4: 5:b")]
    [InlineData("a\rb\n\r\n", "1:a\rb 2:")]
    public async Task Lines_end_with_a_line_feed_and_the_last_may_end_without(string log, string lines)
    {
        foreach (int chunk in new[] { 1, 2, 3, 100 })
        {
            Assert.Equal(lines, await ReadAsync(new Trickle(Encoding.UTF8.GetBytes(log), times: 1, chunk)));
        }
    }

    [Fact]
    public async Task A_line_that_outgrows_the_buffer_is_whole_and_one_that_outgrows_the_bound_is_not()
    {
        byte[] log = [.. new byte[Lines.MaxLength - 1], (byte)'\n', .. new byte[Lines.MaxLength + 1], (byte)'\n', (byte)'a', .. new byte[(2 * Lines.MaxLength) + 7]];
        var found = new List<(long, bool, int)>();
        await foreach (var line in Lines.ReadAsync(new MemoryStream(log), default)) found.Add((line.Number, line.IsWhole, line.IsWhole ? line.Bytes.Length : 0));
        Assert.Equal([(1, true, Lines.MaxLength - 1), (2, false, 0), (3, false, 0)], found);
    }

    [Fact]
    public async Task Reading_a_hundred_megabytes_allocates_the_buffer_alone()
    {
        byte[] part = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(new string('x', 99) + "\n", 10_000)));
        var log = new Trickle(part, times: 100, chunk: part.Length);
        long before = GC.GetAllocatedBytesForCurrentThread();
        long lines = 0;
        await foreach (var line in Lines.ReadAsync(log, default)) lines += line.Bytes.Length == 99 ? 1 : 0;

        Assert.Equal(1_000_000, lines);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    private static async Task<string> ReadAsync(Stream log)
    {
        var lines = new List<string>();
        await foreach (var line in Lines.ReadAsync(log, default)) lines.Add($"{line.Number}:{Encoding.UTF8.GetString(line.Bytes.Span)}");
        return string.Join(' ', lines);
    }

    /// <summary>The bytes so many times over, in chunks, never waiting.</summary>
    private sealed class Trickle(byte[] bytes, int times, int chunk) : MemoryStream(bytes)
    {
        private int _left = times;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position == Length && --_left > 0) Position = 0;
            return ValueTask.FromResult(Read(buffer.Span[..Math.Min(chunk, buffer.Length)]));
        }
    }
}
