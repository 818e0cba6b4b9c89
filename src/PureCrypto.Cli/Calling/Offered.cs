using System.CommandLine;
using PureCrypto.Calls;
using PureCrypto.Providers;

namespace PureCrypto.Cli.Calling;

/// <summary>The providers whose endpoints can be called, as they are named on the command line.</summary>
internal static class Offered
{
    public static Argument<string?> ProviderArgument() => new("PROVIDER") { Description = "One of " + Names };

    /// <exception cref="MisuseException">There is no such provider.</exception>
    public static Provider Provider(string? name) => Catalog.All.Find(provider => string.Equals(provider.Name, name, StringComparison.Ordinal))
        .IfNone(static () => throw new MisuseException($"PROVIDER must be one of {Names}."));

    private static string Names => string.Join(", ", Catalog.All.Map(static provider => provider.Name));
}
