namespace PureCrypto.Calls;

/// <summary>What the value of a header can be, where it has to arrive as it was meant: printable ASCII with no blank at its ends, and not nothing.</summary>
/// <remarks>Narrower than RFC 9110 §5.5: blanks at the ends are taken off on the way, other controls are refused, and what is beyond ASCII is
/// read differently by different servers.</remarks>
internal static class HeaderText
{
    public const string KeyIdRule = "must hold a key id " + Rule;

    public const string TokenRule = "must hold a token " + Rule;

    private const string Rule = "of printable ASCII, without a line break and without a blank at its ends";

    public static bool CanHold(string text) =>
        text.Length > 0 && text[0] != ' ' && text[^1] != ' ' && !text.AsSpan().ContainsAnyExceptInRange(' ', '~');

    public static bool CanHold(ReadOnlySpan<byte> utf8) =>
        utf8.Length > 0 && utf8[0] != ' ' && utf8[^1] != ' ' && !utf8.ContainsAnyExceptInRange((byte)' ', (byte)'~');
}
