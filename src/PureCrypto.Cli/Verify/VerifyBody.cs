using System.CommandLine;
using PureCrypto.Calls;
using PureCrypto.Signing;

namespace PureCrypto.Cli.Verify;

/// <summary><c>purecrypto verify SCHEME</c> for the schemes over a raw body.</summary>
internal static class VerifyBody
{
    public static Command Of(Terminal terminal, BodyRecipe scheme)
    {
        var options = new VerifyOptions();
        var command = options.Of(scheme.Name, $"Verify {scheme.What}", hasHeaders: true, hasContent: true);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var key = terminal.Secret(parsed.GetRequiredValue(options.Secret), scheme.SecretOf);
            var keys = Keyring.Of(key);
            var verification = new Verification(scheme.Name, options, captured => Judge(scheme, keys, captured), CapturedLine.Read);
            return await verification.RunAsync(terminal, parsed, key, MessageAsync, cancellation).ConfigureAwait(false);

            async Task<Captured> MessageAsync(DateTimeOffset at) => new(
                await terminal.BytesAsync("FILE", parsed.GetValue(options.File) ?? "-", cancellation).ConfigureAwait(false), HeaderInputs.Read(parsed.GetValue(options.Headers)), at);
        });
        return command;
    }

    private static Finding Judge(BodyRecipe scheme, Keyring keys, Captured captured)
    {
        var result = Callbacks.Verify(scheme.RecipeOf(captured.Headers), keys, captured.Headers, captured.Body, captured.At);
        return new Finding(result, result.IsRight ? scheme.ConcernOf(keys, captured.Headers, Body.OfBytes(captured.Body), captured.At) : default);
    }
}
