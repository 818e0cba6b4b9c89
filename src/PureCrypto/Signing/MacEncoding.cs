using System.Buffers.Text;

namespace PureCrypto.Signing;

/// <summary>How the bytes of a MAC are spelled in a header.</summary>
public enum MacEncoding
{
    /// <summary>Hex with digits 0-9 and a-f; upper-case digits are refused.</summary>
    LowerHex,

    /// <summary>Hex in either case when read, lower case when written.</summary>
    Hex,

    /// <summary>Base64 in the standard alphabet, padded, and in the one spelling that an encoder gives.</summary>
    Base64,
}

/// <summary>Reading and writing the spelling of a MAC. Neither allocates but for the text that is returned.</summary>
public static class MacEncodings
{
    /// <summary>The spelling of <paramref name="mac"/>.</summary>
    public static string Write(this MacEncoding encoding, ReadOnlySpan<byte> mac) => encoding switch
    {
        MacEncoding.LowerHex or MacEncoding.Hex => Convert.ToHexStringLower(mac),
        MacEncoding.Base64 => Convert.ToBase64String(mac),
    };

    /// <summary>Characters that spell so many bytes; all of them are ASCII.</summary>
    public static int LengthOf(this MacEncoding encoding, int bytes) => encoding switch
    {
        MacEncoding.LowerHex or MacEncoding.Hex => 2 * bytes,
        MacEncoding.Base64 => Base64.GetMaxEncodedToUtf8Length(bytes),
    };

    /// <summary>Writes the spelling in ASCII to a destination that is long enough, and gives its length.</summary>
    internal static int WriteTo(this MacEncoding encoding, ReadOnlySpan<byte> mac, Span<byte> ascii)
    {
        int written;
        if (encoding == MacEncoding.Base64) Base64.EncodeToUtf8(mac, ascii, out _, out written);
        else Convert.TryToHexStringLower(mac, ascii, out written);
        return written;
    }

    /// <summary>Whether <paramref name="text"/> spells exactly as many bytes as <paramref name="mac"/> holds; then they are written there.</summary>
    public static bool TryRead(this MacEncoding encoding, ReadOnlySpan<char> text, Span<byte> mac) => encoding switch
    {
        MacEncoding.LowerHex => HexDigits.TryRead(text, takesUpperCase: false, mac),
        MacEncoding.Hex => HexDigits.TryRead(text, takesUpperCase: true, mac),
        MacEncoding.Base64 => TryBase64(text, mac),
    };

    // Decoders skip blanks and ignore loose bits at the end, so several texts give the same bytes: only the encoder's own is taken.
    private static bool TryBase64(ReadOnlySpan<char> text, Span<byte> mac)
    {
        if (text.Length != Base64.GetMaxEncodedToUtf8Length(mac.Length)) return false;
        Span<char> again = stackalloc char[text.Length];
        return Convert.TryFromBase64Chars(text, mac, out int written) && written == mac.Length
            && Convert.TryToBase64Chars(mac, again, out int length) && text.SequenceEqual(again[..length]);
    }
}
