using System.Linq;
using System.Security.Cryptography;
using System.Text;
using LanguageExt;
using PureCrypto.Signing;
using PureCrypto.Signing.Explaining;

namespace PureCrypto.Providers.Mintarex;

/// <summary>What goes into the signed text of a request: the five lines, and how they are joined. A line that is null is left out.</summary>
internal sealed record MintarexDraft
{
    public string? Method { get; init; }

    public string? Target { get; init; }

    public string? Timestamp { get; init; }

    public string? Nonce { get; init; }

    public required byte[] Body { get; init; }

    /// <summary>The last line, made of the body.</summary>
    public Func<byte[], byte[]?> BodyLine { get; init; } = HashOf;

    /// <summary>What stands between two lines.</summary>
    public string Separator { get; init; } = "\n";

    /// <summary>What stands after the last.</summary>
    public string End { get; init; } = "";

    /// <summary>Whether the nonce stands before the timestamp.</summary>
    public bool IsNonceFirst { get; init; }

    /// <summary>Whether the text is in UTF-16.</summary>
    public bool IsWide { get; init; }

    /// <summary>The public key; empty if it is not known.</summary>
    public string KeyId { get; init; } = "";

    /// <summary>The draft of a request as the scheme has it.</summary>
    public static Making<MintarexDraft> Of(MintarexSentRequest sent) => new(
        new MintarexDraft
        {
            Method = sent.Method,
            Target = sent.Target,
            Timestamp = sent.Timestamp,
            Nonce = sent.Nonce,
            Body = sent.Body.Bytes.ToArray(),
            KeyId = sent.KeyId,
        },
        default,
        MacForm.Of(MacAlgorithm.Sha256),
        MacSpelling.Of(MacEncoding.LowerHex, ""));

    /// <summary>The signed text.</summary>
    public static byte[] Write(MintarexDraft draft)
    {
        byte[]?[] lines =
        [
            Line(draft.Method),
            Line(draft.Target),
            Line(draft.IsNonceFirst ? draft.Nonce : draft.Timestamp),
            Line(draft.IsNonceFirst ? draft.Timestamp : draft.Nonce),
            draft.BodyLine(draft.Body),
        ];
        byte[] separator = Encoding.UTF8.GetBytes(draft.Separator);
        byte[] text = [.. lines.OfType<byte[]>().SelectMany((line, i) => i == 0 ? line : [.. separator, .. line]), .. Encoding.UTF8.GetBytes(draft.End)];
        return draft.IsWide ? Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(text)) : text;
    }

    /// <summary>The lower-case hex of the SHA-256 of a body.</summary>
    public static byte[] HashOf(byte[] body) => Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(body)));

    private static byte[]? Line(string? text) => text is null ? null : Encoding.UTF8.GetBytes(text);
}
