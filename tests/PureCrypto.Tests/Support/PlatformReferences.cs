using Microsoft.CodeAnalysis;

namespace PureCrypto.Tests.Support;

/// <summary>Everything this process may load, as references for the compiler: the platform, LanguageExt and our own assemblies.</summary>
internal static class PlatformReferences
{
    /// <summary>The references, read once.</summary>
    public static IReadOnlyList<MetadataReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];
}
