using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;

namespace PureCrypto.Signing.Explaining;

/// <summary>How languages escape a string that they write to JSON.</summary>
internal static class JsonTexts
{
    public static string JavaScript(string text) => Escaped(text, static _ => false);

    public static string Python(string text) => Escaped(text, static c => c >= 0x7F);

    public static string Php(string text) => Escaped(text, static c => c >= 0x80).Replace("/", "\\/", StringComparison.Ordinal);

    public static string Go(string text) => Escaped(text, static c => c is '<' or '>' or '&' or '\u2028' or '\u2029');

    public static string DotNet(string text) => JavaScriptEncoder.Default.Encode(text);

    private static string Escaped(string text, Func<char, bool> isEscaped) =>
        text.All(c => c >= ' ' && c is not ('"' or '\\') && !isEscaped(c))
            ? text
            : text.Aggregate(new StringBuilder(text.Length), (written, c) => Append(written, c, isEscaped(c))).ToString();

    private static StringBuilder Append(StringBuilder written, char c, bool isEscaped) => c switch
    {
        '"' => written.Append("\\\""),
        '\\' => written.Append("\\\\"),
        '\b' => written.Append("\\b"),
        '\f' => written.Append("\\f"),
        '\n' => written.Append("\\n"),
        '\r' => written.Append("\\r"),
        '\t' => written.Append("\\t"),
        < ' ' => Unit(written, c),
        _ => isEscaped ? Unit(written, c) : written.Append(c),
    };

    private static StringBuilder Unit(StringBuilder written, char c) => written.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
}
