using System.Text;
using PureCrypto.Signing.Explaining;

namespace PureCrypto.Providers.Mintarex;

/// <summary>Mistakes with the five lines that a request's signature is over.</summary>
internal static class MintarexRequestLapses
{
    private const string Host = "institutional.mintarex.com";

    private static readonly byte[] NoBytes = [];

    public static Lapse<MintarexDraft>[] Lines() =>
    [
        Line("method-lower-case", "The method was signed in lower case.",
            static draft => draft.Method is { } method ? draft with { Method = method.ToLowerInvariant() } : null),
        Line("method-left-out", "The method was not signed.", static draft => draft with { Method = null }),
        Target("query-left-out", "The path was signed without its query.", MintarexTargets.WithoutQuery),
        Target("version-left-out", "The path was signed without /v1 at its start.", MintarexTargets.WithoutVersion),
        Target("first-slash-left-out", "The path was signed without the slash at its start.", MintarexTargets.WithoutFirstSlash),
        Target("host-included", "The whole address was signed, with scheme and host, and not its path and query alone.",
            static target => "https://" + Host + target),
        Target("host-without-scheme", "The host was signed before the path.", static target => Host + target),
        Target("trailing-slash-added", "The path was signed with a slash at its end.", MintarexTargets.WithSlash),
        Target("trailing-slash-left-out", "The path was signed without the slash at its end.", MintarexTargets.WithoutSlash),
        Target("query-sorted", "The fields of the query were sorted before they were signed.", MintarexTargets.Sorted),
        Target("target-decoded", "The target was signed without its percent-encoding.", MintarexTargets.Unescaped),
        Target("query-encoded", "The values of the query were signed percent-encoded, and sent as they are.",
            MintarexTargets.Escaped),
        Target("target-normalised", "The target was signed as an address type rewrites it, and sent as it is.",
            MintarexTargets.Normalised),
        Target("escapes-lower-case", "The percent-encoding was signed in lower-case hex.", MintarexTargets.LowerEscapes),
        Target("escapes-upper-case", "The percent-encoding was signed in upper-case hex.", MintarexTargets.UpperEscapes),
        Target("plus-for-space", "Blanks were signed as + and sent as %20.",
            static target => target.Replace("%20", "+", StringComparison.Ordinal)),
        Target("space-for-plus", "Blanks were signed as %20 and sent as +.",
            static target => target.Replace("+", "%20", StringComparison.Ordinal)),
        Line("timestamp-left-out", "The timestamp was not signed.", static draft => draft with { Timestamp = null }),
        Line("nonce-left-out", "The nonce was not signed.", static draft => draft with { Nonce = null }),
        Nonce("nonce-upper-case", "The nonce was signed in upper case.", static nonce => nonce.ToUpperInvariant()),
        Nonce("nonce-without-hyphens", "The nonce was signed without its hyphens.",
            static nonce => nonce.Replace("-", "", StringComparison.Ordinal)),
    ];

    public static Lapse<MintarexDraft>[] BodyLine() =>
    [
        Hash("empty-body-as-braces", "The hash is that of {} although no body was sent.",
            static draft => draft.Body.Length == 0, static _ => MintarexDraft.HashOf("{}"u8.ToArray())),
        Hash("empty-body-as-null", "The hash is that of the word null although no body was sent.",
            static draft => draft.Body.Length == 0, static _ => MintarexDraft.HashOf("null"u8.ToArray())),
        Hash("empty-body-not-hashed", "The last line was empty because there is no body; it must be the hash of no bytes.",
            static draft => draft.Body.Length == 0, static _ => NoBytes),
        Hash("body-line-left-out", "The line with the hash of the body was left out.", static _ => true, static _ => null),
        Hash("body-not-hashed", "The body itself was signed and not its hash.",
            static draft => draft.Body.Length > 0, static body => body),
        Hash("body-hash-upper-case", "The hash of the body was written in upper-case hex.",
            static _ => true, static body => Upper(MintarexDraft.HashOf(body))),
        Hash("body-hash-base64", "The hash of the body was written in base64.",
            static _ => true, static body => Base64(MintarexDraft.HashOf(body))),
        Hash("body-hashed-twice", "The hex of the hash of the body was hashed once more.",
            static _ => true, static body => MintarexDraft.HashOf(MintarexDraft.HashOf(body))),
    ];

    public static Lapse<MintarexDraft>[] Joints() =>
    [
        Joint("nonce-before-timestamp", "The nonce was signed before the timestamp.",
            static draft => draft with { IsNonceFirst = true }),
        Joint("lines-crlf", "The lines were joined by CR LF.", static draft => draft with { Separator = "\r\n" }),
        Joint("lines-backslash-n", "The lines were joined by a backslash and an n, which the language did not take for a line end.",
            static draft => draft with { Separator = "\\n" }),
        Joint("lines-not-joined", "Nothing stood between the lines.", static draft => draft with { Separator = "" }),
        Joint("lines-pipe", "The lines were joined by vertical lines.", static draft => draft with { Separator = "|" }),
        Joint("lines-colon", "The lines were joined by colons.", static draft => draft with { Separator = ":" }),
        Joint("lines-dot", "The lines were joined by dots.", static draft => draft with { Separator = "." }),
        Joint("text-newline-added", "A line end (LF) was put after the last line.", static draft => draft with { End = "\n" }),
        Joint("text-crlf-added", "A line end (CR LF) was put after the last line.", static draft => draft with { End = "\r\n" }),
        Joint("text-utf-16", "The text was signed in UTF-16 and not in UTF-8.", static draft => draft with { IsWide = true }),
    ];

    private static Lapse<MintarexDraft> Line(string name, string sentence, Func<MintarexDraft, MintarexDraft?> change) =>
        Lapse<MintarexDraft>.In(MistakeStage.Message, name, sentence, draft => change(draft) is { } changed && changed != draft ? changed : null);

    private static Lapse<MintarexDraft> Target(string name, string sentence, Func<string, string?> change) =>
        Line(name, sentence, draft => draft.Target is { } target && change(target) is { } changed ? draft with { Target = changed } : null);

    private static Lapse<MintarexDraft> Nonce(string name, string sentence, Func<string, string> change) =>
        Line(name, sentence, draft => draft.Nonce is { } nonce ? draft with { Nonce = change(nonce) } : null);

    private static Lapse<MintarexDraft> Hash(string name, string sentence, Func<MintarexDraft, bool> where, Func<byte[], byte[]?> line) =>
        Line(name, sentence, draft => where(draft) ? draft with { BodyLine = line } : null);

    private static Lapse<MintarexDraft> Joint(string name, string sentence, Func<MintarexDraft, MintarexDraft> change) =>
        Lapse<MintarexDraft>.In(MistakeStage.Text, name, sentence, change);

    private static byte[] Upper(byte[] hex) => Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(hex).ToUpperInvariant());

    private static byte[] Base64(byte[] hex) => Encoding.ASCII.GetBytes(Convert.ToBase64String(Convert.FromHexString(Encoding.ASCII.GetString(hex))));
}
