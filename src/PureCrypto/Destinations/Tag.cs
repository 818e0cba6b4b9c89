using System.Globalization;
using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Destinations.Json;

namespace PureCrypto.Destinations;

/// <summary>What tells the customers of one address apart: a destination tag, a memo, a comment.</summary>
/// <remarks>1 to 255 printable ASCII characters, neither the first nor the last a space. Spec: spec/destinations.md, DST-15.</remarks>
[JsonConverter(typeof(TagJson))]
public sealed record Tag
{
    /// <summary>The longest tag.</summary>
    public const int MaxLength = 255;

    private Tag(string text) => Text = text;

    /// <summary>The tag as it was given.</summary>
    public string Text { get; }

    /// <summary>Whether it is a whole number from 0 to 4294967295 as numbers are written: digits, and no zero in front.</summary>
    public bool IsNumber =>
        uint.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out _) && (Text.Length == 1 || Text[0] != '0');

    /// <summary>The tag of that text, or <see cref="DestinationError.NoTag"/>.</summary>
    public static Either<DestinationError, Tag> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length is > 0 and <= MaxLength && !text.AsSpan().ContainsAnyExceptInRange(' ', '~') && text[0] != ' ' && text[^1] != ' '
            ? new Tag(text)
            : new DestinationError.NoTag();
    }

    /// <summary>The text.</summary>
    public override string ToString() => Text;
}
