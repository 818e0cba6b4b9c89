using PureCrypto.Tests.Conventions.Metadata;

namespace PureCrypto.Tests.Conventions;

/// <summary>Where code that has a MAC at hand compares anything by other means than in constant time.</summary>
/// <remarks>A method has one at hand if it calls what computes, decodes, spells or shows one, itself or through methods of its own type.</remarks>
internal static class MacComparisons
{
    /// <summary>The platform's comparison, which takes equal time however many bytes agree.</summary>
    public const string ConstantTime = "System.Security.Cryptography.CryptographicOperations.FixedTimeEquals";

    /// <summary>Ours, which folds the differences and then asks the platform's.</summary>
    public const string Folded = "PureCrypto.Signing.MacComparison.AreEqual";

    private const string Why = "A comparison that stops at the first difference tells how much of a MAC was right: use FixedTimeEquals";

    private static readonly string[] Sources =
    [
        "System.Security.Cryptography.HMAC*", "System.Security.Cryptography.IncrementalHash", "PureCrypto.Signing.Hmac", "PureCrypto.Signing.KeyedMac",
        "PureCrypto.Signing.MacEncodings", "PureCrypto.Signing.Signature.get_Bytes", "PureCrypto.Signing.Signature.ToLowerHex",
        "PureCrypto.Signing.Signature.ToBase64", "PureCrypto.Signing.Signature._bytes",
        "PureCrypto.Providers.BtcMix.BtcMixSignatureText",
    ];

    private static readonly string[] Comparers =
    [
        "System.MemoryExtensions.SequenceEqual", "System.MemoryExtensions.SequenceCompareTo", "System.MemoryExtensions.CommonPrefixLength",
        "System.MemoryExtensions.StartsWith", "System.MemoryExtensions.EndsWith", "System.MemoryExtensions.Equals", "System.MemoryExtensions.CompareTo",
        "System.MemoryExtensions.IndexOf", "System.Linq.Enumerable.SequenceEqual", "System.Linq.Enumerable.Zip", "System.Object.Equals",
        "System.String.Equals", "System.String.op_Equality", "System.String.op_Inequality", "System.String.Compare*", "System.String.StartsWith",
        "System.String.EndsWith", "System.StringComparer*", "System.Collections.Generic.EqualityComparer*", "System.Collections.StructuralComparisons",
        "System.Numerics.Vector*", "System.Runtime.Intrinsics.*",
    ];

    /// <summary>Public texts that stand beside a MAC, and are compared as texts.</summary>
    private static readonly (string Site, string What)[] Known =
    [
        ("PureCrypto.Signing.Callbacks.Judge", "the recipe's prefix with the start of the header"),
        ("PureCrypto.Signing.MacEncodings.TryBase64", "the presented text with what an encoder makes of it: neither is secret"),
    ];

    /// <summary>The comparisons of an assembly that may leak.</summary>
    public static IReadOnlyList<Violation> Violations(byte[] image)
    {
        var uses = References.Of(image);
        var at = Handling(uses);
        return
        [
            .. uses.Where(use => at.Contains(use.Site) && Comparers.Any(pattern => Ban.Matches(pattern, use.Target)))
                .Where(static use => !Known.Any(known => known.Site == use.Site))
                .Select(static use => new Violation($"{use.Site} → {use.Target.Name}", Why))
                .Distinct()
                .OrderBy(static violation => violation.Fact, StringComparer.Ordinal),
        ];
    }

    /// <summary>The places that compare by that function.</summary>
    public static IReadOnlyList<string> Comparing(byte[] image, string by) =>
        [.. References.Of(image).Where(use => use.Target.Name == by).Select(static use => use.Site).Distinct().Order(StringComparer.Ordinal)];

    private static System.Collections.Generic.HashSet<string> Handling(IReadOnlyList<Reference> uses)
    {
        var sites = uses.GroupBy(static use => use.Site, StringComparer.Ordinal).Where(ShowsSignature).Select(static group => group.Key).ToHashSet(StringComparer.Ordinal);
        sites.UnionWith(uses.Where(static use => Sources.Any(pattern => Ban.Matches(pattern, use.Target))).Select(static use => use.Site));
        for (int before = 0; before != sites.Count;)
        {
            before = sites.Count;
            sites.UnionWith(uses.Where(use => use.Target.Type == use.Owner && sites.Contains(use.Target.Name)).Select(static use => use.Site));
        }

        return sites;
    }

    // The compiler calls an override by the name of what it overrides.
    private static bool ShowsSignature(IEnumerable<Reference> uses) =>
        uses.Any(static use => use.Target.Name == "System.Object.ToString") && uses.Any(static use => use.Target.Type == "PureCrypto.Signing.Signature");
}
