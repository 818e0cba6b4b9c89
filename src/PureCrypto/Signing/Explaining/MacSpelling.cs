using System.Buffers.Text;
using System.Runtime.InteropServices;

namespace PureCrypto.Signing.Explaining;

/// <summary>The alphabet of a signature's text.</summary>
internal enum SpellingForm
{
    LowerHex,
    UpperHex,
    Base64,
    Base64Url,
    Base64OfHex,
}

/// <summary>How the bytes of a MAC are written down, by a scheme or by mistake.</summary>
/// <param name="Form">The alphabet.</param>
/// <param name="Prefix">What stands before it.</param>
/// <param name="IsUnpadded">Whether base64 comes without its <c>=</c>.</param>
/// <param name="IgnoresCase">Whether the scheme reads hex in either case.</param>
/// <param name="Suffix">What stands behind it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MacSpelling(
    SpellingForm Form, string Prefix = "", bool IsUnpadded = false, bool IgnoresCase = false, string Suffix = "")
{
    /// <summary>The spelling of a scheme.</summary>
    public static MacSpelling Of(MacEncoding encoding, string prefix) => encoding switch
    {
        MacEncoding.LowerHex => new(SpellingForm.LowerHex, prefix),
        MacEncoding.Hex => new(SpellingForm.LowerHex, prefix, IgnoresCase: true),
        MacEncoding.Base64 => new(SpellingForm.Base64, prefix),
    };

    /// <summary>Whether the text is hex.</summary>
    public bool IsHex => Form is SpellingForm.LowerHex or SpellingForm.UpperHex;

    /// <summary>Characters of the text of so many bytes.</summary>
    public int LengthOf(int bytes)
    {
        int whole = Form switch
        {
            SpellingForm.LowerHex or SpellingForm.UpperHex => 2 * bytes,
            SpellingForm.Base64 or SpellingForm.Base64Url => Base64.GetMaxEncodedToUtf8Length(bytes),
            SpellingForm.Base64OfHex => Base64.GetMaxEncodedToUtf8Length(2 * bytes),
        };
        return Prefix.Length + whole - (IsUnpadded ? PaddingOf(bytes) : 0) + Suffix.Length;
    }

    /// <summary>The text.</summary>
    public string Write(ReadOnlySpan<byte> mac)
    {
        string text = Form switch
        {
            SpellingForm.LowerHex => Convert.ToHexStringLower(mac),
            SpellingForm.UpperHex => Convert.ToHexString(mac),
            SpellingForm.Base64 => Convert.ToBase64String(mac),
            SpellingForm.Base64Url => Convert.ToBase64String(mac).Replace('+', '-').Replace('/', '_'),
            SpellingForm.Base64OfHex => Convert.ToBase64String(Ascii.Of(Convert.ToHexStringLower(mac))),
        };
        return Prefix + (IsUnpadded ? text.TrimEnd('=') : text) + Suffix;
    }

    /// <summary>What was presented, in the case that is written where the scheme reads hex in either; its prefix has one case only.</summary>
    public string AsRead(string presented) => IgnoresCase && IsHex
        ? presented[..Prefix.Length] + presented[Prefix.Length..].ToLowerInvariant()
        : presented;

    private int PaddingOf(int bytes) => (3 - ((Form == SpellingForm.Base64OfHex ? 2 * bytes : bytes) % 3)) % 3;
}
