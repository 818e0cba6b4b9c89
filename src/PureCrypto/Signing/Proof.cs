namespace PureCrypto.Signing;

/// <summary>That a signature was found genuine: by which recipe, and under which key. Made by verifications alone.</summary>
public sealed class Proof
{
    private Proof(string recipe, string fingerprint) => (Recipe, Fingerprint) = (recipe, fingerprint);

    /// <summary>The scheme, and what was accepted beyond its documented form, such as <c>btcmix, precision 17</c>.</summary>
    public string Recipe { get; }

    /// <summary>The <see cref="Secret.Fingerprint"/> of the key that matched.</summary>
    public string Fingerprint { get; }

    /// <summary>The recipe and the fingerprint.</summary>
    public override string ToString() => $"verified by {Recipe}, key {Fingerprint}";

    internal static Proof Of(string recipe, Secret key) => new(recipe, key.Fingerprint);
}
