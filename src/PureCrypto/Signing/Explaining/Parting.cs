using LanguageExt;

namespace PureCrypto.Signing.Explaining;

/// <summary>Where two texts part: the first byte that they do not share.</summary>
/// <param name="Offset">Its place, from 0; the length of the shorter text where that is the beginning of the longer.</param>
/// <param name="Expected">What stands about it in the text that should be signed, as <see cref="VisibleText"/>.</param>
/// <param name="Signed">What stands about it in the text that was signed.</param>
public sealed record Parting(int Offset, string Expected, string Signed)
{
    private const int Before = 16;
    private const int After = 32;

    /// <summary>Where they part; none if they are equal.</summary>
    public static Option<Parting> Of(ReadOnlySpan<byte> expected, ReadOnlySpan<byte> signed)
    {
        int offset = expected.CommonPrefixLength(signed);
        return offset == expected.Length && offset == signed.Length
            ? None
            : new Parting(offset, About(expected, offset), About(signed, offset));
    }

    private static string About(ReadOnlySpan<byte> text, int offset)
    {
        int from = Math.Max(0, offset - Before);
        while (from > 0 && from > offset - Before - 3 && IsContinuation(text[from])) from--;
        int to = Math.Min(text.Length, offset + After);
        while (to < text.Length && to < offset + After + 3 && IsContinuation(text[to])) to++;
        return (from > 0 ? "…" : "") + VisibleText.Of(text[from..to]) + (to < text.Length ? "…" : VisibleText.End);
    }

    // A character is shown whole: its later bytes begin with the bits 10.
    private static bool IsContinuation(byte b) => (b & 0xC0) == 0x80;
}
