using System.CommandLine;
using System.Globalization;
using PureCrypto.Limits;
using PureCrypto.Providers;
using Spectre.Console;

namespace PureCrypto.Cli.Limits;

/// <summary><c>purecrypto limits PROVIDER</c>: what the provider's document grants.</summary>
internal static class LimitsCommand
{
    public static Command Of(Terminal terminal)
    {
        var provider = Granted.ProviderArgument();
        provider.Arity = ArgumentArity.ZeroOrOne; // none on the way to `plan`
        var tier = Granted.TierOption();

        var command = new Command("limits", "Print the quotas that a provider's document grants, or plan a batch within them") { provider, tier, PlanCommand.Of(terminal) };
        command.SetAction(parsed =>
        {
            var granting = Granted.Provider(parsed.GetValue(provider));
            var tiers = parsed.GetValue(tier) is { } name ? [Granted.Tier(granting, name)] : granting.Tiers.ToArray();
            if (parsed.GetValue(CommandLine.Json)) terminal.PrintJson(Facts(granting, tiers));
            else Print(terminal, granting, tiers);
            return ExitCode.Success;
        });
        return command;
    }

    private static object Facts(Grant grant, Tier[] tiers) => new
    {
        grant.Provider,
        Tiers = tiers.Select(static tier => new
        {
            tier.Name,
            Assumed = tier.Assumed.ToSeq().FirstOrDefault(),
            Quotas = Quotas(tier).Select(static x => new { x.Bucket, x.Quota.Permits, PeriodSeconds = x.Quota.Period.TotalSeconds, Kind = KindOf(x.Quota), x.Quota.PerCall }).ToArray(),
        }).ToArray(),
    };

    private static void Print(Terminal terminal, Grant grant, Tier[] tiers)
    {
        if (tiers.Length == 0)
        {
            terminal.Console.WriteLine($"The document of {grant.Provider} states no quota.");
            return;
        }

        var table = new Table().AddColumns("tier", "bucket", "calls", "per", "window");
        foreach (var (tier, quota) in tiers.SelectMany(static tier => Quotas(tier).Select(quota => (tier, quota))))
        {
            table.AddRow(tier.Name, quota.Bucket, (quota.Quota.Permits / quota.Quota.PerCall).ToString(CultureInfo.InvariantCulture), quota.Quota.Period.ToString("c", CultureInfo.InvariantCulture), KindOf(quota.Quota));
        }

        terminal.Console.Write(table);
        foreach (var tier in tiers) tier.Assumed.IfSome(assumed => terminal.Console.WriteLine($"{tier.Name}: {assumed}"));
    }

    private static IEnumerable<(string Bucket, Quota Quota)> Quotas(Tier tier) =>
        tier.Allowances.SelectMany(static allowance => allowance.Quotas.Select(quota => (allowance.Bucket, quota)));

    private static string KindOf(Quota quota) => quota.Kind switch
    {
        WindowKind.Sliding => "sliding",
        WindowKind.Fixed => "fixed",
    };
}
