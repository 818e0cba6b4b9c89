using System.CommandLine;

namespace PureCrypto.Cli.Explain;

/// <summary><c>purecrypto explain SCHEME</c>: why a signature does not match. Exit 0 when it is explained or right, 1 when not, 2 on misuse.</summary>
internal static class ExplainCommand
{
    public static Command Of(Terminal terminal)
    {
        var command = new Command("explain", "Say why a signature does not match: which known mistake gives it")
        {
            ExplainMintarex.Of(terminal),
            ExplainBtcMix.Of(terminal),
        };
        foreach (var scheme in BodyRecipe.All) command.Subcommands.Add(ExplainBody.Of(terminal, scheme));
        return command;
    }
}
