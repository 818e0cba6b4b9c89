using System.CommandLine;
using PureCrypto.Calls;
using PureCrypto.Providers.BtcMix;

namespace PureCrypto.Cli.Explain;

/// <summary><c>purecrypto explain btcmix</c>: the signature inside an answer.</summary>
internal static class ExplainBtcMix
{
    public static Command Of(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The answer exactly as received, or - for standard input", DefaultValueFactory = static _ => "-" };
        var secret = Inputs.SecretVariable();
        var signature = new Option<string?>("--signature") { Description = "The signature to explain; else the one inside the answer", HelpName = "TEXT" };

        var command = new Command("btcmix", "Explain the signature inside an answer of BtcMix") { file, secret, signature };
        command.SetAction(async (parsed, cancellation) =>
        {
            var answer = Body.OfBytes(await terminal.BytesAsync("FILE", parsed.GetRequiredValue(file), cancellation).ConfigureAwait(false));
            using var key = terminal.Secret(parsed.GetRequiredValue(secret));
            string presented = parsed.GetValue(signature)
                ?? BtcMixMistakes.SignatureIn(answer).IfNone(static () => throw new MisuseException("The answer has no signature: give --signature."));
            return ExplanationText.Print(terminal, parsed.GetValue(CommandLine.Json), "btcmix", key, answer, BtcMixMistakes.Answers.Explain(answer, key, presented));
        });
        return command;
    }
}
