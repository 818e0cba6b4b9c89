using System.CommandLine;
using PureCrypto.Limits;
using PureCrypto.Providers;

namespace PureCrypto.Cli.Limits;

/// <summary>Providers and tiers as they are named on the command line.</summary>
internal static class Granted
{
    public static Argument<string?> ProviderArgument() => new("PROVIDER") { Description = "One of " + Names };

    public static Option<string?> TierOption() => new("--tier") { Description = "The tier of the account; the lowest, or all, if not given", HelpName = "TIER" };

    /// <exception cref="MisuseException">There is no such provider.</exception>
    public static Grant Provider(string? name) => Grants.All.Find(grant => string.Equals(grant.Provider, name, StringComparison.Ordinal))
        .IfNone(static () => throw new MisuseException($"PROVIDER must be one of {Names}."));

    /// <exception cref="MisuseException">The provider has no such tier.</exception>
    public static Tier Tier(Grant grant, string name) => grant.Tiers.Find(tier => string.Equals(tier.Name, name, StringComparison.Ordinal))
        .IfNone(() => throw new MisuseException(grant.Tiers.IsEmpty
            ? $"The document of {grant.Provider} states no quota, so there is no --tier to choose."
            : $"--tier must be one of {string.Join(", ", grant.Tiers.Map(static tier => tier.Name))}."));

    private static string Names => string.Join(", ", Grants.All.Map(static grant => grant.Provider));
}
