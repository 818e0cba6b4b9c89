using System.Numerics;
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
        return start <= json.Length - BlockLength ? In(Vector512.Create(json.Slice(start, BlockLength))) : InTail(json, start);
    }

    /// <summary>One bit for each byte, set where it is a stop.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint In(Vector256<byte> bytes) =>
        (Vector256.Equals(bytes, Vector256.Create((byte)'"'))
            | Vector256.Equals(bytes | Vector256.Create((byte)0x20), Vector256.Create((byte)'|')) // and \, which lacks that bit
            | Vector256.Equals(bytes, Vector256.Create((byte)','))
            | Vector256.LessThan(bytes.AsSByte(), Vector256.Create((sbyte)' ')).AsByte()).ExtractMostSignificantBits();

    /// <summary>As for thirty-two bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong In(Vector512<byte> bytes) =>
        (Vector512.Equals(bytes, Vector512.Create((byte)'"'))
            | Vector512.Equals(bytes | Vector512.Create((byte)0x20), Vector512.Create((byte)'|'))
            | Vector512.Equals(bytes, Vector512.Create((byte)','))
            | Vector512.LessThan(bytes.AsSByte(), Vector512.Create((sbyte)' ')).AsByte()).ExtractMostSignificantBits();

    /// <summary>Copies a text up to its first stop, or to its end, and gives the length of what it copied.</summary>
    /// <param name="text">What begins with a run.</param>
    /// <param name="destination">Takes <see cref="PhpJsonWindow.Length"/> bytes more than the text has: whole blocks are written.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int CopyRun(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        int at = 0;
        for (; at <= text.Length - BlockLength; at += BlockLength)
        {
            Vector512<byte> block = Vector512.Create(text.Slice(at, BlockLength));
            block.CopyTo(destination.Slice(at, BlockLength));
            ulong stops = In(block);
            if (stops != 0) return at + BitOperations.TrailingZeroCount(stops);
        }

        for (; at < text.Length; at += PhpJsonWindow.Length)
        {
            PhpJsonWindow window = PhpJsonWindow.At(text, at);
            window.CopyTo(destination, at);
            if (window.Run < PhpJsonWindow.Length) return Math.Min(at + window.Run, text.Length);
        }

        return text.Length;
    }

    /// <summary>The length of the run that a text begins with.</summary>
    public static int Run(ReadOnlySpan<byte> text)
    {
        for (int at = 0; at < text.Length; at += PhpJsonWindow.Length)
        {
            // The last window overlaps the one before it, in which there was no stop.
            at = Math.Min(at, Math.Max(0, text.Length - PhpJsonWindow.Length));
            int run = PhpJsonWindow.At(text, at).Run;
            if (run < PhpJsonWindow.Length) return Math.Min(at + run, text.Length);
        }

        return text.Length;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong InTail(ReadOnlySpan<byte> json, int start)
    {
        // Read with the bytes before it, which are then shifted out.
        if (json.Length >= BlockLength && start < json.Length) return In(Vector512.Create(json[^BlockLength..])) >> (start + BlockLength - json.Length);

        Span<byte> tail = stackalloc byte[BlockLength];
        tail.Clear();
        if (start < json.Length) json[start..].CopyTo(tail);
        return In(Vector512.Create<byte>(tail));
    }
}
