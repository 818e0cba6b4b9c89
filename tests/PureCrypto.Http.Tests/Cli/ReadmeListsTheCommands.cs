using System.Text.RegularExpressions;
using PureCrypto.Cli;
using PureCrypto.Tests.Support;

namespace PureCrypto.Http.Tests.Cli;

/// <summary>The table of commands in README.md can be typed as it stands, and leaves no command out.</summary>
public sealed partial class ReadmeListsTheCommands
{
    private static readonly string[] Listed =
        [.. Rows().Matches(File.ReadAllText(Repository.PathOf("README.md"))).Select(static row => row.Groups["arguments"].Value)];

    [Fact]
    public void Every_listed_command_is_understood()
    {
        var terminal = Terminal.OfConsole();
        Assert.All(Listed, line => Assert.Empty(CommandLine.Root(terminal).Parse(line).Errors.Select(static error => error.Message)));
    }

    [Fact]
    public void Every_command_is_listed()
    {
        var terminal = Terminal.OfConsole();
        Assert.All(CommandLine.Root(terminal).Subcommands, command => Assert.Contains(Listed, line => line.StartsWith(command.Name, StringComparison.Ordinal)));
    }

    [GeneratedRegex("^\\| `purecrypto (?<arguments>[^`]+)`", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rows();
}
