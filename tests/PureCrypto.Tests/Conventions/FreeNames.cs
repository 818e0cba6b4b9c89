using System.Reflection;

namespace PureCrypto.Tests.Conventions;

/// <summary>No type bears the name of one of our namespaces: <c>Limits.Ask</c> must not mean two things.</summary>
internal static class FreeNames
{
    private const string Root = "PureCrypto";

    /// <summary>The types, nested ones too, that are named like a segment of a namespace of these assemblies.</summary>
    public static IReadOnlyList<Violation> Violations(params IReadOnlyList<Assembly> assemblies)
    {
        Type[] types = [.. assemblies.SelectMany(static assembly => assembly.GetTypes())];
        var segments = types
            .Select(static type => (type.Namespace ?? "").Split('.'))
            .Where(static segments => string.Equals(segments[0], Root, StringComparison.Ordinal))
            .SelectMany(static segments => segments)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. types.Where(type => segments.Contains(type.Name.Split('`')[0]))
                .Select(static type => new Violation(type.FullName!, "A namespace has that name"))
                .OrderBy(static violation => violation.Fact, StringComparer.Ordinal),
        ];
    }
}
