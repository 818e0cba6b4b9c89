using System.CommandLine;
using System.Globalization;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.CryptoFuse;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;
using PureCrypto.Signing.Explaining;

namespace PureCrypto.Cli.Explain;

/// <summary><c>purecrypto explain SCHEME</c> for the schemes over a raw body.</summary>
internal static class ExplainBody
{
    public static Command Of(Terminal terminal, BodyRecipe scheme)
    {
        var file = new Argument<string>("FILE") { Description = "The exact body, or - for standard input", DefaultValueFactory = static _ => "-" };
        var secret = Inputs.SecretVariable();
        var headers = Given.Headers();
        var signature = Given.Signature();
        var at = new System.CommandLine.Option<long?>("--at") { Description = "The time that was sent, in Unix seconds, where no header says it", HelpName = "SECONDS" };
        var command = new Command(scheme.Name, $"Explain the signature over {scheme.What}") { file, secret, headers, signature, at };
        command.SetAction(async (parsed, cancellation) =>
        {
            byte[] body = await terminal.BytesAsync("FILE", parsed.GetRequiredValue(file), cancellation).ConfigureAwait(false);
            string variable = parsed.GetRequiredValue(secret);
            using var key = terminal.Secret(variable, scheme.SecretOf);

            var received = Given.Read(parsed.GetValue(headers));
            string name = scheme.RecipeOf(received).SignatureHeader;
            string presented = parsed.GetValue(signature).Or("--signature", received, name);
            var recipe = scheme.RecipeOf(received.Filter(header => !header.Is(name)) + new[] { HeaderOf(name, presented) }.ToSeq());
            var message = new CallbackMessage(recipe, TimeOf(Given.Timestamp(recipe, received), parsed.GetValue(at)), Body.OfBytes(body))
            {
                KeyId = KeyIdOf(scheme, terminal.Variable(variable) ?? ""),
            };
            return ExplanationText.Print(terminal, parsed.GetValue(CommandLine.Json), recipe.Name, key, ExplainerOf(scheme).Explain(message, key, presented));
        });
        return command;
    }

    // A signature may end in a line break, which is one of the mistakes; a header may not.
    private static Header HeaderOf(string name, string signature) => Header.Of(name, signature.ReplaceLineEndings("").Replace("\0", "", StringComparison.Ordinal));

    private static string TimeOf(string header, long? at) =>
        header.Length > 0 ? header : at is { } seconds ? Inputs.Instant(seconds).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) : "";

    private static string KeyIdOf(BodyRecipe scheme, string key) =>
        ExplainerOf(scheme) == MistexMistakes.Bodies ? MistexKey.Parse(key).Map(static parsed => parsed.KeyId).IfLeft("") : "";

    private static Explainer<CallbackMessage> ExplainerOf(BodyRecipe scheme) =>
        new[] { MintarexMistakes.Callbacks, MistexMistakes.Bodies, CryptoPaymentsMistakes.Callbacks, CryptoFuseMistakes.Callbacks }
            .Single(explainer => string.Equals(explainer.Scheme, scheme.Name, StringComparison.Ordinal));
}
