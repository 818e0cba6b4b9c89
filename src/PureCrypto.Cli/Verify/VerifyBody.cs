using System.CommandLine;
using PureCrypto.Calls;
using PureCrypto.Signing;

namespace PureCrypto.Cli.Verify;

/// <summary><c>purecrypto verify SCHEME</c> for the schemes over a raw body: exit 0 when verified, 1 when not, 2 on misuse.</summary>
internal static class VerifyBody
{
    public static Command Of(Terminal terminal, BodyRecipe scheme)
    {
        var file = new Argument<string>("FILE") { Description = "The body exactly as received, or - for standard input", DefaultValueFactory = static _ => "-" };
        var secret = Inputs.SecretVariable();
        var headers = new Option<string[]>("--header") { Description = "A header as received; may be repeated", HelpName = "NAME=VALUE" };
        var at = new Option<long?>("--at") { Description = "When it was received, in Unix seconds; now if it is not given", HelpName = "SECONDS" };
        var command = new Command(scheme.Name, $"Verify {scheme.What}") { file, secret, headers, at };
        command.SetAction(async (parsed, cancellation) =>
        {
            byte[] body = await terminal.BytesAsync("FILE", parsed.GetRequiredValue(file), cancellation).ConfigureAwait(false);
            using var key = terminal.Secret(parsed.GetRequiredValue(secret), scheme.SecretOf);
            var received = LanguageExt.Prelude.Seq((parsed.GetValue(headers) ?? []).Select(HeaderOf).ToArray());
            var result = Callbacks.Verify(scheme.RecipeOf(received), Keyring.Of(key), received, body, Inputs.Instant(parsed.GetValue(at)));
            return VerdictText.Print(terminal, parsed.GetValue(CommandLine.Json), body, key, result);
        });
        return command;
    }

    private static Header HeaderOf(string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 1) throw new MisuseException("--header must be NAME=VALUE.");
        try
        {
            return Header.Of(text[..equals], text[(equals + 1)..]);
        }
        catch (ArgumentException)
        {
            throw new MisuseException("--header must be one line.");
        }
    }
}
