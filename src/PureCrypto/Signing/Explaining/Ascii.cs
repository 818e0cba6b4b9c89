using System.Text;

namespace PureCrypto.Signing.Explaining;

/// <summary>What is short to say of bytes that are ASCII, or are looked at as if they were.</summary>
internal static class Ascii
{
    /// <summary>The bytes of a text that is known to be ASCII.</summary>
    public static byte[] Of(string text) => Encoding.ASCII.GetBytes(text);

    /// <summary>What is left without the blanks and line ends at both ends.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> bytes) => bytes.Trim(" \t\r\n"u8);
}
