using PureCrypto.Tests.Conventions.Metadata;

namespace PureCrypto.Tests.Conventions;

/// <summary>Where a compiled assembly leaves the pure core: equal arguments give equal results, and nobody can observe an effect.</summary>
internal static class Purity
{
    /// <summary>
    /// The two places that may hide state, each under a law that any interleaving of calls gives the same outputs:
    /// the pooled keyed MAC and rented buffers.
    /// </summary>
    public static IReadOnlyList<Exemption> Exemptions { get; } =
    [
        new("PureCrypto.Signing.KeyedMac",
            "System.Threading.Interlocked",
            "System.Threading.Volatile",
            "System.Threading.Thread.GetCurrentProcessorId",
            "System.Environment.get_CurrentManagedThreadId"),
        new("PureCrypto.Signing.Scratch",
            "System.Buffers.ArrayPool`1"),
    ];

    /// <summary>Every forbidden reference and every mutable static of an assembly.</summary>
    public static IReadOnlyList<Violation> Violations(byte[] image) =>
    [
        .. References.Of(image)
            .Where(static use => !Exemptions.Any(exemption => exemption.Excuses(use)))
            .Select(static use => (Use: use, Why: WhyForbidden(use)))
            .Where(static found => found.Why is not null)
            .Select(static found => new Violation(found.Use.ToString(), found.Why!))
            .Concat(StaticState.Of(image))
            .Distinct()
            .OrderBy(static violation => violation.Fact, StringComparer.Ordinal),
    ];

    private static string? WhyForbidden(Reference use) =>
        Bans.All.FirstOrDefault(ban => ban.Covers(use))?.Why ?? (CultureBound.Is(use.Target) ? CultureBound.Why : null);
}
