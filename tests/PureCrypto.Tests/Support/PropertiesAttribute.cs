namespace PureCrypto.Tests.Support;

/// <summary>Settings for every <see cref="PropertyAttribute"/> of a class or of the assembly; the inner one wins.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Assembly)]
public sealed class PropertiesAttribute : Attribute, IPropertySettings
{
    /// <summary>Generators for every law in the scope.</summary>
    public Type[] Arbitrary { get; set; } = [];

    /// <summary>How many cases must hold; 0 leaves it to the outer scope.</summary>
    public int MaxTest { get; set; }

    /// <summary>How large the last case may be; 0 leaves it to the outer scope.</summary>
    public int EndSize { get; set; }
}
