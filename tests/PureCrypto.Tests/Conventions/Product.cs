using System.Reflection;

namespace PureCrypto.Tests.Conventions;

/// <summary>The assemblies that we ship.</summary>
internal static class Product
{
    /// <summary>The pure one.</summary>
    public static Assembly Core { get; } = Assembly.Load("PureCrypto");

    /// <summary>All, by name.</summary>
    public static IReadOnlyList<string> Names { get; } = ["PureCrypto", "PureCrypto.Http", "PureCrypto.Sandbox", "PureCrypto.Cli"];

    /// <summary>All, loaded.</summary>
    public static IReadOnlyList<Assembly> All { get; } = [.. Names.Select(Assembly.Load)];

    /// <summary>The bytes of an assembly's file.</summary>
    public static byte[] Image(this Assembly assembly) => File.ReadAllBytes(assembly.Location);
}
