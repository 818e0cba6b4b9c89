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
        var body = new Option<string?>("--body") { Description = "The file with the exact body, or - for standard input; without it there is none", HelpName = "FILE" };
        var headers = Given.Headers();
        var signature = Given.Signature();
        var secret = Inputs.SecretVariable();

        var command = new Command("mintarex", "Explain the signature of a Mintarex request") { method, path, timestamp, nonce, key, body, headers, signature, secret };
        command.SetAction(async (parsed, cancellation) =>
        {
            var sent = Given.Read(parsed.GetValue(headers));
            byte[] bytes = parsed.GetValue(body) is { } file ? await terminal.BytesAsync("--body", file, cancellation).ConfigureAwait(false) : [];
            var request = new MintarexSentRequest(
                parsed.GetRequiredValue(method),
                parsed.GetRequiredValue(path),
                parsed.GetValue(timestamp).Or("--timestamp", sent, MintarexSigning.TimestampHeader),
                parsed.GetValue(nonce).Or("--nonce", sent, MintarexSigning.NonceHeader),
                Body.OfBytes(bytes))
            {
                KeyId = parsed.GetValue(key) ?? sent.Single(MintarexSigning.KeyHeader).IfNone(""),
            };
            string presented = parsed.GetValue(signature).Or("--signature", sent, MintarexSigning.SignatureHeader);
            using var key64 = terminal.Secret(parsed.GetRequiredValue(secret));
            var explanation = MintarexMistakes.Requests.Explain(request, key64, presented);
            return ExplanationText.Print(terminal, parsed.GetValue(CommandLine.Json), "mintarex", key64, explanation);
        });
        return command;
    }
}
