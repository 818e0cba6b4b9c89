using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace PureCrypto.Providers.BtcMix;

/// <summary>Notices, cheaply, that a key <em>may</em> have occurred before: it keeps fingerprints.</summary>
/// <remarks>
/// Equal keys have equal fingerprints, so no repetition passes unnoticed. Different keys may share one, and the room is
/// limited, so that a hostile text cannot make the search quadratic: whoever is told "may" decides exactly, by
/// <see cref="PhpArray"/>.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal ref struct PhpKeySet(Span<ulong> room)
{
    /// <summary>More keys than any documented answer has fields, and than most have payouts.</summary>
    public const int Room = 64;

    private readonly Span<ulong> _seen = room;
    private int _count;

    /// <summary>Forgets every key.</summary>
    public void Clear() => _count = 0;

    /// <summary>False when the key may repeat an earlier one, or there is no more room.</summary>
    public bool TryAdd(ReadOnlySpan<byte> key)
    {
        ulong fingerprint = Fingerprint(key);
        if (_count == _seen.Length || (_count > 0 && _seen[.._count].Contains(fingerprint))) return false; // most often there is one key
        _seen[_count++] = fingerprint;
        return true;
    }

    // The ends and the length: documented names differ in these, and so do addresses, whose last characters are a checksum.
    private static ulong Fingerprint(ReadOnlySpan<byte> key)
    {
        if (key.Length >= sizeof(ulong))
        {
            ulong head = BinaryPrimitives.ReadUInt64LittleEndian(key);
            ulong tail = BinaryPrimitives.ReadUInt64LittleEndian(key[^sizeof(ulong)..]);
            return head ^ BitOperations.RotateLeft(tail, 29) ^ (ulong)key.Length;
        }

        ulong packed = (ulong)key.Length;
        foreach (byte c in key) packed = (packed << 8) | c;
        return packed;
    }
}
