using PureCrypto.Tests.Conventions.Metadata;

namespace PureCrypto.Tests.Conventions;

/// <summary>A type that hides state behind a pure signature, and the only things it may use for that.</summary>
internal sealed record Exemption(string Owner, params IReadOnlyList<string> Allowed)
{
    /// <summary>Whether the use is allowed here.</summary>
    public bool Excuses(Reference use) => string.Equals(use.Owner, Owner, StringComparison.Ordinal)
        && Allowed.Any(pattern => Ban.Matches(pattern, use.Target));
}
