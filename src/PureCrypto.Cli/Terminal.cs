using Spectre.Console;

namespace PureCrypto.Cli;

/// <summary>What the command reads from and writes to; tests pass their own.</summary>
/// <param name="In">Opens standard input as bytes.</param>
/// <param name="Out">Standard output as bytes, for exact output.</param>
/// <param name="Console">Standard output, formatted for people.</param>
/// <param name="Error">Standard error.</param>
/// <param name="Variable">Reads an environment variable; null if it is not set.</param>
internal sealed record Terminal(Func<Stream> In, Stream Out, IAnsiConsole Console, TextWriter Error, Func<string, string?> Variable)
{
    public static Terminal OfConsole() => new(
        System.Console.OpenStandardInput,
        System.Console.OpenStandardOutput(),
        ConsoleOf(System.Console.IsOutputRedirected),
        System.Console.Error,
        Environment.GetEnvironmentVariable);

    /// <summary>The process's console. What goes to a file or another program has neither colours nor other control sequences.</summary>
    internal static IAnsiConsole ConsoleOf(bool isRedirected) => isRedirected
        ? AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors })
        : AnsiConsole.Console;
}
