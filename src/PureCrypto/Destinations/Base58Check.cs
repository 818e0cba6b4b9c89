using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Numerics;
using System.Security.Cryptography;

namespace PureCrypto.Destinations;

/// <summary>Addresses in base58: a version byte, 20 bytes, and the start of the double SHA-256 of both.</summary>
/// <remarks>References: BIP-13, section Specification; the alphabet leaves out <c>0</c>, <c>O</c>, <c>I</c> and <c>l</c>.</remarks>
internal static class Base58Check
{
    private const int Bytes = 25;
    private const int ChecksumBytes = 4;

    // 25 zero bytes are 25 digits; 58³⁵ is the first power of 58 above 2²⁰⁰.
    private const int MinLength = Bytes;
    private const int MaxLength = 35;

    private static ReadOnlySpan<byte> Digits => "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"u8;

    public static AddressReading Read<T>(ReadOnlySpan<T> text, ImmutableArray<Base58Version> versions)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (text.Length is < MinLength or > MaxLength)
        {
            return AddressReading.Invalid(AddressFault.Length);
        }

        Span<byte> number = stackalloc byte[32];
        if (!TryNumber(text, number, out int position))
        {
            return AddressReading.InvalidAt(AddressFault.Character, position);
        }

        // Every leading zero byte is one leading digit 1, and nothing else is: another text of the same number is another length.
        int zeros = number.IndexOfAnyExcept((byte)0);
        zeros = zeros < 0 ? number.Length : zeros;
        int ones = text.IndexOfAnyExcept(T.CreateTruncating('1'));
        ones = ones < 0 ? text.Length : ones;
        if (number.Length - zeros + ones != Bytes)
        {
            return AddressReading.Invalid(AddressFault.Length);
        }

        var content = number[^Bytes..];
        return HasChecksum(content) ? Kind(content[0], versions) : AddressReading.Invalid(AddressFault.Checksum);
    }

    private static AddressReading Kind(byte version, ImmutableArray<Base58Version> versions)
    {
        foreach (var known in versions)
        {
            if (known.Byte == version)
            {
                return AddressReading.Valid(known.Kind);
            }
        }

        return AddressReading.Invalid(AddressFault.OtherNetwork);
    }

    /// <summary>The number that the digits write, big endian. 35 digits stay below 2²⁵⁶.</summary>
    private static bool TryNumber<T>(ReadOnlySpan<T> text, Span<byte> number, out int position)
        where T : unmanaged, IBinaryInteger<T>
    {
        UInt128 high = 0;
        UInt128 low = 0;
        for (position = 0; position < text.Length; position++)
        {
            uint c = uint.CreateTruncating(text[position]);
            int digit = c < 128 ? Digits.IndexOf((byte)c) : -1;
            if (digit < 0)
            {
                return false;
            }

            // Two halves of 128 bits: the lower one is multiplied by its own halves, so that the carry is seen.
            UInt128 bottom = ((low & ulong.MaxValue) * 58) + (uint)digit;
            UInt128 top = ((low >> 64) * 58) + (bottom >> 64);
            low = (top << 64) | (bottom & ulong.MaxValue);
            high = (high * 58) + (top >> 64);
        }

        BinaryPrimitives.WriteUInt128BigEndian(number, high);
        BinaryPrimitives.WriteUInt128BigEndian(number[16..], low);
        return true;
    }

    private static bool HasChecksum(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content[..^ChecksumBytes], hash);
        SHA256.HashData(hash, hash);
        return hash[..ChecksumBytes].SequenceEqual(content[^ChecksumBytes..]);
    }
}
