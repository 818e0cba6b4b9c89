using System.CommandLine;
using PureCrypto.Calls;
using PureCrypto.Limits;
using PureCrypto.Providers;

namespace PureCrypto.Cli.Limits;

/// <summary>Providers and tiers as they are named on the command line.</summary>
internal static class Granted
{
    public static Argument<string?> ProviderArgument() => new("PROVIDER") { Description = "One of " + Names };

    public static Option<string?> TierOption() => new("--tier") { Description = "The tier of the account; the lowest, or all, if not given", HelpName = "TIER" };

    /// <exception cref="MisuseException">There is no such provider.</exception>
    public static Provider Provider(string? name) => Catalog.All.Find(provider => string.Equals(provider.Name, name, StringComparison.Ordinal))
        .IfNone(static () => throw new MisuseException($"PROVIDER must be one of {Names}."));

    /// <exception cref="MisuseException">The provider has no such tier.</exception>
    public static Tier Tier(Provider provider, string name) => provider.Tiers.Find(tier => string.Equals(tier.Name, name, StringComparison.Ordinal))
        .IfNone(() => throw new MisuseException(provider.Tiers.IsEmpty
            ? $"--tier: the document of {provider.Name} states no quota."
            : $"--tier must be one of {string.Join(", ", provider.Tiers.Map(static tier => tier.Name))}."));

    private static string Names => string.Join(", ", Catalog.All.Map(static provider => provider.Name));
}
