using System.CommandLine;
using PureCrypto.Calls;
using PureCrypto.Cli.Orders;
using PureCrypto.Providers;

namespace PureCrypto.Cli.Calling;

/// <summary><c>purecrypto endpoints [PROVIDER]</c>: every call, with what it needs, spends and allows.</summary>
internal static class EndpointsCommand
{
    public static Command Of(Terminal terminal)
    {
        var provider = Offered.ProviderArgument();
        provider.Arity = ArgumentArity.ZeroOrOne;

        var command = new Command("endpoints", "List the calls of a provider, or of all") { provider };
        command.SetAction(parsed =>
        {
            var lines = (parsed.GetValue(provider) is { } name ? [Offered.Provider(name)] : Catalog.All.ToArray())
                .SelectMany(static p => p.Endpoints.Select(endpoint => EndpointLine.Of(p, endpoint)))
                .ToArray();
            if (parsed.GetValue(CommandLine.Json)) terminal.PrintJson(lines);
            else
            {
                Columns.Print(
                    terminal.Console.Profile.Out.Writer,
                    ["provider", "endpoint", "verb", "path", "access", "bucket", "repeat", "answer"],
                    lines.Select(static l => new[] { l.Provider, l.Endpoint, l.Verb, l.Path, l.Access, l.Bucket, l.Repeat, l.Answer }));
            }

            return ExitCode.Success;
        });
        return command;
    }
}

/// <summary>An endpoint as it is printed.</summary>
internal sealed record EndpointLine(string Provider, string Endpoint, string Verb, string Path, string Access, string Bucket, string Repeat, string Answer)
{
    public static EndpointLine Of(Provider provider, IEndpoint endpoint) => new(
        provider.Name,
        endpoint.Name,
        endpoint.Verb.Text(),
        endpoint.Path.Text,
        endpoint.Access.Describe(),
        endpoint.Metering.Describe(),
        endpoint.Repeat.Describe(),
        endpoint.IsProven() ? "proven" : "plain");
}
