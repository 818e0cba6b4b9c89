using System.Numerics;

namespace PureCrypto.Destinations;

/// <summary>Addresses of Ethereum and the chains alike: <c>0x</c> and 40 hex digits, with the checksum in the case of letters.</summary>
/// <remarks>
/// References: EIP-55. A letter is a capital where the digit of the Keccak-256 of the 40 small digits at its place is 8 or more.
/// Letters all of one case carry no checksum: such an address is accepted, and the reading says that nothing was checked.
/// </remarks>
internal static class HexAddress
{
    private const int Digits = 40;
    private const int Length = Digits + 2;

    public static AddressReading Read<T>(ReadOnlySpan<T> text) where T : unmanaged, IBinaryInteger<T>
    {
        if (text.Length != Length)
        {
            return AddressReading.Invalid(AddressFault.Length);
        }

        Span<byte> small = stackalloc byte[Digits];
        bool hasCapital = false;
        bool hasSmall = false;
        for (int i = 0; i < Length; i++)
        {
            uint c = uint.CreateTruncating(text[i]);
            if (!(i switch { 0 => c == '0', 1 => c == 'x', _ => c < 128 && char.IsAsciiHexDigit((char)c) }))
            {
                return AddressReading.InvalidAt(AddressFault.Character, i);
            }

            if (i >= 2)
            {
                hasCapital |= c is >= 'A' and <= 'F';
                hasSmall |= c is >= 'a' and <= 'f';
                small[i - 2] = (byte)(c | 0x20);
            }
        }

        return hasCapital && hasSmall ? Checked(text[2..], small) : AddressReading.Valid(AddressKind.Account, isChecksummed: false);
    }

    private static AddressReading Checked<T>(ReadOnlySpan<T> digits, ReadOnlySpan<byte> small) where T : unmanaged, IBinaryInteger<T>
    {
        Span<byte> hash = stackalloc byte[Keccak256.HashLength];
        Keccak256.Hash(small, hash);
        for (int i = 0; i < digits.Length; i++)
        {
            bool isCapital = uint.CreateTruncating(digits[i]) is >= 'A' and <= 'F';
            bool isDue = small[i] >= 'a' && ((hash[i / 2] >> (i % 2 == 0 ? 4 : 0)) & 8) != 0;
            if (isCapital != isDue)
            {
                return AddressReading.InvalidAt(AddressFault.Checksum, i + 2);
            }
        }

        return AddressReading.Valid(AddressKind.Account);
    }
}
