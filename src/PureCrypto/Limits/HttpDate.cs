using System.Globalization;
using LanguageExt;

namespace PureCrypto.Limits;

/// <summary>Dates as HTTP writes them.</summary>
/// <remarks>The three forms of RFC 9110 §5.6.7; the second and third are obsolete, and still to be read.</remarks>
internal static class HttpDate
{
    private static readonly string[] Forms =
    [
        "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
        "dddd, dd-MMM-yy HH:mm:ss 'GMT'",
        "ddd MMM d HH:mm:ss yyyy",
    ];

    /// <summary>The instant; none if the text is no date, or the day of the week is another.</summary>
    public static Option<DateTimeOffset> Parse(string text) =>
        DateTimeOffset.TryParseExact(
            text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite, out var instant)
            ? instant
            : None;
}
