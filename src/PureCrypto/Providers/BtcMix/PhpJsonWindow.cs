using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PureCrypto.Providers.BtcMix;

/// <summary>Thirty-two bytes of a text, looked at all at once. Past the end of the text they are NULs.</summary>
/// <remarks>Most tokens of an answer are shorter, so that one look finds what they are and where they end. NUL ends a string
/// and is part of no token, so that the end of the text is no special case. Sets of bytes are one bit for each, the first
/// byte's lowest.</remarks>
[SkipLocalsInit]
internal readonly struct PhpJsonWindow
{
    public const int Length = 32;

    private readonly Vector256<byte> _bytes;

    private PhpJsonWindow(Vector256<byte> bytes) => _bytes = bytes;

    /// <summary>Where a run of ordinary characters ends, as <see cref="PhpJsonStops"/> says; 32 if it goes on.</summary>
    public int Run
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => BitOperations.TrailingZeroCount(PhpJsonStops.In(_bytes));
    }

    /// <summary>The bytes that are decimal digits.</summary>
    public uint Digits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => AreDigits(_bytes).ExtractMostSignificantBits();
    }

    /// <summary>What begins at that place, which may be the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PhpJsonWindow At(ReadOnlySpan<byte> text, int place) => unchecked((uint)place + Length) <= (uint)text.Length
        ? new(Vector256.LoadUnsafe(in MemoryMarshal.GetReference(text), (uint)place))
        : Of(text[place..]);

    /// <summary>A text of fewer than thirty-two bytes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PhpJsonWindow Of(ReadOnlySpan<byte> text)
    {
        Span<byte> bytes = stackalloc byte[Length];
        bytes.Clear();
        text.CopyTo(bytes);
        return new(Vector256.Create<byte>(bytes));
    }

    /// <summary>The bytes that are this one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Where(byte value) => Vector256.Equals(_bytes, Vector256.Create(value)).ExtractMostSignificantBits();

    /// <summary>Whether the first bytes are those of another window.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Begins(PhpJsonWindow other, int length) => Agreement(_bytes, other._bytes) >= length;

    /// <summary>Whether the first bytes have a shape, in which 0 stands for any digit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasShape(PhpJsonWindow shape, int length) =>
        Agreement(Vector256.ConditionalSelect(AreDigits(_bytes), Vector256.Create((byte)'0'), _bytes), shape._bytes) >= length;

    /// <summary>Writes all thirty-two bytes, of which the caller keeps what it wants.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CopyTo(Span<byte> destination, int place)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(unchecked((uint)place + Length), (uint)destination.Length, nameof(place));
        _bytes.StoreUnsafe(ref MemoryMarshal.GetReference(destination), (uint)place);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> AreDigits(Vector256<byte> bytes) =>
        Vector256.LessThan(bytes - Vector256.Create((byte)'0'), Vector256.Create((byte)10));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Agreement(Vector256<byte> left, Vector256<byte> right) =>
        BitOperations.TrailingZeroCount(~Vector256.Equals(left, right).ExtractMostSignificantBits());
}
