using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using LanguageExt;

namespace PureCrypto.Signing;

/// <summary>What tells one event from another, so that it is handled once however often it is delivered.</summary>
/// <remarks>Made from what is signed alone: an id in a header that is not signed could be changed by whoever repeats the
/// message. The kinds never meet, whatever text a provider uses. Spec: spec/signing.md, SIG-26.</remarks>
public sealed record EventId
{
    /// <summary>The most characters of a provider's id that are kept; of a longer one, its SHA-256 is.</summary>
    public const int MaxLength = 128;

    private const string Given = "id:";
    private const string Hashed = "id-sha256:";
    private const string Whole = "body-sha256:";

    private EventId(string text) => Text = text;

    /// <summary>The kind and the id: <c>id:</c> and the provider's text, or <c>id-sha256:</c> or <c>body-sha256:</c> and 64
    /// lower-case hex digits. Never longer than <see cref="MaxLength"/> and the kind.</summary>
    public string Text { get; }

    /// <summary>The event that the provider calls <paramref name="id"/>; none if that is empty or holds half of a surrogate pair.</summary>
    public static Option<EventId> Of(string id) =>
        id.Length == 0 || !IsUnicode(id) ? None
        : id.Length <= MaxLength ? new EventId(Given + id)
        : new EventId(Hashed + HashOf(Encoding.UTF8.GetBytes(id)));

    /// <summary>The event whose message has this body, where nothing that is signed names it.</summary>
    public static EventId OfBody(ReadOnlySpan<byte> body) => new(Whole + HashOf(body));

    /// <summary>Reads <see cref="Text"/> back; none if it is no such text.</summary>
    public static Option<EventId> Parse(string text) =>
        text.StartsWith(Given, StringComparison.Ordinal) ? Of(text[Given.Length..]).Filter(id => string.Equals(id.Text, text, StringComparison.Ordinal))
        : IsHash(text, Hashed) || IsHash(text, Whole) ? new EventId(text)
        : None;

    /// <summary>The same as <see cref="Text"/>. A provider's text may hold anything: escape it before showing it.</summary>
    public override string ToString() => Text;

    private static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static bool IsHash(string text, string kind) =>
        text.StartsWith(kind, StringComparison.Ordinal)
        && text.Length == kind.Length + (2 * SHA256.HashSizeInBytes)
        && !text.AsSpan(kind.Length).ContainsAnyExcept("0123456789abcdef");

    private static bool IsUnicode(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out int length) != OperationStatus.Done) return false;
            text = text[length..];
        }

        return true;
    }
}
