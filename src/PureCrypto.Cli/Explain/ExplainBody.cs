using System.CommandLine;
using System.Globalization;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Signing.Explaining;

namespace PureCrypto.Cli.Explain;

/// <summary><c>purecrypto explain SCHEME</c> for the schemes over a raw body.</summary>
internal static class ExplainBody
{
    public static Command Of(Terminal terminal, BodyRecipe scheme)
    {
        var file = new Argument<string>("FILE") { Description = "The exact body, or - for standard input", DefaultValueFactory = static _ => "-" };
        var secret = Inputs.SecretVariable();
        var headers = HeaderInputs.Option("A header as sent or received; may be repeated");
        var signature = Given.Signature();
        var at = Inputs.At("The time that was sent, in Unix seconds, where no header says it");
        var command = new Command(scheme.Name, $"Explain the signature over {scheme.What}") { file, secret, headers, signature, at };
        command.SetAction(async (parsed, cancellation) =>
        {
            byte[] body = await terminal.BytesAsync("FILE", parsed.GetRequiredValue(file), cancellation).ConfigureAwait(false);
            string variable = parsed.GetRequiredValue(secret);
            using var key = terminal.Secret(variable, scheme.SecretOf);

            var received = HeaderInputs.Read(parsed.GetValue(headers));
            string name = scheme.RecipeOf(received).SignatureHeader;
            string presented = parsed.GetValue(signature).Or("--signature", received, name);
            var recipe = scheme.RecipeOf(received.Filter(header => !header.Is(name)) + new[] { HeaderOf(name, presented) }.ToSeq());
            var message = new CallbackMessage(recipe, TimeOf(Given.Timestamp(recipe, received), parsed.GetValue(at)), Body.OfBytes(body))
            {
                KeyId = scheme.KeyIdOf(terminal.Variable(variable) ?? ""),
            };
            var explanation = scheme.Explainer.Explain(message, key, presented);
            return ExplanationText.Print(terminal, parsed.GetValue(CommandLine.Json), recipe.Name, key, message.Body, explanation);
        });
        return command;
    }

    // A signature may end in a line break, which is one of the mistakes; a header may not.
    private static Header HeaderOf(string name, string signature) => Header.Of(name, signature.ReplaceLineEndings("").Replace("\0", "", StringComparison.Ordinal));

    private static string TimeOf(string header, long? at) =>
        header.Length > 0 ? header : at is { } seconds ? Inputs.Instant(seconds).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) : "";
}
