using System.CommandLine;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Signing;

namespace PureCrypto.Cli.Verify;

/// <summary><c>purecrypto verify mintarex</c>: a signed request, as the provider judges it.</summary>
internal static class VerifyMintarex
{
    public static Command Of(Terminal terminal)
    {
        var method = new System.CommandLine.Option<string?>("--method") { Description = "GET, POST, PUT or DELETE", HelpName = "METHOD" };
        var path = new System.CommandLine.Option<string?>("--path") { Description = "Path and query exactly as sent, such as /v1/trades?limit=20", HelpName = "PATH" };
        var options = new VerifyOptions();
        var command = options.Of("mintarex", "Verify a signed request to Mintarex; without FILE it has no body", hasHeaders: true, hasContent: false);
        command.Options.Add(method);
        command.Options.Add(path);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var key = terminal.Secret(parsed.GetRequiredValue(options.Secret));
            var keys = Keyring.Of(key);
            var verification = new Verification(
                "mintarex",
                options,
                captured => new Finding(RequestOf(captured).Bind(request => MintarexRequests.Verify(keys, request, captured.At))),
                CapturedLine.Read);
            return await verification.RunAsync(terminal, parsed, key, MessageAsync, cancellation).ConfigureAwait(false);

            async Task<Captured> MessageAsync(DateTimeOffset at) => new(
                parsed.GetValue(options.File) is { } file ? await terminal.BytesAsync("FILE", file, cancellation).ConfigureAwait(false) : [],
                HeaderInputs.Read(parsed.GetValue(options.Headers)),
                at,
                Verbs.Parse(parsed.GetValue(method) ?? "").IsSome ? parsed.GetValue(method) : throw new MisuseException("--method must be GET, POST, PUT or DELETE."),
                PathOf(parsed.GetValue(path)));
        });
        return command;
    }

    private static string PathOf(string? typed) => typed is null
        ? throw new MisuseException("--path must be given.")
        : Request.Parse(Verb.Get, typed, Body.Empty).Map(_ => typed).IfLeft(static error => throw MisuseException.Of("--path", error));

    private static Either<VerificationError, Request> RequestOf(Captured captured) =>
        from verb in Verbs.Parse(captured.Method ?? "").ToEither(Malformed("is over a method that is not GET, POST, PUT or DELETE"))
        from request in Request.Parse(verb, captured.Path ?? "", Body.OfBytes(captured.Body)).MapLeft(static _ => Malformed("is over a path that is none"))
        select captured.Headers.Fold(request, static (sent, header) => sent.With(header));

    private static VerificationError Malformed(string reason) => new VerificationError.Malformed(reason);
}
