using System.Buffers;
using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Calls.Json;

namespace PureCrypto.Providers.Mistex;

/// <summary>Names an order: its UUID, or its short id such as <c>MX-8A3F2D</c>. Both find the same order.</summary>
/// <remarks>Case does not matter (M1): a UUID is kept in lower case and a short id in upper case, so that equal ids are equal.
/// Spec: spec/providers/mistex.md, MSO-1.</remarks>
[JsonConverter(typeof(Converter))]
public sealed record OrderId
{
    private const int PrefixLength = 2;
    private const int ShortLength = 9;

    private static readonly SearchValues<char> InShort = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    private OrderId(string text) => Text = text;

    /// <summary>The id in its usual case; never empty.</summary>
    public string Text { get; }

    /// <summary>Whether it is a UUID, of any version.</summary>
    public bool IsUuid => Uuids.Is(Text);

    internal static Codec<OrderId> Codec { get; } = new(
        "must be a UUID or a short id such as MX-8A3F2D",
        Parse,
        static id => id.Text);

    /// <summary>A UUID of any version with its hyphens, or two letters, a hyphen and six letters or digits; in any case.</summary>
    public static Option<OrderId> Parse(string text) =>
        Uuids.Is(text) ? new OrderId(text.ToLowerInvariant())
        : IsShort(text) ? new OrderId(text.ToUpperInvariant())
        : None;

    /// <summary>The same as <see cref="Text"/>.</summary>
    public override string ToString() => Text;

    // Before the case is changed: letters beyond ASCII may have an upper case within it.
    private static bool IsShort(string text) =>
        text.Length == ShortLength
        && text[PrefixLength] == '-'
        && char.IsAsciiLetter(text[0]) && char.IsAsciiLetter(text[1])
        && !text.AsSpan(PrefixLength + 1).ContainsAnyExcept(InShort);

    internal sealed class Converter() : IdConverter<OrderId>(static text => Parse(text).IfNone(() => new OrderId(text)), static id => id.Text);
}
