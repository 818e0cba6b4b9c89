using System.CommandLine;
using PureCrypto.Calls;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Signing;

namespace PureCrypto.Cli.Sign;

/// <summary><c>purecrypto sign mintarex</c>.</summary>
internal static class SignMintarex
{
    public static Command Of(Terminal terminal)
    {
        var method = new Option<string>("--method") { Description = "GET, POST, PUT or DELETE", HelpName = "METHOD", Required = true };
        var path = new Option<string>("--path") { Description = "Path and query exactly as sent, such as /v1/trades?limit=20", HelpName = "PATH", Required = true };
        var timestamp = Numbers.Option<long>("--timestamp", "SECONDS", "Unix time in seconds");
        timestamp.Required = true;
        var nonce = new Option<string>("--nonce") { Description = "A version 4 UUID, used once", HelpName = "UUID", Required = true };
        var body = new Option<string?>("--body") { Description = "The file with the exact body, or - for standard input; without it there is none", HelpName = "FILE" };
        var key = new Option<string>("--key") { Description = "The public API key", HelpName = "KEY", Required = true };
        var secret = Inputs.SecretVariable();
        var show = new Option<string>("--show") { Description = "What to print: headers, or canonical for exactly the signed bytes", DefaultValueFactory = static _ => "headers" };
        show.AcceptOnlyFromAmong("headers", "canonical");

        var command = new Command("mintarex", "Sign a Mintarex request") { method, path, timestamp, nonce, body, key, secret, show };
        command.SetAction(async (parsed, cancellation) =>
        {
            byte[] bytes = parsed.GetValue(body) is { } file ? await terminal.BytesAsync("--body", file, cancellation).ConfigureAwait(false) : [];
            var request = RequestOf(parsed.GetRequiredValue(method), parsed.GetRequiredValue(path), bytes);
            var stamp = new Stamp(Inputs.Instant("--timestamp", parsed.GetRequiredValue(timestamp)), NonceOf(parsed.GetRequiredValue(nonce)));
            using var key64 = terminal.Secret(parsed.GetRequiredValue(secret));
            var signed = MintarexSigning.Scheme.Sign(request, KeyOf(parsed.GetRequiredValue(key)), key64, stamp);

            if (SignedText.IsCanonicalAsked(parsed, show)) await SignedText.PrintCanonicalAsync(terminal, signed, cancellation).ConfigureAwait(false);
            else if (parsed.GetValue(CommandLine.Json)) SignedText.PrintJson(terminal, MintarexSigning.Scheme, signed, key64);
            else SignedText.PrintHeaders(terminal, signed);
            return ExitCode.Success;
        });
        return command;
    }

    private static Request RequestOf(string method, string path, byte[] body) =>
        Request.Parse(
                Verbs.Parse(method).IfNone(static () => throw new MisuseException("--method must be GET, POST, PUT or DELETE.")),
                path,
                Body.OfBytes(body))
            .IfLeft(static error => throw MisuseException.Of("--path", error));

    private static Nonce NonceOf(string text) =>
        Nonce.Parse(text).IfNone(static () => throw new MisuseException("--nonce must be 1 to 64 visible ASCII characters, such as a version 4 UUID."));

    private static string KeyOf(string text) =>
        text.Length > 0 && text.All(static c => c is > ' ' and <= '~') ? text : throw new MisuseException("--key must be visible ASCII characters.");
}
