using System.Text;
using System.Text.Unicode;

namespace PureCrypto.Signing.Explaining;

/// <summary>Mistakes with the bytes of a body: it was parsed and written again, stored and loaded, or lost.</summary>
internal static class BodyLapses
{
    // Ranks: other blanks are less than other tokens, and those less than all that a language does.
    private const int Spacing = 1;
    private const int Reading = 2;
    private const int Rewriting = 3;

    /// <summary>All of them, JSON first: what is written anew has lost whatever was done to the bytes before.</summary>
    /// <param name="bodyOf">The body of a draft.</param>
    /// <param name="with">The draft with another body.</param>
    public static Lapse<TDraft>[] Of<TDraft>(Func<TDraft, byte[]> bodyOf, Func<TDraft, byte[], TDraft> with)
        where TDraft : class
    {
        Lapse<TDraft> Body(string name, string sentence, Func<byte[], byte[]?> change, int rank = 0) => Lapse<TDraft>.In(
            MistakeStage.Message,
            name,
            sentence,
            draft => change(bodyOf(draft)) is { } changed && !changed.AsSpan().SequenceEqual(bodyOf(draft)) ? with(draft, changed) : null,
            rank);

        Lapse<TDraft> Json(int rank, string name, string sentence, JsonStyle style) => Body(name, sentence, body => style.Apply(body), rank);

        return
        [
            Body("body-empty", "No body was signed: it had been read before, or was not there yet.", static _ => []),
            Body("body-object-object", "The words [object Object] were signed: a parsed body was turned into a string.",
                static body => body.Length == 0 ? null : Ascii.Of("[object Object]")),
            Json(Rewriting, "json-javascript", "The body was parsed and written again, as JavaScript does it.",
                JsonStyle.JavaScript),
            Json(Rewriting, "json-python", "The body was parsed and written again, as Python does it.", JsonStyle.Python),
            Json(Rewriting, "json-php", "The body was parsed and written again, as PHP does it.", JsonStyle.Php),
            Json(Rewriting, "json-dotnet", "The body was parsed and written again, as .NET does it.", JsonStyle.DotNet),
            Json(Rewriting, "json-go", "The body was parsed and written again, as Go does it.", JsonStyle.Go),
            Json(Reading, "json-sorted", "The names in the body were sorted, and the blanks between its tokens left out.",
                JsonStyle.Minified with { IsSorted = true }),
            Json(Reading, "json-numbers", "The numbers in the body were read as floating point and written again.",
                JsonStyle.Minified with { Number = JsonNumbers.JavaScript }),
            Json(Spacing, "json-minified", "The blanks between the tokens of the body were left out.", JsonStyle.Minified),
            Json(Spacing, "json-spaced", "The body was written with a blank after each comma and colon, as Python does it.",
                JsonStyle.Minified with { Comma = ", ", Colon = ": " }),
            Json(Spacing, "json-indented-2", "The body was indented by two blanks.", JsonStyle.Indented("  ")),
            Json(Spacing, "json-indented-4", "The body was indented by four blanks.", JsonStyle.Indented("    ")),
            Json(Spacing, "json-indented-tab", "The body was indented by tabs.", JsonStyle.Indented("\t")),
            Body("json-quoted", "The body was written once more as a JSON string.", Quoted),
            Body("slashes-escaped", "The slashes in the body were escaped.", static body => Escapes.SlashesPut(body)),
            Body("slashes-unescaped", "The escaped slashes in the body were written as plain ones.",
                static body => Escapes.SlashesTaken(body)),
            Body("unicode-escaped", "The characters of the body beyond ASCII were escaped.",
                static body => Escapes.UnicodePut(body)),
            Body("unicode-unescaped", "The escaped characters of the body were written as they are.",
                static body => Escapes.UnicodeTaken(body)),
            Body("body-trimmed", "The blanks and line ends about the body were cut off.",
                static body => Ascii.Trim(body).ToArray()),
            Body("lf-for-crlf", "The line ends of the body were LF and not CR LF.", static body => Replaced(body, "\r\n", "\n")),
            Body("crlf-for-lf", "The line ends of the body were CR LF and not LF.",
                static body => Replaced(Replaced(body, "\r\n", "\n"), "\n", "\r\n")),
            Body("newline-stripped", "A line end after the body was left out.", WithoutNewline),
            Body("newline-added", "A line end (LF) was put after the body.", static body => [.. body, (byte)'\n']),
            Body("crlf-added", "A line end (CR LF) was put after the body.", static body => [.. body, (byte)'\r', (byte)'\n']),
            Body("bom-stripped", "The byte order mark before the body was left out.",
                static body => body.AsSpan().StartsWith(Utf8Marks.ByteOrder) ? body[Utf8Marks.ByteOrder.Length..] : null),
            Body("bom-added", "A byte order mark was put before the body.", static body => [.. Utf8Marks.ByteOrder, .. body]),
            Body("utf-8-repaired", "Bytes of the body that are not UTF-8 were replaced, as decoding to a string does.",
                static body => Utf8.IsValid(body) ? null : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body))),
            Body("utf-8-twice", "The bytes of the body were read as Latin-1 and encoded as UTF-8 once more.",
                static body => Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(body))),
            Body("latin-1", "The body was encoded as Latin-1 and not as UTF-8.",
                static body => Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(body))),
            Body("utf-16", "The body was encoded as UTF-16 and not as UTF-8.",
                static body => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(body))),
        ];
    }

    private static byte[]? Quoted(byte[] body) => body.Length > 0 && Utf8.IsValid(body)
        ? Encoding.UTF8.GetBytes($"\"{JsonTexts.JavaScript(Encoding.UTF8.GetString(body))}\"")
        : null;

    // Latin-1 takes every byte to a character of its own and back.
    private static byte[] Replaced(byte[] body, string what, string by) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(body).Replace(what, by, StringComparison.Ordinal));

    private static byte[]? WithoutNewline(byte[] body) =>
        body.AsSpan().EndsWith("\r\n"u8) ? body[..^2]
        : body.AsSpan().EndsWith("\n"u8) ? body[..^1]
        : null;
}
