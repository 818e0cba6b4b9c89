using System.Security.Cryptography;

namespace PureCrypto.Signing.Explaining;

/// <summary>Mistakes in how the MAC is computed.</summary>
internal static class MacLapses
{
    public static Lapse<TDraft>[] Of<TDraft>() =>
    [
        Hash<TDraft>("hmac-sha-1", "The MAC is an HMAC with SHA-1.", HashAlgorithmName.SHA1),
        Hash<TDraft>("hmac-sha-256", "The MAC is an HMAC with SHA-256.", HashAlgorithmName.SHA256),
        Hash<TDraft>("hmac-sha-384", "The MAC is an HMAC with SHA-384.", HashAlgorithmName.SHA384),
        Hash<TDraft>("hmac-sha-512", "The MAC is an HMAC with SHA-512.", HashAlgorithmName.SHA512),
        Keyed<TDraft>("key-and-text-swapped", "The key was taken for the text and the text for the key.", Keying.Swapped),
        Keyed<TDraft>("hash-of-secret-and-text", "It is a plain hash of the secret followed by the text, and no HMAC.",
            Keying.KeyFirst),
        Keyed<TDraft>("hash-of-text-and-secret", "It is a plain hash of the text followed by the secret, and no HMAC.",
            Keying.KeyLast),
        Keyed<TDraft>("hash-of-text", "It is a plain hash of the text: no secret is in it, and anyone can make it.",
            Keying.Unkeyed),
        Digested<TDraft>("text-hashed-to-hex", "The text was hashed first, and the MAC is over the hex of that hash.",
            Digesting.Hex),
        Digested<TDraft>("text-hashed-to-bytes", "The text was hashed first, and the MAC is over the bytes of that hash.",
            Digesting.Bytes),
    ];

    private static Lapse<TDraft> Hash<TDraft>(string name, string sentence, HashAlgorithmName hash) =>
        Mac<TDraft>(name, sentence, mac => mac with { Hash = hash });

    private static Lapse<TDraft> Keyed<TDraft>(string name, string sentence, Keying keying) =>
        Mac<TDraft>(name, sentence, mac => mac with { Keying = keying });

    private static Lapse<TDraft> Digested<TDraft>(string name, string sentence, Digesting digesting) =>
        Mac<TDraft>(name, sentence, mac => mac with { Digesting = digesting });

    // Two hashes, or two ways of keying, are no two mistakes: the second would undo the first.
    private static Lapse<TDraft> Mac<TDraft>(string name, string sentence, Func<MacForm, MacForm> change) => new(
        new Mistake(name, MistakeStage.Mac, sentence),
        making => change(making.Mac) is var changed && changed != making.Mac ? making with { Mac = changed } : null);
}
