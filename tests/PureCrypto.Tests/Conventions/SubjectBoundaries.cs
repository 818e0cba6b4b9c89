using PureCrypto.Tests.Conventions.Metadata;

namespace PureCrypto.Tests.Conventions;

/// <summary>Which parts of the core may name which: a subject knows no provider, and no provider knows another.</summary>
internal static class SubjectBoundaries
{
    private const string Providers = "PureCrypto.Providers";

    /// <summary>The references that cross a boundary.</summary>
    public static IReadOnlyList<Violation> Violations(byte[] image) =>
    [
        .. References.Of(image)
            .Select(static use => (Use: use, Why: WhyForbidden(NamespaceOf(use.Owner), NamespaceOf(use.Target.Type))))
            .Where(static found => found.Why is not null)
            .Select(static found => new Violation(found.Use.ToString(), found.Why!))
            .Distinct()
            .OrderBy(static violation => violation.Fact, StringComparer.Ordinal),
    ];

    // The root of Providers, where they are listed, may name each of them.
    private static string? WhyForbidden(string from, string to) => (ProviderOf(from), ProviderOf(to)) switch
    {
        _ when !IsUnder(to, Providers) => null,
        _ when !IsUnder(from, Providers) => "A subject knows no provider",
        ({ } own, { } other) when !string.Equals(own, other, StringComparison.Ordinal) => "A provider knows no other",
        _ => null,
    };

    private static string? ProviderOf(string space) =>
        space.StartsWith(Providers + ".", StringComparison.Ordinal) ? space[(Providers.Length + 1)..].Split('.')[0] : null;

    private static bool IsUnder(string space, string root) =>
        string.Equals(space, root, StringComparison.Ordinal) || space.StartsWith(root + ".", StringComparison.Ordinal);

    private static string NamespaceOf(string type)
    {
        string outermost = type.Split('+')[0];
        return outermost[..Math.Max(outermost.LastIndexOf('.'), 0)];
    }
}
