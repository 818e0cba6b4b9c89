namespace PureCrypto.Signing.Explaining;

/// <summary>Bytes with a meaning of their own at the start of a text.</summary>
internal static class Utf8Marks
{
    /// <summary>U+FEFF in UTF-8: the byte order mark that editors and some encoders put first.</summary>
    public static ReadOnlySpan<byte> ByteOrder => "\uFEFF"u8;
}
