using System.CommandLine;

namespace PureCrypto.Cli.Sign;

/// <summary><c>purecrypto sign SCHEME</c>: what a scheme attaches to a request.</summary>
internal static class SignCommand
{
    public static Command Of(Terminal terminal) => new("sign", "Sign a request and print the headers that carry the signature")
    {
        SignMintarex.Of(terminal),
    };
}
