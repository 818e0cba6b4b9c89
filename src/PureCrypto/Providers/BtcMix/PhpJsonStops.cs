using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PureCrypto.Providers.BtcMix;

/// <summary>Where runs of ordinary characters end: at a quote, an escape, a separator, a control character, or a byte beyond ASCII.</summary>
/// <remarks>All stops of a block are found at once: most strings here are too short for a vectorised search of their own. That
/// bytes beyond ASCII stop costs nothing, as a signed comparison finds them with the control characters, and spares the
/// usual text a search for what is no UTF-8.</remarks>
[SkipLocalsInit]
internal static class PhpJsonStops
{
    private const int BlockShift = 6;
    private const int BlockLength = 1 << BlockShift;

    /// <summary>The block that a byte lies in.</summary>
    public static int BlockOf(int at) => at >> BlockShift;

    /// <summary>The first byte of a block.</summary>
    public static int StartOf(int block) => block << BlockShift;

    /// <summary>One bit for each byte of the block, set where it is a stop. The bits past the end of the text say nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong In(ReadOnlySpan<byte> json, int block)
    {
        int start = StartOf(block);
        return start <= json.Length - BlockLength ? Of(json.Slice(start, BlockLength)) : InTail(json, start);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong InTail(ReadOnlySpan<byte> json, int start)
    {
        // Read with the bytes before it, which are then shifted out.
        if (json.Length >= BlockLength && start < json.Length) return Of(json[^BlockLength..]) >> (start + BlockLength - json.Length);

        Span<byte> tail = stackalloc byte[BlockLength];
        tail.Clear();
        if (start < json.Length) json[start..].CopyTo(tail);
        return Of(tail);
    }

    private static ulong Of(ReadOnlySpan<byte> block)
    {
        Vector512<byte> bytes = Vector512.Create(block);
        return (Vector512.Equals(bytes, Vector512.Create((byte)'"'))
            | Vector512.Equals(bytes | Vector512.Create((byte)0x20), Vector512.Create((byte)'|')) // and \, which lacks that bit
            | Vector512.Equals(bytes, Vector512.Create((byte)','))
            | Vector512.LessThan(bytes.AsSByte(), Vector512.Create((sbyte)' ')).AsByte()).ExtractMostSignificantBits();
    }
}
