using System.CommandLine;

namespace PureCrypto.Cli.Verify;

/// <summary><c>purecrypto verify SCHEME</c>: whether what a provider sent is genuine.</summary>
internal static class VerifyCommand
{
    public static Command Of(Terminal terminal)
    {
        var command = new Command("verify", "Say whether what a provider sent is genuine, and if not, why") { VerifyMintarex.Of(terminal), VerifyBtcMix.Of(terminal) };
        foreach (var scheme in BodyRecipe.All) command.Subcommands.Add(VerifyBody.Of(terminal, scheme));
        return command;
    }
}
