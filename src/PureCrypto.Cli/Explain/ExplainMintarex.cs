using System.CommandLine;
using PureCrypto.Calls;
using PureCrypto.Providers.Mintarex;

namespace PureCrypto.Cli.Explain;

/// <summary><c>purecrypto explain mintarex</c>: a signed request, of whatever client.</summary>
internal static class ExplainMintarex
{
    public static Command Of(Terminal terminal)
    {
        var method = new Option<string>("--method") { Description = "The method as sent", HelpName = "METHOD", Required = true };
        var path = new Option<string>("--path") { Description = "Path and query exactly as sent", HelpName = "PATH", Required = true };
        var timestamp = new Option<string?>("--timestamp") { Description = $"The text of {MintarexSigning.TimestampHeader}", HelpName = "TEXT" };
        var nonce = new Option<string?>("--nonce") { Description = $"The text of {MintarexSigning.NonceHeader}", HelpName = "TEXT" };
        var key = new Option<string?>("--key") { Description = $"The text of {MintarexSigning.KeyHeader}, if known", HelpName = "KEY" };
        var file = new Argument<string?>("FILE") { Description = "The exact body, or - for standard input; without it there is none", DefaultValueFactory = static _ => null };
        var headers = HeaderInputs.Option("A header as sent or received; may be repeated");
        var signature = Given.Signature();
        var secret = Inputs.SecretVariable();

        var command = new Command("mintarex", "Explain the signature of a Mintarex request") { file, method, path, timestamp, nonce, key, headers, signature, secret };
        command.SetAction(async (parsed, cancellation) =>
        {
            var sent = HeaderInputs.Read(parsed.GetValue(headers));
            var body = Body.OfBytes(parsed.GetValue(file) is { } name ? await terminal.BytesAsync("FILE", name, cancellation).ConfigureAwait(false) : []);
            var request = new MintarexSentRequest(
                parsed.GetRequiredValue(method),
                parsed.GetRequiredValue(path),
                parsed.GetValue(timestamp).Or("--timestamp", sent, MintarexSigning.TimestampHeader),
                parsed.GetValue(nonce).Or("--nonce", sent, MintarexSigning.NonceHeader),
                body)
            {
                KeyId = parsed.GetValue(key) ?? sent.Single(MintarexSigning.KeyHeader).IfNone(""),
            };
            string presented = parsed.GetValue(signature).Or("--signature", sent, MintarexSigning.SignatureHeader);
            using var key64 = terminal.Secret(parsed.GetRequiredValue(secret));
            var explanation = MintarexMistakes.Requests.Explain(request, key64, presented);
            return ExplanationText.Print(terminal, parsed.GetValue(CommandLine.Json), "mintarex", key64, body, explanation);
        });
        return command;
    }
}
