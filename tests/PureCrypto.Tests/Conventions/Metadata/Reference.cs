namespace PureCrypto.Tests.Conventions.Metadata;

/// <summary>One use of a type or member: who uses it, where, and what it is.</summary>
/// <param name="Owner">Full name of the outermost type in whose code, fields or signatures the use is.</param>
/// <param name="Site">The member as its author wrote it; a lambda, local function or iterator counts as the method around it.</param>
/// <param name="Target">What is used.</param>
internal sealed record Reference(string Owner, string Site, Symbol Target)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Site} → {Target}";
}
