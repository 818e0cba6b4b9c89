using Xunit.Sdk;

namespace PureCrypto.Tests.Support;

/// <summary>A law: FsCheck draws the arguments of the method, and a counterexample is shrunk and printed with its replay.</summary>
/// <remarks>
/// <para>The method returns <c>bool</c>, <c>void</c> (it asserts), <c>Task</c>, <c>Task&lt;bool&gt;</c> or <c>Property</c>.
/// One instance of the class serves all cases, so a law must not keep anything in a field.</para>
/// <para>Names and meanings are those of FsCheck.Xunit. To use that package instead, delete <c>Property*.cs</c>,
/// <c>IPropertySettings.cs</c> and <c>PropertiesAttribute.cs</c> here, and change the line in <c>Usings.cs</c>.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("PureCrypto.Tests.Support.PropertyDiscoverer", "PureCrypto.Tests")]
public sealed class PropertyAttribute : FactAttribute, IPropertySettings
{
    /// <summary>Generators of this law alone; they win over those of its class and assembly.</summary>
    public Type[] Arbitrary { get; set; } = [];

    /// <summary>How many cases must hold; 0 leaves it to <see cref="PropertiesAttribute"/>, else 100.</summary>
    public int MaxTest { get; set; }

    /// <summary>How large the last case may be; 0 leaves it to <see cref="PropertiesAttribute"/>, else 100.</summary>
    public int EndSize { get; set; }

    /// <summary>The one case to run, as a failure prints it: <c>seed,gamma,size</c>; without the size, the run to repeat.</summary>
    public string? Replay { get; set; }
}
