using System.CommandLine;

namespace PureCrypto.Cli.Sign;

/// <summary><c>purecrypto sign SCHEME</c>: what a scheme attaches to a request.</summary>
internal static class SignCommand
{
    public static Command Of(Terminal terminal)
    {
        var command = new Command("sign", "Sign a message and print what carries the signature") { SignMintarex.Of(terminal), SignBtcMix.Of(terminal) };
        foreach (var scheme in BodyRecipe.All) command.Subcommands.Add(SignBody.Of(terminal, scheme));
        return command;
    }
}
