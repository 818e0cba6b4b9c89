using LanguageExt;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>Finds the <c>src</c> of the one <c>iframe</c> of a piece of HTML. Not a reader of HTML: what is not plainly that is none.</summary>
internal static class FrameTag
{
    private const string Opening = "<iframe";
    private const string Blanks = " \t\r\n\f";

    public static Option<string> SourceIn(string html)
    {
        int tag = html.IndexOf(Opening, StringComparison.OrdinalIgnoreCase);
        if (tag < 0 || html.IndexOf(Opening, tag + 1, StringComparison.OrdinalIgnoreCase) >= 0) return None;

        Option<string> source = None;
        var rest = html.AsSpan(tag + Opening.Length);
        while (NextAttribute(ref rest, out var name, out var value))
        {
            if (!name.Equals("src", StringComparison.OrdinalIgnoreCase)) continue;
            if (source.IsSome) return None;
            source = value.ToString();
        }

        // The one character that addresses need to have escaped; whatever else is escaped is not guessed at.
        return source.Map(static text => text.Replace("&amp;", "&", StringComparison.Ordinal)).Filter(static text => !text.Contains("&#", StringComparison.Ordinal));
    }

    /// <summary>Takes one attribute off the front; false at the end of the tag, and where the tag has none.</summary>
    private static bool NextAttribute(ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        name = value = default;
        rest = rest.TrimStart(Blanks);
        if (rest.IsEmpty || rest[0] == '>') return false;

        int end = rest.IndexOfAny($"{Blanks}=>");
        if (end <= 0) return false;
        name = rest[..end];
        rest = rest[end..].TrimStart(Blanks);
        return rest.IsEmpty || rest[0] != '=' || Valued(ref rest, out value);
    }

    private static bool Valued(ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> value)
    {
        rest = rest[1..].TrimStart(Blanks);
        bool isQuoted = !rest.IsEmpty && rest[0] is '"' or '\'';
        int end = isQuoted ? rest[1..].IndexOf(rest[0]) : rest.IndexOfAny($"{Blanks}>");
        value = end < 0 ? default : isQuoted ? rest[1..(end + 1)] : rest[..end];
        rest = end < 0 ? default : rest[(isQuoted ? end + 2 : end)..];
        return end >= 0;
    }
}
