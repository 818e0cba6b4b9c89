using System.Globalization;
using System.Linq;
using LanguageExt;

namespace PureCrypto.Calls;

/// <summary>A value as text, both ways, with the one rule that says which texts and values are in.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Rule">What a reader is told when a text or a value is out, such as <c>must be true or false</c>.</param>
/// <param name="Read">The value of a text; none if the text is out.</param>
/// <param name="Write">The text of a value; none if the value is out. Reading it gives the value back.</param>
public sealed record Codec<T>(string Rule, Func<string, Option<T>> Read, Func<T, Option<string>> Write);

/// <summary>The codecs that more than one provider uses.</summary>
public static class Codecs
{
    /// <summary>Any text but the empty one.</summary>
    public static Codec<string> Text { get; } = new("must not be empty", NotEmpty, NotEmpty);

    /// <summary><c>true</c> or <c>false</c>, lower case.</summary>
    public static Codec<bool> Flag { get; } = OneOf(("true", true), ("false", false));

    /// <summary>An amount of more than zero, in plain digits.</summary>
    public static Codec<Amount> PositiveAmount { get; } = new(
        "must be more than 0, in plain digits",
        static text => Amount.Parse(text).ToOption().Filter(static amount => !amount.IsZero),
        static amount => amount.IsZero ? None : amount.ToString());

    /// <summary>One of the spellings given, compared exactly.</summary>
    public static Codec<T> OneOf<T>(params (string Text, T Value)[] spellings) where T : struct => new(
        $"must be one of {string.Join(", ", spellings.Select(static s => s.Text))}",
        text => spellings.Where(s => string.Equals(s.Text, text, StringComparison.Ordinal)).Select(static s => Some(s.Value)).FirstOrDefault(),
        value => spellings.Where(s => s.Value.Equals(value)).Select(static s => Some(s.Text)).FirstOrDefault());

    /// <summary>A whole number from <paramref name="min"/> to <paramref name="max"/>, both included, in plain digits.</summary>
    public static Codec<int> Whole(int min, int max) => new(
        string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {min} to {max}"),
        text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && value >= min && value <= max
            ? value
            : None,
        value => value >= min && value <= max ? value.ToString(CultureInfo.InvariantCulture) : None);

    private static Option<string> NotEmpty(string text) => text.Length > 0 ? text : None;
}
