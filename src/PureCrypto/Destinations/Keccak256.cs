using System.Buffers.Binary;
using System.Numerics;

namespace PureCrypto.Destinations;

/// <summary>Keccak-256, the hash of Ethereum: SHA3-256 but for its padding, which is the one from before the standard.</summary>
/// <remarks>
/// <para>References: The Keccak reference, version 3.0, sections 1.2 (the permutation) and 1.1.2 (multi-rate padding); FIPS 202 for
/// the tables. Rate 136 bytes, capacity 64, 24 rounds. For checking addresses: it is neither fast nor hardened for secrets.</para>
/// <para>Laws (<c>KeccakLaws</c>): the published answers; every length around the rate. Spec: spec/destinations.md, DST-9.</para>
/// </remarks>
public static class Keccak256
{
    /// <summary>The bytes of a hash.</summary>
    public const int HashLength = 32;

    private const int Rate = 136;
    private const int Lanes = 25;

    private static ReadOnlySpan<ulong> RoundConstants =>
    [
        0x0000000000000001, 0x0000000000008082, 0x800000000000808A, 0x8000000080008000, 0x000000000000808B, 0x0000000080000001,
        0x8000000080008081, 0x8000000000008009, 0x000000000000008A, 0x0000000000000088, 0x0000000080008009, 0x000000008000000A,
        0x000000008000808B, 0x800000000000008B, 0x8000000000008089, 0x8000000000008003, 0x8000000000008002, 0x8000000000000080,
        0x000000000000800A, 0x800000008000000A, 0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008,
    ];

    /// <summary>By lane x + 5y: how far ρ rotates it.</summary>
    private static ReadOnlySpan<byte> Rotations =>
    [
        0, 1, 62, 28, 27,
        36, 44, 6, 55, 20,
        3, 10, 43, 25, 39,
        41, 45, 15, 21, 8,
        18, 2, 61, 56, 14,
    ];

    /// <summary>The hash of any bytes.</summary>
    public static byte[] Hash(ReadOnlySpan<byte> bytes)
    {
        byte[] hash = new byte[HashLength];
        Hash(bytes, hash);
        return hash;
    }

    /// <summary>Writes the hash to the first 32 bytes of a destination. Allocates nothing.</summary>
    /// <exception cref="ArgumentException">The destination is shorter.</exception>
    public static void Hash(ReadOnlySpan<byte> bytes, Span<byte> destination)
    {
        if (destination.Length < HashLength)
        {
            throw new ArgumentException("A hash has 32 bytes.", nameof(destination));
        }

        Span<ulong> state = stackalloc ulong[Lanes];
        state.Clear();
        for (; bytes.Length >= Rate; bytes = bytes[Rate..])
        {
            Absorb(state, bytes[..Rate]);
        }

        Span<byte> last = stackalloc byte[Rate];
        last.Clear();
        bytes.CopyTo(last);
        last[bytes.Length] = 0x01;
        last[^1] |= 0x80;
        Absorb(state, last);

        for (int i = 0; i < HashLength / sizeof(ulong); i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(destination[(i * sizeof(ulong))..], state[i]);
        }
    }

    private static void Absorb(Span<ulong> state, ReadOnlySpan<byte> block)
    {
        for (int i = 0; i < Rate / sizeof(ulong); i++)
        {
            state[i] ^= BinaryPrimitives.ReadUInt64LittleEndian(block[(i * sizeof(ulong))..]);
        }

        Span<ulong> moved = stackalloc ulong[Lanes];
        foreach (ulong constant in RoundConstants)
        {
            MixColumns(state);
            for (int x = 0; x < 5; x++)
            {
                for (int y = 0; y < 5; y++)
                {
                    // ρ and π: the lane turns, and goes from (x, y) to (y, 2x + 3y).
                    moved[y + (5 * (((2 * x) + (3 * y)) % 5))] = BitOperations.RotateLeft(state[x + (5 * y)], Rotations[x + (5 * y)]);
                }
            }

            for (int i = 0; i < Lanes; i++)
            {
                int row = i - (i % 5);
                state[i] = moved[i] ^ (~moved[row + ((i + 1) % 5)] & moved[row + ((i + 2) % 5)]); // χ
            }

            state[0] ^= constant; // ι
        }
    }

    /// <summary>θ: every lane takes in the parity of two columns beside it.</summary>
    private static void MixColumns(Span<ulong> state)
    {
        Span<ulong> parity = stackalloc ulong[5];
        for (int x = 0; x < 5; x++)
        {
            parity[x] = state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20];
        }

        for (int i = 0; i < Lanes; i++)
        {
            int x = i % 5;
            state[i] ^= parity[(x + 4) % 5] ^ BitOperations.RotateLeft(parity[(x + 1) % 5], 1);
        }
    }
}
