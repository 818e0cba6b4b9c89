using System.CommandLine;
using System.Security.Cryptography;
using PureCrypto.Calls;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Signing;

namespace PureCrypto.Cli.Sign;

/// <summary><c>purecrypto sign SCHEME</c> for the schemes over a raw body: prints the headers that a sender attaches.</summary>
internal static class SignBody
{
    public static Command Of(Terminal terminal, BodyRecipe scheme)
    {
        var file = new Argument<string>("FILE") { Description = "The exact body, or - for standard input", DefaultValueFactory = static _ => "-" };
        var secret = Inputs.SecretVariable();
        var at = Inputs.At("Unix time in seconds, where it is signed; now if it is not given");
        var v1 = new Option<bool>("--v1") { Description = "Sign the time too, as the provider's SDKs expect" };
        var command = new Command(scheme.Name, $"Sign {scheme.What}") { file, secret, at };
        if (scheme.RecipeOf(default) == MintarexCallbacks.BodyOnly) command.Options.Add(v1);
        command.SetAction(async (parsed, cancellation) =>
        {
            byte[] body = await terminal.BytesAsync("FILE", parsed.GetRequiredValue(file), cancellation).ConfigureAwait(false);
            using var key = terminal.Secret(parsed.GetRequiredValue(secret), scheme.SecretOf);
            var recipe = parsed.GetResult(v1) is not null && parsed.GetValue(v1) ? MintarexCallbacks.Timestamped : scheme.RecipeOf(default);
            Print(terminal, parsed.GetValue(CommandLine.Json), recipe, key, body, Callbacks.Sign(recipe, key, body, Inputs.Instant(parsed.GetValue(at))));
            return ExitCode.Success;
        });
        return command;
    }

    private static void Print(Terminal terminal, bool json, CallbackRecipe recipe, Secret key, byte[] body, LanguageExt.Seq<Header> headers)
    {
        if (json)
        {
            terminal.PrintJson(new
            {
                Scheme = recipe.Name,
                SecretFingerprint = key.Fingerprint,
                BodySha256 = Convert.ToHexStringLower(SHA256.HashData(body)),
                Headers = headers.ToDictionary(static h => h.Name, static h => h.Value, StringComparer.Ordinal),
            });
            return;
        }

        foreach (var header in headers) terminal.Console.Profile.Out.Writer.WriteLine($"{header.Name}: {header.Value}");
    }
}
