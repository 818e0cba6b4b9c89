using System.Buffers;
using LanguageExt;

namespace PureCrypto.Signing;

/// <summary>A text used in one request only, so that a server can refuse a replay.</summary>
/// <remarks>1 to 64 visible ASCII characters (U+0021 to U+007E): it stands alone on a line of what is signed and in a
/// header, so it can hold neither blanks nor line ends. Providers that ask for a version 4 UUID get one from <see cref="Of"/>.</remarks>
public sealed record Nonce
{
    /// <summary>The greatest number of characters.</summary>
    public const int MaxLength = 64;

    private static readonly SearchValues<char> Visible = SearchValues.Create(VisibleAscii());

    private Nonce(string text) => Text = text;

    /// <summary>The text as it is signed and sent.</summary>
    public string Text { get; }

    /// <summary>A UUID in the form <c>8-4-4-4-12</c>, lower case: 36 characters.</summary>
    public static Nonce Of(Guid id) => new(id.ToString("D"));

    /// <summary>Takes the text as it is; none if it is empty, longer than 64, or holds anything but visible ASCII.</summary>
    public static Option<Nonce> Parse(string text) => IsOne(text) ? new Nonce(text) : None;

    /// <summary>The same as <see cref="Text"/>.</summary>
    public override string ToString() => Text;

    /// <summary>Whether <see cref="Parse"/> takes the text.</summary>
    internal static bool IsOne(ReadOnlySpan<char> text) => text.Length is > 0 and <= MaxLength && !text.ContainsAnyExcept(Visible);

    private static string VisibleAscii() =>
        string.Create('~' - '!' + 1, 0, static (span, _) => { for (int i = 0; i < span.Length; i++) span[i] = (char)('!' + i); });
}
