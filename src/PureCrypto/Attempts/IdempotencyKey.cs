using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Attempts;

/// <summary>Names a call across all of its attempts, so that a provider does it once. Made once, before the first attempt, and stored with the input.</summary>
/// <remarks>1 to 64 visible ASCII characters (U+0021 to U+007E), which is what every provider takes in a header and in a body.</remarks>
[JsonConverter(typeof(Converter))]
public sealed record IdempotencyKey
{
    /// <summary>The greatest number of characters.</summary>
    public const int MaxLength = 64;

    private const string Visible =
        "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";

    private static readonly SearchValues<char> Allowed = SearchValues.Create(Visible);

    private IdempotencyKey(string text) => Text = text;

    /// <summary>The text as it is sent.</summary>
    public string Text { get; }

    /// <summary>The key in a header or a path.</summary>
    public static Codec<IdempotencyKey> Codec { get; } = new("must be 1 to 64 visible ASCII characters", Parse, static key => key.Text);

    /// <summary>A UUID in the form <c>8-4-4-4-12</c>, lower case: 36 characters.</summary>
    public static IdempotencyKey Of(Guid id) => new(id.ToString("D"));

    /// <summary>Takes the text as it is; none if it is empty, longer than 64, or holds anything but visible ASCII.</summary>
    public static Option<IdempotencyKey> Parse(string text) =>
        text.Length is > 0 and <= MaxLength && !text.AsSpan().ContainsAnyExcept(Allowed) ? new IdempotencyKey(text) : None;

    /// <summary>The same as <see cref="Text"/>.</summary>
    public override string ToString() => Text;

    internal sealed class Converter : JsonConverter<IdempotencyKey>
    {
        public override IdempotencyKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Parse(reader.GetString() ?? "").IfNone(static () => throw new JsonException("An idempotency key is 1 to 64 visible ASCII characters."));

        public override void Write(Utf8JsonWriter writer, IdempotencyKey value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }
}
