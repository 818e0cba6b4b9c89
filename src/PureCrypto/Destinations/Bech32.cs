using System.Numerics;

namespace PureCrypto.Destinations;

/// <summary>The checksum of bech32 and bech32m: a human-readable part, the separator <c>1</c>, symbols of 5 bits.</summary>
/// <remarks>References: BIP-173, section Bech32; BIP-350, section Bech32m.</remarks>
internal static class Bech32
{
    /// <summary>The longest text that the checksum is made for.</summary>
    public const int MaxLength = 90;

    /// <summary>Symbols of the checksum, which are the last.</summary>
    public const int ChecksumLength = 6;

    /// <summary>What remains of a sound text in bech32.</summary>
    public const uint Residue = 1;

    /// <summary>What remains of a sound text in bech32m.</summary>
    public const uint ModifiedResidue = 0x2bc830a3;

    private const uint Separator = '1';

    private static ReadOnlySpan<byte> Symbols => "qpzry9x8gf2tvdw0s3jn54khce6mua7l"u8;

    /// <summary>Whether the text begins with the human-readable part, in any case, and the separator.</summary>
    public static bool HasHumanPart<T>(ReadOnlySpan<T> text, string humanPart) where T : unmanaged, IBinaryInteger<T>
    {
        bool begins = text.Length > humanPart.Length && uint.CreateTruncating(text[humanPart.Length]) == Separator;
        for (int i = 0; begins && i < humanPart.Length; i++)
        {
            begins = Small(text[i]) == humanPart[i];
        }

        return begins;
    }

    /// <summary>Whether the text is sound in bech32 or bech32m, whatever it is the address of.</summary>
    public static bool IsSound<T>(ReadOnlySpan<T> text) where T : unmanaged, IBinaryInteger<T>
    {
        int separator = text.LastIndexOf(T.CreateTruncating(Separator));
        return separator > 0
            && text.Length <= MaxLength
            && text.Length - separator > ChecksumLength
            && FirstOutOfRange(text[..separator]) < 0
            && FirstNoSymbol(text, separator + 1) < 0
            && FirstOfOtherCase(text) < 0
            && Remainder(text, separator) is Residue or ModifiedResidue;
    }

    /// <summary>The 5 bits that a character stands for, or -1.</summary>
    public static int Symbol<T>(T c) where T : unmanaged, IBinaryInteger<T> =>
        Small(c) is < 128 and var small ? Symbols.IndexOf((byte)small) : -1;

    /// <summary>The position of the first character from <paramref name="start"/> that is no symbol, or -1.</summary>
    public static int FirstNoSymbol<T>(ReadOnlySpan<T> text, int start) where T : unmanaged, IBinaryInteger<T>
    {
        for (int i = start; i < text.Length; i++)
        {
            if (Symbol(text[i]) < 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The position of the first letter whose case is not that of the letters before it, or -1.</summary>
    public static int FirstOfOtherCase<T>(ReadOnlySpan<T> text) where T : unmanaged, IBinaryInteger<T>
    {
        bool hasCapital = false;
        bool hasSmall = false;
        for (int i = 0; i < text.Length; i++)
        {
            hasCapital |= uint.CreateTruncating(text[i]) is >= 'A' and <= 'Z';
            hasSmall |= uint.CreateTruncating(text[i]) is >= 'a' and <= 'z';
            if (hasCapital && hasSmall)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What remains of human-readable part and symbols; all after the separator must be symbols.</summary>
    public static uint Remainder<T>(ReadOnlySpan<T> text, int separator) where T : unmanaged, IBinaryInteger<T>
    {
        uint state = 1;
        for (int i = 0; i < separator; i++)
        {
            state = Next(state, Small(text[i]) >> 5);
        }

        state = Next(state, 0);
        for (int i = 0; i < separator; i++)
        {
            state = Next(state, Small(text[i]) & 31);
        }

        for (int i = separator + 1; i < text.Length; i++)
        {
            state = Next(state, (uint)Symbol(text[i]));
        }

        return state;
    }

    // One step of dividing by the generator of BIP-173 over the field of 32 elements: the symbol that falls out chooses, bit by
    // bit, what is added back.
    private static uint Next(uint state, uint symbol)
    {
        uint top = state >> 25;
        uint next = ((state & 0x1ffffff) << 5) ^ symbol;
        next ^= (top & 1) != 0 ? 0x3b6a57b2u : 0;
        next ^= (top & 2) != 0 ? 0x26508e6du : 0;
        next ^= (top & 4) != 0 ? 0x1ea119fau : 0;
        next ^= (top & 8) != 0 ? 0x3d4233ddu : 0;
        next ^= (top & 16) != 0 ? 0x2a1462b3u : 0;
        return next;
    }

    private static int FirstOutOfRange<T>(ReadOnlySpan<T> text) where T : unmanaged, IBinaryInteger<T> =>
        text.IndexOfAnyExceptInRange(T.CreateTruncating('!'), T.CreateTruncating('~'));

    private static uint Small<T>(T c) where T : unmanaged, IBinaryInteger<T> =>
        uint.CreateTruncating(c) is var x and >= 'A' and <= 'Z' ? x | 0x20 : uint.CreateTruncating(c);
}
