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
    /// <remarks>Every answer has a date, nearly always in the first form as it stands; the platform's search through several forms
    /// allocates kilobytes. So the usual form is tried alone, and what does not begin with a day is not tried at all.</remarks>
    public static Option<DateTimeOffset> Parse(string text) =>
        DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var usual) ? usual
        : text is [>= 'A' and <= 'Z' or >= 'a' and <= 'z', ..] ? InAnyForm(text)
        : None;

    private static Option<DateTimeOffset> InAnyForm(string text) =>
        DateTimeOffset.TryParseExact(
            text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite, out var instant)
            ? instant
            : None;
}
