using PureCrypto.Tests.Conventions.Metadata;

namespace PureCrypto.Tests.Conventions;

/// <summary>Something that the core must not name.</summary>
/// <param name="Pattern">
/// <c>A.B*</c>: everything whose name begins so. <c>A.Type</c>: the type, its members and nested types.
/// <c>A.Type.Member</c>: all its overloads. <c>A.Type.Member(String)</c>: that overload.
/// </param>
/// <param name="Why">What to do instead, or what would go wrong.</param>
/// <param name="Home">The one type whose subject it is, if any.</param>
internal sealed record Ban(string Pattern, string Why, string? Home = null)
{
    /// <summary>Whether the ban speaks of this use.</summary>
    public bool Covers(Reference use) => !string.Equals(use.Owner, Home, StringComparison.Ordinal) && Matches(Pattern, use.Target);

    /// <summary>Whether a pattern covers a symbol.</summary>
    public static bool Matches(string pattern, Symbol symbol) => pattern.EndsWith('*')
        ? symbol.ToString().StartsWith(pattern[..^1], StringComparison.Ordinal)
        : symbol.Type.StartsWith(pattern + "+", StringComparison.Ordinal)
            || new[] { symbol.Type, symbol.Name, symbol.ToString() }.Contains(pattern, StringComparer.Ordinal);
}
