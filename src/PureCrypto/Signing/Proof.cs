using LanguageExt;

namespace PureCrypto.Signing;

/// <summary>That a signature was found genuine: by which recipe, and under which key. Made by verifications alone.</summary>
public sealed class Proof
{
    private Proof(string recipe, string fingerprint, Option<string> key, Option<TimeSpan> skew) =>
        (Recipe, Fingerprint, Key, Skew) = (recipe, fingerprint, key, skew);

    /// <summary>The scheme, and what was accepted beyond its documented form, such as <c>btcmix, precision 17</c>.</summary>
    public string Recipe { get; }

    /// <summary>The <see cref="Secret.Fingerprint"/> of the key that matched.</summary>
    public string Fingerprint { get; }

    /// <summary>The name of the key that matched, where it was one of a <see cref="Keyring"/>.</summary>
    public Option<string> Key { get; }

    /// <summary>The receiver's clock less the signed time; none where no time is signed.</summary>
    public Option<TimeSpan> Skew { get; }

    /// <summary>The recipe, the key's name and its fingerprint.</summary>
    public override string ToString() => $"verified by {Recipe}, key {Key.Match(Some: static name => name + " ", None: static () => "")}{Fingerprint}";

    internal static Proof Of(string recipe, Secret key) => new(recipe, key.Fingerprint, None, None);

    internal static Proof Of(string recipe, NamedKey key, Option<TimeSpan> skew) => new(recipe, key.Secret.Fingerprint, key.Name, skew);
}
