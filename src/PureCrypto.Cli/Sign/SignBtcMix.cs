using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Signing;

namespace PureCrypto.Cli.Sign;

/// <summary><c>purecrypto sign btcmix</c>: the signature that belongs inside an answer. No header carries it.</summary>
internal static class SignBtcMix
{
    public static Command Of(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The answer, with or without a signature, or - for standard input", DefaultValueFactory = static _ => "-" };
        var secret = Inputs.SecretVariable();
        var show = new Option<string>("--show") { Description = "What to print: signature, or canonical for exactly the signed bytes", DefaultValueFactory = static _ => "signature" };
        show.AcceptOnlyFromAmong("signature", "canonical");
        var command = new Command("btcmix", "Sign an answer as BtcMix does, and print the signature alone") { file, secret, show };
        command.SetAction(async (parsed, cancellation) =>
        {
            byte[] json = await terminal.BytesAsync("FILE", parsed.GetRequiredValue(file), cancellation).ConfigureAwait(false);
            using var key = terminal.Secret(parsed.GetRequiredValue(secret));
            string text = BtcMixCanonical.Of(json, BtcMixRecipe.Documented)
                .IfLeft(static refusal => throw new MisuseException($"FILE: PHP would not decode it ({refusal}), so there is nothing to sign."));
            var canonical = Canonical.OfBytes(Encoding.UTF8.GetBytes(text));
            string signature = Hmac.Sha256(canonical, key).ToBase64();

            if (SignedText.IsCanonicalAsked(parsed, show)) await SignedText.PrintBytesAsync(terminal, canonical.Bytes, cancellation).ConfigureAwait(false);
            else if (parsed.GetValue(CommandLine.Json)) terminal.PrintJson(Facts(json, key, text, signature));
            else terminal.Console.Profile.Out.Writer.WriteLine(signature);
            return ExitCode.Success;
        });
        return command;
    }

    private static object Facts(byte[] json, Secret key, string canonical, string signature) => new
    {
        Scheme = "btcmix",
        SecretFingerprint = key.Fingerprint,
        BodySha256 = Convert.ToHexStringLower(SHA256.HashData(json)),
        Canonical = canonical,
        Signature = signature,
    };
}
