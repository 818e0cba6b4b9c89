using System.Text;
using PureCrypto.Cli;
using Spectre.Console;

namespace PureCrypto.Http.Tests.Support;

/// <summary>Runs the command in this process, with its own streams and environment.</summary>
internal static class Purecrypto
{
    public static Task<Ran> RunAsync(params string[] args) => RunAsync(args, stdin: [], variables: new Dictionary<string, string>());

    public static async Task<Ran> RunAsync(
        string[] args, byte[] stdin, IReadOnlyDictionary<string, string> variables, CancellationToken cancellation = default)
    {
        using var bytes = new MemoryStream();
        await using var text = new StringWriter();
        await using var error = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = 120;
        var terminal = new Terminal(() => new MemoryStream(stdin), bytes, console, error, variables.GetValueOrDefault);

        int code = await CommandLine.RunAsync(args, terminal, cancellation);
        return new Ran(code, text.ToString(), bytes.ToArray(), error.ToString());
    }
}

/// <summary>What a run of the command left behind.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Text">What was written as text.</param>
/// <param name="Bytes">What was written as exact bytes.</param>
/// <param name="Error">What was written to standard error.</param>
internal sealed record Ran(int Code, string Text, byte[] Bytes, string Error)
{
    public string AllText => Text + Encoding.UTF8.GetString(Bytes) + Error;
}
