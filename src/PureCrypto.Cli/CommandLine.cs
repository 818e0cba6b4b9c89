using System.CommandLine;
using System.CommandLine.Help;
using PureCrypto.Cli.Amounts;
using PureCrypto.Cli.Calling;
using PureCrypto.Cli.Explain;
using PureCrypto.Cli.Limits;
using PureCrypto.Cli.Orders;
using PureCrypto.Cli.Sign;
using PureCrypto.Cli.Tour;
using PureCrypto.Cli.Verify;

namespace PureCrypto.Cli;

/// <summary>The command <c>purecrypto</c>.</summary>
internal static class CommandLine
{
    public static Option<bool> Json { get; } = new("--json") { Description = "Print JSON instead of text", Recursive = true };

    /// <summary>Runs the command and gives its exit code. Misuse is told on standard error.</summary>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellation = default)
    {
        var parsed = Root(terminal).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await terminal.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
            await terminal.Error.WriteLineAsync("Try --help.").ConfigureAwait(false);
            return ExitCode.Misuse;
        }

        try
        {
            var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Error = terminal.Error, Output = terminal.Console.Profile.Out.Writer };
            return await parsed.InvokeAsync(invocation, cancellation).ConfigureAwait(false);
        }
        catch (MisuseException e)
        {
            await terminal.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return ExitCode.Misuse;
        }
    }

    // Named as people call it: a root command takes the name of the file that happens to run.
    internal static Command Root(Terminal terminal) => new("purecrypto", "Sign requests to crypto-service providers, verify what they send, try both on a local sandbox, and compute amounts exactly.")
    {
        new HelpOption(),
        new VersionOption(),
        Json,
        TourCommand.Of(terminal),
        SandboxCommand.Of(terminal),
        EndpointsCommand.Of(terminal),
        CallCommand.Of(terminal),
        SignCommand.Of(terminal),
        LimitsCommand.Of(terminal),
        VerifyCommand.Of(terminal),
        ExplainCommand.Of(terminal),
        MachineCommand.Of(terminal),
        AddressCommand.Of(terminal),
        QuoteCommand.Of(terminal),
        FeeCommand.Of(terminal),
        SplitCommand.Of(terminal),
    };
}
