using System.Buffers;
using System.Buffers.Text;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace PureCrypto.Signing.Explaining;

/// <summary>Mistakes with the key. A sentence says what kind of change it was, and nothing of the key.</summary>
internal static class KeyLapses
{
    /// <summary>Those that can be made whatever the scheme.</summary>
    public static Lapse<TDraft>[] Of<TDraft>() =>
    [
        Key<TDraft>("secret-empty", "The key was empty, as from a variable that is not set.", static _ => []),
        Key<TDraft>("secret-undefined", "The key was the word undefined, as JavaScript makes of a variable that is not set.",
            static _ => Ascii.Of("undefined")),
        Key<TDraft>("secret-trimmed", "The key was the secret without the blanks or line ends at its ends.",
            static key => Unless(key, Ascii.Trim(key))),
        Key<TDraft>("secret-unquoted", "The key was the secret without the quotes about it.", Unquoted),
        Key<TDraft>("secret-prefix-dropped", "The key was what follows the last underscore of the secret, as if the start were no part of it.",
            AfterUnderscore),
        Key<TDraft>("secret-hex-decoded", "The key was decoded from hex.", HexDecoded),
        Key<TDraft>("secret-base64-decoded", "The key was decoded from base64.", Base64Decoded),
        Key<TDraft>("secret-base64-encoded", "The key was the base64 of the secret, as in a Kubernetes manifest.", Base64Encoded),
        Key<TDraft>("secret-hashed", "The key was the SHA-256 of the secret.", static key => SHA256.HashData(key)),
        Key<TDraft>("secret-newline", "The key had a line end (LF) after the secret, as from a file or from echo.",
            static key => [.. key, (byte)'\n']),
        Key<TDraft>("secret-crlf", "The key had a line end (CR LF) after the secret, as from a file of Windows.",
            static key => [.. key, (byte)'\r', (byte)'\n']),
        Key<TDraft>("secret-quoted", "The key had quotes about the secret, as from a file of settings.",
            static key => [(byte)'"', .. key, (byte)'"']),
        Key<TDraft>("secret-utf-16", "The key was the secret in UTF-16 and not in UTF-8.", Wide),
    ];

    /// <summary>Those with the public half of a key, where the message says which it is.</summary>
    /// <param name="idOf">The key id; empty if it is not known.</param>
    /// <param name="separator">What joins key id and secret in the whole key; null where the two are not joined.</param>
    public static Lapse<TDraft>[] OfId<TDraft>(Func<TDraft, string> idOf, string? separator)
    {
        var isKey = new Lapse<TDraft>(
            new Mistake("key-id-for-secret", MistakeStage.Key, "The key was the key id, which is public."),
            making => idOf(making.Draft) is { Length: > 0 } id ? making.With(_ => Encoding.UTF8.GetBytes(id)) : null);
        if (separator is null) return [isKey];

        var isLeft = new Lapse<TDraft>(
            new Mistake("key-id-left-on", MistakeStage.Key, "The key was the whole key, with the key id left on the secret."),
            making => idOf(making.Draft) is { Length: > 0 } id ? making.With(key => [.. Encoding.UTF8.GetBytes(id + separator), .. key]) : null);
        return [isKey, isLeft];
    }

    private static Lapse<TDraft> Key<TDraft>(string name, string sentence, KeyChange change) =>
        new(new Mistake(name, MistakeStage.Key, sentence), making => making.With(change));

    private static byte[]? Unless(ReadOnlySpan<byte> key, ReadOnlySpan<byte> changed) => changed.Length == key.Length ? null : changed.ToArray();

    private static byte[]? Unquoted(ReadOnlySpan<byte> key) =>
        key.Length > 1 && key[0] is (byte)'"' or (byte)'\'' && key[^1] == key[0] ? key[1..^1].ToArray() : null;

    private static byte[]? AfterUnderscore(ReadOnlySpan<byte> key) =>
        key.LastIndexOf((byte)'_') is var at and >= 0 ? key[(at + 1)..].ToArray() : null;

    private static byte[]? HexDecoded(ReadOnlySpan<byte> key)
    {
        if (key.IsEmpty || key.Length % 2 != 0) return null;
        byte[] decoded = new byte[key.Length / 2];
        if (Convert.FromHexString(key, decoded, out _, out _) == OperationStatus.Done) return decoded;
        CryptographicOperations.ZeroMemory(decoded);
        return null;
    }

    // As decoders do that ask for no padding and take either alphabet.
    private static byte[]? Base64Decoded(ReadOnlySpan<byte> key)
    {
        byte[] text = key.TrimEnd((byte)'=').ToArray();
        text.AsSpan().Replace((byte)'+', (byte)'-');
        text.AsSpan().Replace((byte)'/', (byte)'_');
        byte[] room = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        bool decodes = Base64Url.DecodeFromUtf8(text, room, out _, out int written) == OperationStatus.Done && written > 0;
        byte[]? decoded = decodes ? room.AsSpan(0, written).ToArray() : null;
        CryptographicOperations.ZeroMemory(text);
        CryptographicOperations.ZeroMemory(room);
        return decoded;
    }

    // No string is made of a key, as it could not be cleared.
    private static byte[] Base64Encoded(ReadOnlySpan<byte> key)
    {
        byte[] encoded = new byte[Base64.GetMaxEncodedToUtf8Length(key.Length)];
        Base64.EncodeToUtf8(key, encoded, out _, out _);
        return encoded;
    }

    private static byte[] Wide(ReadOnlySpan<byte> key)
    {
        char[] units = new char[Encoding.UTF8.GetCharCount(key)];
        Encoding.UTF8.GetChars(key, units);
        byte[] wide = Encoding.Unicode.GetBytes(units);
        Array.Clear(units);
        return wide;
    }
}
