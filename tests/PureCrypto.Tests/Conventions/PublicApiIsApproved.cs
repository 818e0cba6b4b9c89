using System.Reflection;

namespace PureCrypto.Tests.Conventions;

/// <summary>What users can name changes only on purpose: it is written down in <c>spec/api</c>, one file an assembly.</summary>
public sealed class PublicApiIsApproved
{
    /// <summary>The assemblies that we ship.</summary>
    public static TheoryData<string> Packages { get; } = [.. Product.Names];

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_public_surface_is_as_approved(string assembly) =>
        Approvals.Verify($"api/{assembly}.txt", PublicApi.Describe(Assembly.Load(assembly)));
}
